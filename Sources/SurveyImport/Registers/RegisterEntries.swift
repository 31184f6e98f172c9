// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The lines of a table of a register, as they came, with what was noticed about the table.
public struct RegisterEntries<Field: RegisterField>: Hashable, Sendable {
  /// The name of the file.
  public let source: String
  /// The id of its format, such as `csv` or `xlsx`.
  public let format: String
  /// The lines, in the order of the table.
  public let entries: [RegisterEntry<Field>]
  /// How its dates are written, decided for the table as a whole.
  public let dates: DateStyle
  /// What was noticed; an exclusion among them refuses the table.
  public let findings: [Finding]

  init(
    source: String, format: String, entries: [RegisterEntry<Field>], dates: DateStyle, findings: [Finding]
  ) {
    self.source = source
    self.format = format
    self.entries = entries
    self.dates = dates
    self.findings = findings
  }
}
