// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// The names that the readers of OpenDocument content know, as elements and as attributes.
enum ODSTag {
  static let spreadsheet: UInt8 = 1
  static let table: UInt8 = 2
  static let row: UInt8 = 3
  static let cell: UInt8 = 4
  static let coveredCell: UInt8 = 5
  static let paragraph: UInt8 = 6
  static let space: UInt8 = 7
  static let tab: UInt8 = 8
  static let lineBreak: UInt8 = 9
  static let annotation: UInt8 = 10
  static let columnsRepeated: UInt8 = 11
  static let rowsRepeated: UInt8 = 12
  static let valueType: UInt8 = 13
  static let value: UInt8 = 14
  static let dateValue: UInt8 = 15
  static let timeValue: UInt8 = 16
  static let booleanValue: UInt8 = 17
  static let stringValue: UInt8 = 18
  static let formula: UInt8 = 19
  static let visibility: UInt8 = 20
  static let name: UInt8 = 21
  static let styleName: UInt8 = 22
  static let count: UInt8 = 23
  static let style: UInt8 = 24
  static let tableProperties: UInt8 = 25
  static let display: UInt8 = 26
  static let programType: UInt8 = 27
  static let rowGroup: UInt8 = 28
  static let shape: UInt8 = 29

  private static let prefix = "urn:oasis:names:tc:opendocument:xmlns:"
  private static let program = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

  private static let names: [String: [String: UInt8]] = [
    "table": [
      "table": table, "table-row": row, "table-cell": cell, "covered-table-cell": coveredCell,
      "number-columns-repeated": columnsRepeated, "number-rows-repeated": rowsRepeated, "formula": formula,
      "visibility": visibility, "name": name, "style-name": styleName, "display": display,
      "table-row-group": rowGroup, "table-rows": rowGroup, "table-header-rows": rowGroup, "shapes": shape,
    ],
    "text": ["p": paragraph, "s": space, "tab": tab, "line-break": lineBreak, "c": count],
    "office": [
      "spreadsheet": spreadsheet, "annotation": annotation, "value-type": valueType, "value": value,
      "date-value": dateValue, "time-value": timeValue, "boolean-value": booleanValue,
      "string-value": stringValue,
    ],
    "style": ["style": style, "name": name, "table-properties": tableProperties],
    "drawing": [:],
  ]

  /// The tag of a name; 0 for any other.
  @Sendable
  static func tag(_ name: XMLName) -> UInt8 {
    guard let namespace = name.namespace else { return 0 }
    if namespace == program { return name.local == "value-type" ? programType : 0 }
    guard namespace.hasPrefix(prefix) else { return 0 }
    let module = namespace.dropFirst(prefix.count).prefix { $0 != ":" }
    // Pictures and shapes carry texts of their own.
    if module == "drawing" { return shape }
    return names[String(module)]?[name.local] ?? 0
  }
}
