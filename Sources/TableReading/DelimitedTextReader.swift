// SPDX-License-Identifier: Apache-2.0
/// Rows out of delimited text (RFC 4180), chunk by chunk: feed bytes, take rows.
///
/// ```swift
/// while true {
///   switch try reader.step() {
///   case .row(let row): …
///   case .needsBytes: reader.feed(chunk)      // or reader.finish() when there are no more
///   case .end: return
///   }
/// }
/// ```
/// A row ends with LF, CRLF or a lone CR; a quoted cell may hold any of them. A quote inside an unquoted cell is a
/// plain character. Rows may have any number of cells. Lines and cells count from 1.
public struct DelimitedTextReader: ~Copyable {
  /// How the text is written.
  public let dialect: DelimitedDialect
  private let limits: TableReadingLimits
  private var decoder: TextDecoder
  private var pending: [UInt8] = []
  private var cursor = 0
  private var isFinished = false
  private var state = State.cellStart
  private var row = RowBuilder()
  private var line = 1
  private var swallowsLineFeed = false
  private var rowCount = 0
  private var skipsRow: Bool

  private enum State { case cellStart, plain, quoted, quoteSeen, ended }

  /// What the reader has for its owner.
  public enum Step: Sendable {
    /// The next row.
    case row(TableRow)
    /// Everything fed so far is used up: `feed` or `finish`.
    case needsBytes
    /// There are no more rows.
    case end
  }

  /// A reader of text in this dialect, from the first byte of the file on.
  public init(dialect: DelimitedDialect, limits: TableReadingLimits = .forms) {
    self.dialect = dialect
    self.limits = limits
    decoder = TextDecoder(dialect.text)
    skipsRow = dialect.hasSeparatorLine
  }

  /// Adds bytes of the file. Call it only after `needsBytes`.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    if cursor < pending.count {
      var decoded: [UInt8] = []
      decoder.decode(bytes, into: &decoded)
      pending.append(contentsOf: decoded)
    } else {
      decoder.decode(bytes, into: &pending)
      cursor = 0
    }
  }

  /// Says that there are no more bytes.
  public mutating func finish() {
    var rest: [UInt8] = []
    decoder.finish(into: &rest)
    pending.append(contentsOf: rest)
    isFinished = true
  }

  /// The next row, or what is needed for it. After a throw: `end`.
  /// - Throws: a limit that was exceeded, an unclosed quote, or text after the quote of a cell that spans lines.
  public mutating func step() throws(TableReadingError) -> Step {
    do {
      while true {
        guard state != .ended else { return .end }
        let bytes = pending
        let isRowComplete = try bytes.withUnsafeBufferPointer { (buffer) throws(TableReadingError) in
          try scan(buffer)
        }
        if isRowComplete || (isFinished && hasRest) {
          guard let row = try finishRow() else { continue }
          return .row(row)
        }
        guard isFinished else { return .needsBytes }
        state = .ended
        pending = []
      }
    } catch {
      state = .ended
      pending = []
      throw error
    }
  }

  /// Whether a last row without a line end is there.
  private var hasRest: Bool { state != .cellStart || !row.isEmpty }

  /// Reads on to the end of a row: true; or to the end of the bytes: false.
  private mutating func scan(_ buffer: UnsafeBufferPointer<UInt8>) throws(TableReadingError) -> Bool {
    while cursor < buffer.count {
      let byte = buffer[cursor]
      if swallowsLineFeed {
        swallowsLineFeed = false
        if byte == Self.lineFeed {
          cursor += 1
          continue
        }
      }
      switch state {
      case .cellStart:
        state = byte == Self.quote ? .quoted : .plain
        if state == .quoted {
          cursor += 1
          row.beginQuote(line: line)
        }
      case .plain:
        if try scanPlain(buffer) { return true }
      case .quoted:
        try scanQuoted(buffer)
      case .quoteSeen:
        try afterQuote(byte)
      case .ended:
        return false
      }
    }
    return false
  }

  /// Takes bytes up to the end of the cell. True when the row ends with it.
  private mutating func scanPlain(_ buffer: UnsafeBufferPointer<UInt8>) throws(TableReadingError) -> Bool {
    let delimiter = dialect.delimiter
    let start = cursor
    var index = start
    while index < buffer.count {
      let byte = buffer[index]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      index += 1
    }
    try append(buffer, start..<index)
    cursor = index
    guard index < buffer.count else { return false }
    let byte = buffer[index]
    cursor += 1
    state = .cellStart
    row.endCell()
    if byte == delimiter {
      guard row.count < limits.cellsPerRow else {
        throw TableReadingError(
          .tooManyCells, line: row.line ?? line, number: limits.cellsPerRow, "A row has too many cells.")
      }
      row.hasOpenCell = true
      return false
    }
    row.hasOpenCell = false
    swallowsLineFeed = byte == Self.carriageReturn
    return true
  }

  /// Takes bytes inside quotes, up to the next quote or line end.
  private mutating func scanQuoted(_ buffer: UnsafeBufferPointer<UInt8>) throws(TableReadingError) {
    let delimiter = dialect.delimiter
    let start = cursor
    var index = start
    var separators = 0
    while index < buffer.count {
      let byte = buffer[index]
      if byte == Self.quote || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if byte == delimiter { separators += 1 }
      index += 1
    }
    try append(buffer, start..<index)
    row.countSeparators(separators)
    cursor = index
    guard index < buffer.count else { return }
    cursor += 1
    if buffer[index] == Self.quote {
      state = .quoteSeen
      return
    }
    // Every kind of line end is one LF inside a cell.
    swallowsLineFeed = buffer[index] == Self.carriageReturn
    row.appendLineEnd()
    line += 1
  }

  /// Decides what a quote inside quotes was: half of a doubled one, or the closing one.
  private mutating func afterQuote(_ byte: UInt8) throws(TableReadingError) {
    if byte == Self.quote {
      row.appendQuote()
      cursor += 1
      state = .quoted
      return
    }
    let endsCell = byte == dialect.delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    if !endsCell, row.quoteLine < line, byte != UInt8(ascii: " ") {
      throw TableReadingError(
        .textAfterQuote, line: row.quoteLine, cell: row.count + 1, number: line,
        "Text follows the closing quote of a cell that spans lines.")
    }
    state = .plain
  }

  private mutating func append(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws(TableReadingError) {
    row.append(UnsafeBufferPointer(rebasing: buffer[range]))
    guard row.cellByteCount > limits.cellBytes || row.byteCount > limits.rowBytes else { return }
    let place = state == .quoted ? row.quoteLine : (row.line ?? line)
    if row.cellByteCount > limits.cellBytes {
      throw TableReadingError(
        .cellTooLong, line: place, cell: row.count + 1, number: limits.cellBytes, "A cell is too long.")
    }
    throw TableReadingError(.rowTooLong, line: place, number: limits.rowBytes, "A row is too long.")
  }

  /// Gives out the row that was read; nil for the `sep=` line.
  private mutating func finishRow() throws(TableReadingError) -> TableRow? {
    if state == .quoted {
      throw TableReadingError(
        .unclosedQuote, line: row.quoteLine, cell: row.count + 1, "The file ends inside quotes.")
    }
    if state != .cellStart || row.hasOpenCell { row.endCell() }
    state = .cellStart
    let finished = row.finish(lastLine: line, isKnownValid: dialect.text.isWholeFileValid)
    line += 1
    rowCount += 1
    guard rowCount <= limits.rows else {
      throw TableReadingError(
        .tooManyRows, line: finished.line, number: limits.rows, "The table has too many rows.")
    }
    row.begin(line: line)
    if skipsRow {
      skipsRow = false
      return nil
    }
    return finished
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
