// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// The names that the readers of SpreadsheetML 2003 know, as elements and as attributes.
enum SpreadsheetMLTag {
  static let workbook: UInt8 = 1
  static let worksheet: UInt8 = 2
  static let table: UInt8 = 3
  static let row: UInt8 = 4
  static let cell: UInt8 = 5
  static let data: UInt8 = 6
  static let comment: UInt8 = 7
  static let name: UInt8 = 8
  static let index: UInt8 = 9
  static let mergeAcross: UInt8 = 10
  static let type: UInt8 = 11
  static let formula: UInt8 = 12
  static let hidden: UInt8 = 13
  static let visible: UInt8 = 14

  /// The namespace of the workbook, its sheets and its cells.
  static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
  private static let excel = "urn:schemas-microsoft-com:office:excel"

  /// The tag of a name; 0 for any other.
  @Sendable
  static func tag(_ name: XMLName) -> UInt8 {
    if name.namespace == excel { return name.local == "Visible" ? visible : 0 }
    guard name.namespace == namespace else { return 0 }
    switch name.local {
    case "Workbook": return workbook
    case "Worksheet": return worksheet
    case "Table": return table
    case "Row": return row
    case "Cell": return cell
    case "Data": return data
    case "Comment": return comment
    case "Name": return self.name
    case "Index": return index
    case "MergeAcross": return mergeAcross
    case "Type": return type
    case "Formula": return formula
    case "Hidden": return hidden
    default: return 0
    }
  }
}
