// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// Makes rows of the events of one sheet of an OpenDocument, whose sheets all stand in one part.
///
/// Cells and rows that are repeated by a number are never written out where they have no content.
struct ODSSheetParser: SheetParser {
  /// The sheet that is read, from 0 in the order of the document.
  private var sheet: Int
  private let limits: WorkbookLimits
  private var tags = TagTable(ODSTag.tag)
  private var builder: SheetRowBuilder
  private var place = 0
  private(set) var isSheetEnded = false

  /// The elements that are open, from the document on.
  private var open: [UInt8] = []
  private var isInSpreadsheet = false
  private var tables = -1
  private var isInSheet = false
  private var isInRow = false
  private var line = 0
  private var rowRepeats = 1
  private var isHiddenRow = false
  private var column = 0
  private var cell = ODSCell()
  private var isInCell = false
  /// How many annotations, pictures or shapes are open: their texts are no content of the cell.
  private var asideDepth = 0
  private var isInParagraph = false
  /// A row that is given out so many more times.
  private var repeated: (row: TableRow, left: Int)?
  private var repeatedCells = 0

  init(sheet: Int, limits: WorkbookLimits) {
    self.sheet = sheet
    self.limits = limits
    builder = SheetRowBuilder(limits)
  }

  mutating func beginPiece() { place = 0 }

  /// Leaves the sheet for a later one; false where that one has begun already.
  mutating func goOn(to sheet: Int) -> Bool {
    guard tables < sheet, !isInRow else { return false }
    self.sheet = sheet
    isInSheet = false
    isSheetEnded = false
    line = 0
    repeated = nil
    return true
  }

  mutating func row(
    _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) -> TableRow? {
    if let row = nextRepeated() { return row }
    while place < events.count {
      let event = events[place]
      place += 1
      switch event.kind {
      case .start: try start(event, events, bytes, xml)
      case .end:
        open.removeLast()
        if let row = try end(tags.tag(event.name, xml)) { return row }
      case .text, .space:
        if isInParagraph && asideDepth == 0 { cell.append(bytes, event) }
      case .entity: throw WorkbookReadingError(event.refusal(in: bytes))
      case .attribute: break
      }
    }
    return nil
  }

  private mutating func nextRepeated() -> TableRow? {
    guard let (row, left) = repeated else { return nil }
    repeated = left > 1 ? (row, left - 1) : nil
    return row.at(line: line - left + 1)
  }

  private mutating func start(
    _ event: XMLEvent, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    let tag = tags.tag(event.name, xml)
    let attributes = place..<(place + Int(event.count))
    place = attributes.upperBound
    let parent = open.last ?? 0
    open.append(tag)
    switch tag {
    case ODSTag.spreadsheet: isInSpreadsheet = true
    case ODSTag.table where parent == ODSTag.spreadsheet:
      tables += 1
      isInSheet = tables == sheet
    case ODSTag.row where isInSheet && !isInRow && (parent == ODSTag.table || parent == ODSTag.rowGroup):
      try startRow(attributes, events, bytes, xml)
    case ODSTag.cell where isInRow && !isInCell, ODSTag.coveredCell where isInRow && !isInCell:
      isInCell = true
      cell.begin(isCovered: tag == ODSTag.coveredCell)
      for index in attributes { cell.take(tags.tag(events[index].name, xml), events[index], bytes) }
    case ODSTag.annotation, ODSTag.shape: asideDepth += 1
    case ODSTag.paragraph where isInCell && asideDepth == 0:
      isInParagraph = true
      cell.beginParagraph()
    case ODSTag.space where isInParagraph && asideDepth == 0:
      let index = attributes.first { tags.tag(events[$0].name, xml) == ODSTag.count }
      let count = index.map { ODSCell.number(bytes, events[$0]) } ?? 1
      cell.appendSpaces(min(count, limits.row.cellBytes + 1))
    case ODSTag.tab where isInParagraph && asideDepth == 0,
      ODSTag.lineBreak where isInParagraph && asideDepth == 0:
      cell.appendSpaces(1)
    default: break
    }
  }

  private mutating func startRow(
    _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    isInRow = true
    column = 0
    rowRepeats = 1
    isHiddenRow = false
    for index in attributes {
      switch tags.tag(events[index].name, xml) {
      case ODSTag.rowsRepeated: rowRepeats = max(1, ODSCell.number(bytes, events[index]))
      case ODSTag.visibility: isHiddenRow = events[index].string(in: bytes) != "visible"
      default: break
      }
    }
  }

  private mutating func end(_ tag: UInt8) throws(WorkbookReadingError) -> TableRow? {
    switch tag {
    case ODSTag.annotation, ODSTag.shape: asideDepth = max(0, asideDepth - 1)
    case ODSTag.paragraph where asideDepth == 0: isInParagraph = false
    case ODSTag.cell where isInCell && asideDepth == 0, ODSTag.coveredCell where isInCell && asideDepth == 0:
      isInCell = false
      isInParagraph = false
      try endCell()
    case ODSTag.row where isInRow && !isInCell: return try endRow()
    case ODSTag.table where isInSheet && open.last == ODSTag.spreadsheet:
      isInSheet = false
      isSheetEnded = true
    default: break
    }
    return nil
  }

  private mutating func endCell() throws(WorkbookReadingError) {
    let begin = column
    column = min(column + cell.repeats, WorkbookLimits.sheetColumns)
    guard let kind = cell.finish() else { return }
    guard begin < WorkbookLimits.sheetColumns else {
      throw WorkbookReadingError(.placeOutside, line: line + 1, column: begin + 1)
    }
    repeatedCells += column - begin - 1
    try checkRepeats(line + 1)
    for place in begin..<column {
      builder.append(cell.content[...])
      try builder.endCell(column: place, kind: kind, line: line + 1)
    }
  }

  private mutating func endRow() throws(WorkbookReadingError) -> TableRow? {
    isInRow = false
    let first = line + 1
    let (sum, overflow) = line.addingReportingOverflow(rowRepeats)
    line = overflow ? WorkbookLimits.sheetRows : min(sum, WorkbookLimits.sheetRows)
    guard let row = try builder.finish(line: first, isHidden: isHiddenRow) else { return nil }
    guard first <= WorkbookLimits.sheetRows else { throw WorkbookReadingError(.placeOutside, line: first) }
    guard rowRepeats <= limits.repeatedRows else {
      throw WorkbookReadingError(.repeatedTooOften, line: first, number: limits.repeatedRows)
    }
    let left = line - first
    repeatedCells += max(0, left) * row.count
    try checkRepeats(first)
    if left > 0 { repeated = (row, left) }
    return row
  }

  /// A table of forms repeats few cells with content: a small file must not unfold into millions of them.
  private func checkRepeats(_ line: Int) throws(WorkbookReadingError) {
    guard repeatedCells <= WorkbookLimits.repeatedCells else {
      throw WorkbookReadingError(.repeatedTooOften, line: line, number: WorkbookLimits.repeatedCells)
    }
  }
}
