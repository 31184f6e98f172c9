// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// Makes rows of the events of one sheet of an XLSX.
struct XLSXSheetParser: SheetParser {
  /// What a cell says of the kind of its value.
  private enum Kind { case number, shared, formulaText, inline, boolean, error, date }
  /// What a text belongs to.
  private enum Collecting { case nothing, value, inlineText }

  private let texts: SharedTexts
  private let styles: XLSXStyles
  private let dates: SerialDate
  private var tags = TagTable(XLSXTag.tag)
  private var builder: SheetRowBuilder
  /// The next event of the piece.
  private var place = 0

  private var isInData = false
  private var isInRow = false
  private var line = 0
  private var isHiddenRow = false
  private var isInCell = false
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var isInline = false
  private var phoneticDepth = 0
  private var collecting = Collecting.nothing
  private var value: [UInt8] = []

  init(_ package: XLSXPackage, limits: WorkbookLimits) {
    texts = package.texts
    styles = package.styles
    dates = SerialDate(isFrom1904: package.isFrom1904)
    builder = SheetRowBuilder(limits)
  }

  /// The part of a sheet holds nothing but the sheet.
  var isSheetEnded: Bool { false }

  mutating func beginPiece() { place = 0 }

  mutating func row(
    _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) -> TableRow? {
    while place < events.count {
      let event = events[place]
      place += 1
      switch event.kind {
      case .start: try start(event, events, bytes, xml)
      case .end:
        if try end(tags.tag(event.name, xml)), let row = try builder.finish(line: line, isHidden: isHiddenRow)
        {
          return row
        }
      case .text, .space:
        if collecting != .nothing {
          let begin = Int(event.offset)
          for index in begin..<(begin + Int(event.count)) { value.append(bytes[index]) }
        }
      case .entity: throw WorkbookReadingError(event.refusal(in: bytes))
      case .attribute: break
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func start(
    _ event: XMLEvent, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    let tag = tags.tag(event.name, xml)
    let attributes = place..<(place + Int(event.count))
    switch tag {
    case XLSXTag.cell where isInRow && !isInCell: try startCell(attributes, events, bytes, xml)
    case XLSXTag.value where isInCell:
      hasValue = true
      collecting = .value
    case XLSXTag.row where isInData && !isInRow: try startRow(attributes, events, bytes, xml)
    case XLSXTag.formula where isInCell: hasFormula = true
    case XLSXTag.inline where isInCell:
      isInline = true
      hasValue = true
    case XLSXTag.text where isInline && phoneticDepth == 0: collecting = .inlineText
    case XLSXTag.phonetic: phoneticDepth += 1
    case XLSXTag.sheetData: isInData = true
    default: break
    }
    place = attributes.upperBound
  }

  /// Whether a row ends.
  @inline(__always)
  private mutating func end(_ tag: UInt8) throws(WorkbookReadingError) -> Bool {
    switch tag {
    case XLSXTag.cell where isInCell:
      isInCell = false
      isInline = false
      if hasValue || hasFormula { try endCell() }
    case XLSXTag.value, XLSXTag.text: collecting = .nothing
    case XLSXTag.inline: isInline = false
    case XLSXTag.phonetic: phoneticDepth = max(0, phoneticDepth - 1)
    case XLSXTag.row where isInRow && !isInCell:
      isInRow = false
      return true
    case XLSXTag.sheetData: isInData = false
    default: break
    }
    return false
  }

  // MARK: Rows and cells

  private mutating func startRow(
    _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    isInRow = true
    isHiddenRow = false
    column = -1
    line += 1
    for index in attributes {
      let event = events[index]
      switch tags.tag(event.name, xml) {
      case XLSXTag.reference:
        guard let number = Self.number(bytes, event), (1...WorkbookLimits.sheetRows).contains(number) else {
          throw WorkbookReadingError(.placeOutside, line: line)
        }
        line = number
      case XLSXTag.hidden:
        let first = event.count > 0 ? bytes[Int(event.offset)] : 0
        isHiddenRow = first == UInt8(ascii: "1") || first == UInt8(ascii: "t")
      default: break
      }
    }
    if line > WorkbookLimits.sheetRows { throw WorkbookReadingError(.placeOutside, line: line) }
  }

  @inline(__always)
  private mutating func startCell(
    _ attributes: Range<Int>, _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) {
    isInCell = true
    column += 1
    kind = .number
    style = 0
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
    for index in attributes {
      let event = events[index]
      switch tags.tag(event.name, xml) {
      case XLSXTag.reference:
        guard let found = Self.column(bytes, event) else {
          throw WorkbookReadingError(.placeOutside, line: line, column: column + 1)
        }
        column = found
      case XLSXTag.style: style = Self.number(bytes, event) ?? 0
      case XLSXTag.text: kind = Self.kind(bytes, event)
      default: break
      }
    }
  }

  private mutating func endCell() throws(WorkbookReadingError) {
    // A formula that gives an empty text has a value: nothing. Programs that do not compute leave it out.
    if !hasValue || (value.isEmpty && hasFormula && kind != .formulaText) {
      builder.append(UInt8(ascii: "="))
      return try builder.endCell(column: column, kind: .formulaWithoutValue, line: line)
    }
    if value.isEmpty { return }
    switch kind {
    case .number: try endNumber()
    case .shared:
      guard let number = CellNumber.whole(value), let range = texts.range(number) else {
        throw WorkbookReadingError(.textMissing, line: line, column: column + 1)
      }
      if range.isEmpty { return }
      builder.append(texts.bytes[range])
      try builder.endCell(column: column, kind: .text, line: line)
    case .formulaText, .inline:
      EscapedCharacters.resolve(&value, from: 0)
      try endCell(value[...], .text)
    case .error: try endCell(value[...], .error)
    case .date: try endCell(SerialDate.plain(value)[...], .date)
    case .boolean:
      let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      builder.append(isTrue ? "TRUE" : "FALSE")
      try builder.endCell(column: column, kind: .boolean, line: line)
    }
  }

  private mutating func endNumber() throws(WorkbookReadingError) {
    let isDate = styles.isDate(style)
    if !isDate && CellNumber.isShortest(value) { return try endCell(value[...], .number) }
    guard let number = CellNumber.value(value) else { return try endCell(value[...], .text) }
    if isDate, let text = dates.text(number) {
      builder.append(text)
      return try builder.endCell(column: column, kind: .date, line: line)
    }
    builder.append(CellNumber.text(number))
    try builder.endCell(column: column, kind: .number, line: line)
  }

  @inline(__always)
  private mutating func endCell(_ text: ArraySlice<UInt8>, _ kind: CellKind) throws(WorkbookReadingError) {
    builder.append(text)
    try builder.endCell(column: column, kind: kind, line: line)
  }

  // MARK: Attributes

  /// A whole number of at most nine digits; nil for anything else.
  @inline(__always)
  private static func number(_ bytes: Span<UInt8>, _ event: XMLEvent) -> Int? {
    let count = Int(event.count)
    guard count > 0, count <= 9 else { return nil }
    var number = 0
    for place in Int(event.offset)..<(Int(event.offset) + count) {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The column of a reference such as `AB12`, from 0; nil where it is outside of a sheet.
  @inline(__always)
  private static func column(_ bytes: Span<UInt8>, _ event: XMLEvent) -> Int? {
    var column = 0
    var letters = 0
    for place in Int(event.offset)..<(Int(event.offset) + Int(event.count)) {
      let byte = bytes[place] & 0xDF
      guard byte >= 0x41, byte <= 0x5A, letters < 3 else {
        if letters > 0, bytes[place] >= 0x30, bytes[place] <= 0x39 { break }
        return nil
      }
      column = column * 26 + Int(byte - 0x40)
      letters += 1
    }
    return letters > 0 && column <= WorkbookLimits.sheetColumns ? column - 1 : nil
  }

  private static func kind(_ bytes: Span<UInt8>, _ event: XMLEvent) -> Kind {
    let first = event.count > 0 ? bytes[Int(event.offset)] : 0
    switch (first, event.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "s"), 3): return .formulaText
    case (UInt8(ascii: "i"), _): return .inline
    case (UInt8(ascii: "b"), 1): return .boolean
    case (UInt8(ascii: "e"), 1): return .error
    case (UInt8(ascii: "d"), 1): return .date
    default: return .number
    }
  }
}
