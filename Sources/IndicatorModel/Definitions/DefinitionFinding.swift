// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Something about definitions and targets that a person should look at; nothing is changed or left out for
/// it.
public struct DefinitionFinding: Hashable, Sendable {
  /// What it says, N150 to N156.
  public let message: Message
  /// The indicator, by its code.
  public let indicatorCode: String
  /// The unit of the target that it is about; nil where it is about a definition.
  public let unitCode: String?

  /// A finding.
  public init(message: Message, indicatorCode: String, unitCode: String? = nil) {
    self.message = message
    self.indicatorCode = indicatorCode
    self.unitCode = unitCode
  }
}
