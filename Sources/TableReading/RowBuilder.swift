// SPDX-License-Identifier: Apache-2.0
/// A row while it is read.
struct RowBuilder: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var firstLine = 1
  private var highBytes: UInt8 = 0
  private var separatorsOnLine = 0
  private var mostSeparators = 0
  private var spansLines = false
  /// The line where the last quote was opened.
  private(set) var quoteLine = 0
  /// Whether a delimiter was read last, so that one more cell begins even if nothing follows.
  var hasOpenCell = false

  /// How many cells are finished.
  var count: Int { ends.count }
  /// The bytes of all cells.
  var byteCount: Int { bytes.count }
  /// The bytes of the cell that is being read.
  var cellByteCount: Int { bytes.count - (ends.last ?? 0) }
  /// The line where the row began.
  var line: Int? { firstLine }
  /// Whether nothing of the row was read.
  var isEmpty: Bool { bytes.isEmpty && ends.isEmpty }

  /// Begins a row on this line.
  mutating func begin(line: Int) {
    firstLine = line
    hasOpenCell = false
    separatorsOnLine = 0
    mostSeparators = 0
    spansLines = false
    highBytes = 0
  }

  mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    for byte in buffer { highBytes |= byte }
    bytes.append(contentsOf: buffer)
  }

  mutating func beginQuote(line: Int) {
    quoteLine = line
    separatorsOnLine = 0
    spansLines = false
    hasOpenCell = false
  }

  mutating func appendQuote() { bytes.append(UInt8(ascii: "\"")) }

  mutating func appendLineEnd() {
    bytes.append(UInt8(ascii: "\n"))
    // The line on which a quote opens may hold what it likes; the lines below it may not look like rows.
    separatorsOnLine = 0
    spansLines = true
  }

  mutating func countSeparators(_ count: Int) {
    guard spansLines else { return }
    separatorsOnLine += count
    mostSeparators = max(mostSeparators, separatorsOnLine)
  }

  mutating func endCell() {
    ends.append(bytes.count)
    hasOpenCell = false
  }

  /// The row; the builder is empty again.
  mutating func finish(lastLine: Int, isKnownValid: Bool) -> TableRow {
    if ends.isEmpty { ends.append(bytes.count) }
    let isUndecodable = !isKnownValid && highBytes >= 0x80 && !Self.isValid(bytes)
    let row = TableRow(
      line: firstLine, lastLine: lastLine, isUndecodable: isUndecodable, quotedSeparators: mostSeparators,
      bytes: bytes, ends: ends)
    let cells = ends.count
    bytes = []
    bytes.reserveCapacity(min(row.byteCount + 32, 4096))
    ends = []
    ends.reserveCapacity(cells)
    return row
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    var sequence = UTF8Sequence()
    for byte in bytes {
      if case .broken = sequence.take(byte) { return false }
    }
    return sequence.isEmpty
  }
}
