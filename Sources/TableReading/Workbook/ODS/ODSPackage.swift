// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// What an OpenDocument says of its sheets. They all stand in one part, which is read through once for it.
struct ODSPackage: Sendable {
  /// The sheets, in the order of their tabs.
  let sheets: [WorkbookSheet]
  /// The part.
  let content: ArchiveEntry

  /// - Throws: `encrypted`, `notWorkbook` where there is no content, `tooManySheets`, and what reading throws.
  init(_ bytes: inout WorkbookBytes, limits: WorkbookLimits) throws(WorkbookReadingError) {
    if let manifest = bytes.entry("META-INF/manifest.xml") {
      var isEncrypted = false
      try PartElements.read(manifest, of: &bytes, limits: limits) { (element) throws(WorkbookReadingError) in
        if element.name.local == "encryption-data" { isEncrypted = true }
      }
      if isEncrypted { throw WorkbookReadingError(.encrypted) }
    }
    guard let content = bytes.entry("content.xml") else { throw WorkbookReadingError(.notWorkbook) }
    self.content = content
    var outline = Outline()
    try SheetOutline.read(content, of: &bytes, limits: limits) {
      (events, text, xml) throws(WorkbookReadingError) in
      try outline.take(events, text, xml, limits)
    }
    sheets = outline.sheets
  }

  /// Collects the names of the sheets, and whether their styles hide them.
  private struct Outline {
    private var tags = TagTable(ODSTag.tag)
    private var open: [UInt8] = []
    private var style = ""
    private var hiddenStyles: Set<String> = []
    private(set) var sheets: [WorkbookSheet] = []

    mutating func take(
      _ events: Span<XMLEvent>, _ text: Span<UInt8>, _ xml: borrowing XMLEventReader, _ limits: WorkbookLimits
    ) throws(WorkbookReadingError) {
      for index in events.indices {
        let event = events[index]
        if event.kind == .end { open.removeLast() }
        guard event.kind == .start else { continue }
        let tag = tags.tag(event.name, xml)
        let parent = open.last ?? 0
        open.append(tag)
        let attributes = (index + 1)..<(index + 1 + Int(event.count))
        switch tag {
        case ODSTag.style: style = value(ODSTag.name, attributes, events, text, xml) ?? ""
        case ODSTag.tableProperties:
          if value(ODSTag.display, attributes, events, text, xml) == "false",
            hiddenStyles.count < limits.cellFormats
          {
            hiddenStyles.insert(style)
          }
        case ODSTag.table where parent == ODSTag.spreadsheet:
          guard sheets.count < limits.sheets else {
            throw WorkbookReadingError(.tooManySheets, number: limits.sheets)
          }
          let style = value(ODSTag.styleName, attributes, events, text, xml) ?? ""
          sheets.append(
            WorkbookSheet(
              name: value(ODSTag.name, attributes, events, text, xml) ?? "",
              isHidden: hiddenStyles.contains(style)))
        default: break
        }
      }
    }

    private mutating func value(
      _ tag: UInt8, _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ text: Span<UInt8>,
      _ xml: borrowing XMLEventReader
    ) -> String? {
      for index in attributes where tags.tag(events[index].name, xml) == tag {
        return events[index].string(in: text)
      }
      return nil
    }
  }
}
