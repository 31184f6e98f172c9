// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One mapped cell of a held form, as it came.
public struct HeldCell: Hashable, Sendable {
  /// The heading as it stands in the file.
  public let heading: String
  /// What it means.
  public let field: FieldKey
  /// The text, free text already masked; nil when the record does not have the field.
  public let text: String?
  /// What the source said about the answer beside its text; nil mostly.
  public let declared: DeclaredState?
}
