// SPDX-License-Identifier: Apache-2.0
/// A form in which papers are written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// One self-contained page, for screens and printers.
  case html
  /// Pages of A4, to be printed and signed.
  case pdf
  /// The figure alone, for a wall and for a screen.
  case poster
  /// The content for programs.
  case json
  /// The tables for a spreadsheet.
  case csv
  /// The paper for editing in a word processor.
  case docx
  /// A workbook in which the figures are formulas over the answers.
  case xlsx

  /// The names, parted by commas.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
