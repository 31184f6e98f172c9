// SPDX-License-Identifier: Apache-2.0
public import XMLReading

/// The kinds of workbooks that are read.
public enum WorkbookFormat: String, Hashable, Sendable, CaseIterable {
  /// Office Open XML, transitional or strict.
  case xlsx
  /// OpenDocument.
  case ods
  /// The single XML file of Excel 2002 and 2003.
  case spreadsheetML = "spreadsheetml"

  /// The first element of a SpreadsheetML file.
  public static let spreadsheetMLRoot = XMLName("Workbook", in: SpreadsheetMLTag.namespace)
}
