// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// What a SpreadsheetML file says of its sheets. Whether one is hidden stands behind its cells, so that the file is
/// read through once for it.
struct SpreadsheetMLOutline {
  private var tags = TagTable(SpreadsheetMLTag.tag)
  private var open: [UInt8] = []
  private var names: [String] = []
  private var hidden: Set<Int> = []
  private var isWorkbook = false
  private var state = ""

  /// The sheets, in the order of the file.
  /// - Throws: `notWorkbook`, `tooManySheets`, and what reading throws.
  static func sheets(
    _ bytes: inout WorkbookBytes, limits: WorkbookLimits
  ) throws(WorkbookReadingError) -> [WorkbookSheet] {
    var outline = Self()
    try SheetOutline.read(nil, of: &bytes, limits: limits) {
      (events, text, xml) throws(WorkbookReadingError) in
      try outline.take(events, text, xml, limits)
    }
    guard outline.isWorkbook else { throw WorkbookReadingError(.notWorkbook) }
    return outline.names.enumerated().map { index, name in
      WorkbookSheet(name: name, isHidden: outline.hidden.contains(index))
    }
  }

  private mutating func take(
    _ events: Span<XMLEvent>, _ text: Span<UInt8>, _ xml: borrowing XMLEventReader, _ limits: WorkbookLimits
  ) throws(WorkbookReadingError) {
    for index in events.indices {
      let event = events[index]
      switch event.kind {
      case .start:
        let tag = tags.tag(event.name, xml)
        if open.isEmpty { isWorkbook = tag == SpreadsheetMLTag.workbook }
        if tag == SpreadsheetMLTag.worksheet, open.last == SpreadsheetMLTag.workbook {
          guard names.count < limits.sheets else {
            throw WorkbookReadingError(.tooManySheets, number: limits.sheets)
          }
          names.append(name(in: (index + 1)..<(index + 1 + Int(event.count)), events, text, xml))
        }
        if tag == SpreadsheetMLTag.visible { state = "" }
        open.append(tag)
      case .end:
        open.removeLast()
        if tags.tag(event.name, xml) == SpreadsheetMLTag.visible, state.hasPrefix("Sheet") {
          hidden.insert(names.count - 1)
        }
      case .text:
        if open.last == SpreadsheetMLTag.visible, event.count < 100 { state = event.string(in: text) }
      default: break
      }
    }
  }

  private mutating func name(
    in attributes: Range<Int>, _ events: Span<XMLEvent>, _ text: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) -> String {
    for index in attributes where tags.tag(events[index].name, xml) == SpreadsheetMLTag.name {
      return events[index].string(in: text)
    }
    return ""
  }
}
