// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// The names that the readers of XLSX parts know, as elements and as attributes.
enum XLSXTag {
  static let sheetData: UInt8 = 1
  static let row: UInt8 = 2
  static let cell: UInt8 = 3
  static let value: UInt8 = 4
  static let inline: UInt8 = 5
  static let text: UInt8 = 6
  /// The reference of a cell or a row as an attribute, a run of rich text as an element.
  static let reference: UInt8 = 7
  static let phonetic: UInt8 = 8
  static let formula: UInt8 = 9
  /// The style of a cell.
  static let style: UInt8 = 10
  static let hidden: UInt8 = 11
  static let sharedItem: UInt8 = 12

  /// The namespaces of the transitional and of the strict form. A prefix that nobody declared leaves none.
  static let namespaces: Set<String?> = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main", nil,
  ]

  /// The tag of a name; 0 for any other.
  @Sendable
  static func tag(_ name: XMLName) -> UInt8 {
    guard namespaces.contains(name.namespace) else { return 0 }
    switch name.local {
    case "sheetData": return sheetData
    case "row": return row
    case "c": return cell
    case "v": return value
    case "is": return inline
    case "t": return text
    case "r": return reference
    case "rPh": return phonetic
    case "f": return formula
    case "s": return style
    case "hidden": return hidden
    case "si": return sharedItem
    default: return 0
    }
  }
}
