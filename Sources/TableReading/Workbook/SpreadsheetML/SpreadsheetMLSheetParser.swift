// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// Makes rows of the events of one sheet of a SpreadsheetML file.
struct SpreadsheetMLSheetParser: SheetParser {
  private enum Kind { case text, number, date, boolean, error }

  private var sheet: Int
  private var tags = TagTable(SpreadsheetMLTag.tag)
  private var builder: SheetRowBuilder
  private var place = 0
  private(set) var isSheetEnded = false

  private var depth = 0
  private var sheets = -1
  private var isInSheet = false
  private var isInTable = false
  private var isInRow = false
  private var line = 0
  private var isHiddenRow = false
  private var isInCell = false
  /// The column of the cell, and the one behind what it is merged with.
  private var column = 0
  private var nextColumn = 0
  private var hasFormula = false
  private var isTextData = false
  private var isInComment = false
  private var isInData = false
  private var kind = Kind.text
  private var value: [UInt8] = []

  init(sheet: Int, limits: WorkbookLimits) {
    self.sheet = sheet
    builder = SheetRowBuilder(limits)
  }

  mutating func beginPiece() { place = 0 }

  /// Leaves the sheet for a later one; false where that one has begun already.
  mutating func goOn(to sheet: Int) -> Bool {
    guard sheets < sheet, !isInRow else { return false }
    self.sheet = sheet
    isInSheet = false
    isSheetEnded = false
    line = 0
    isInTable = false
    return true
  }

  mutating func row(
    _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) -> TableRow? {
    while place < events.count {
      let event = events[place]
      place += 1
      switch event.kind {
      case .start:
        try start(tags.tag(event.name, xml), place..<(place + Int(event.count)), events, bytes, xml)
        place += Int(event.count)
        depth += 1
      case .end:
        depth -= 1
        if try end(tags.tag(event.name, xml)),
          let row = try builder.finish(line: line, isHidden: isHiddenRow)
        {
          return row
        }
      case .text, .space:
        if isInData {
          for index in Int(event.offset)..<(Int(event.offset) + Int(event.count)) {
            value.append(bytes[index])
          }
        }
      case .entity: throw WorkbookReadingError(event.refusal(in: bytes))
      case .attribute: break
      }
    }
    return nil
  }

  private mutating func start(
    _ tag: UInt8, _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>,
    _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    switch tag {
    case SpreadsheetMLTag.worksheet where depth == 1:
      sheets += 1
      isInSheet = sheets == sheet
    case SpreadsheetMLTag.table where isInSheet && depth == 2: isInTable = true
    case SpreadsheetMLTag.row where isInTable && !isInRow: try startRow(attributes, events, bytes, xml)
    case SpreadsheetMLTag.cell where isInRow && !isInCell: try startCell(attributes, events, bytes, xml)
    case SpreadsheetMLTag.comment where isInCell: isInComment = true
    case SpreadsheetMLTag.data where isInCell && !isInComment:
      isInData = true
      kind = .text
      for index in attributes where tags.tag(events[index].name, xml) == SpreadsheetMLTag.type {
        kind = Self.kind(events[index].string(in: bytes))
      }
      isTextData = kind == .text
    default: break
    }
  }

  private mutating func startRow(
    _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    isInRow = true
    isHiddenRow = false
    nextColumn = 0
    var next = line + 1
    for index in attributes {
      switch tags.tag(events[index].name, xml) {
      case SpreadsheetMLTag.index: next = ODSCell.number(bytes, events[index], orElse: 0)
      case SpreadsheetMLTag.hidden: isHiddenRow = events[index].string(in: bytes) == "1"
      default: break
      }
    }
    guard next > line, next <= WorkbookLimits.sheetRows else {
      throw WorkbookReadingError(.placeOutside, line: line + 1)
    }
    line = next
  }

  private mutating func startCell(
    _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    isInCell = true
    hasFormula = false
    isTextData = false
    value.removeAll(keepingCapacity: true)
    kind = .text
    column = nextColumn
    var merged = 0
    for index in attributes {
      switch tags.tag(events[index].name, xml) {
      case SpreadsheetMLTag.index: column = ODSCell.number(bytes, events[index], orElse: 0) - 1
      case SpreadsheetMLTag.mergeAcross: merged = ODSCell.number(bytes, events[index], orElse: 0)
      case SpreadsheetMLTag.formula: hasFormula = true
      default: break
      }
    }
    guard column >= nextColumn, column + merged < WorkbookLimits.sheetColumns else {
      throw WorkbookReadingError(.placeOutside, line: line, column: nextColumn + 1)
    }
    nextColumn = column + merged + 1
  }

  /// Whether a row ends.
  private mutating func end(_ tag: UInt8) throws(WorkbookReadingError) -> Bool {
    switch tag {
    case SpreadsheetMLTag.data: isInData = false
    case SpreadsheetMLTag.comment: isInComment = false
    case SpreadsheetMLTag.cell where isInCell:
      isInCell = false
      try endCell()
    case SpreadsheetMLTag.row where isInRow && !isInCell:
      isInRow = false
      return true
    case SpreadsheetMLTag.table where isInTable && depth == 2: isInTable = false
    case SpreadsheetMLTag.worksheet where isInSheet && depth == 1:
      isInSheet = false
      isSheetEnded = true
    default: break
    }
    return false
  }

  private mutating func endCell() throws(WorkbookReadingError) {
    if value.isEmpty {
      // A formula whose result is an empty text says so by its type.
      guard hasFormula, !isTextData else { return }
      builder.append(UInt8(ascii: "="))
      return try builder.endCell(column: column, kind: .formulaWithoutValue, line: line)
    }
    var found = CellKind.text
    switch kind {
    case .text: builder.append(value[...])
    case .error:
      builder.append(value[...])
      found = .error
    case .boolean:
      builder.append(value.elementsEqual("1".utf8) ? "TRUE" : "FALSE")
      found = .boolean
    case .date:
      builder.append(SerialDate.plain(value)[...])
      found = .date
    case .number:
      if let number = CellNumber.value(value) {
        builder.append(CellNumber.text(number))
        found = .number
      } else {
        builder.append(value[...])
      }
    }
    try builder.endCell(column: column, kind: found, line: line)
  }

  private static func kind(_ name: String) -> Kind {
    switch name {
    case "Number": .number
    case "DateTime": .date
    case "Boolean": .boolean
    case "Error": .error
    default: .text
    }
  }
}
