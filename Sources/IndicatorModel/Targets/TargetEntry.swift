// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A target as somebody wrote it, on a command line or in a table; nothing of it is checked yet. nil: nothing was said.
public struct TargetEntry: Hashable, Sendable {
  /// The indicator, by code or number.
  public var indicator: String?
  /// The unit, by code or name.
  public var unit: String?
  /// The year or the quarter.
  public var period: String?
  /// The plan that it stands in: `renstra`, `PK Perubahan`.
  public var layer: String?
  /// What is to be reached: a number, the lower end of a range, or a word of a scale.
  public var value: String?
  /// The upper end of a range.
  public var upTo: String?
  /// What it is measured in: `indeks` or `%`.
  public var measuredIn: String?
  /// The title of the paper that sets it.
  public var document: String?
  /// The number of that paper.
  public var number: String?
  /// The day on which it was signed, `2024-01-15`.
  public var date: String?
  /// Why an agreement was changed.
  public var reason: String?
  /// Where it was written; nil on a command line.
  public var place: Provenance?

  /// An entry in which nothing is said.
  public init(place: Provenance? = nil) { self.place = place }
}
