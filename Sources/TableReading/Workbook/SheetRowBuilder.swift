// SPDX-License-Identifier: Apache-2.0
/// A row of a sheet while it is read: its cells come with their columns, in any order, and some are left out.
struct SheetRowBuilder {
  private struct LooseCell {
    let column: Int
    let range: Range<Int>
    let kind: CellKind
  }

  private let limits: WorkbookLimits
  private var bytes: [UInt8] = []
  /// The ends of the cells from the first column on, those that were left out too.
  private var ends: [Int] = []
  private var kinds: [CellKind] = []
  /// The cells of a row whose columns did not come in order; nil as long as they do.
  private var loose: [LooseCell]?
  private var looseStart = 0
  private var absentCells = 0
  private var hasContent = false

  init(_ limits: WorkbookLimits) { self.limits = limits }

  /// Whether no cell has content.
  var isEmpty: Bool { !hasContent }

  /// Adds to the cell that is being read.
  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds to the cell that is being read.
  @inline(__always)
  mutating func append(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds to the cell that is being read.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Ends a cell with what was added since the last one; a cell without content need not be ended.
  /// - Parameter column: from 0.
  /// - Throws: `placeOutside`, `cellTwice`, `cellTooLong`, `rowTooLong`, `tooManyAbsent`.
  mutating func endCell(column: Int, kind: CellKind, line: Int) throws(WorkbookReadingError) {
    guard column < limits.row.cellsPerRow else {
      throw WorkbookReadingError(.placeOutside, line: line, column: column + 1)
    }
    let start = loose == nil ? ends.last ?? 0 : looseStart
    if bytes.count - start > limits.row.cellBytes {
      throw WorkbookReadingError(
        .cellTooLong, line: line, column: column + 1, number: limits.row.cellBytes)
    }
    if bytes.count > limits.row.rowBytes {
      throw WorkbookReadingError(.rowTooLong, line: line, number: limits.row.rowBytes)
    }
    hasContent = true
    if loose == nil && column >= ends.count {
      if column > ends.count { try pad(to: column, at: start, line: line) }
      ends.append(bytes.count)
      kinds.append(kind)
      return
    }
    addLoose(column: column, kind: kind)
  }

  private mutating func pad(to column: Int, at end: Int, line: Int) throws(WorkbookReadingError) {
    let count = column - ends.count
    guard count > 0 else { return }
    absentCells += count
    guard absentCells <= limits.absentCells else {
      throw WorkbookReadingError(.tooManyAbsent, line: line, number: limits.absentCells)
    }
    ends.append(contentsOf: repeatElement(end, count: count))
    kinds.append(contentsOf: repeatElement(.text, count: count))
  }

  private mutating func addLoose(column: Int, kind: CellKind) {
    var cells = loose ?? []
    loose = []
    if cells.isEmpty {
      looseStart = ends.last ?? 0
      for index in ends.indices {
        let start = index == 0 ? 0 : ends[index - 1]
        if ends[index] > start {
          cells.append(LooseCell(column: index, range: start..<ends[index], kind: kinds[index]))
        }
      }
    }
    cells.append(LooseCell(column: column, range: looseStart..<bytes.count, kind: kind))
    looseStart = bytes.count
    loose = cells
  }

  /// The row; the builder is empty again. Nil where no cell had content.
  /// - Throws: `cellTwice`, `tooManyAbsent`.
  mutating func finish(line: Int, isHidden: Bool) throws(WorkbookReadingError) -> TableRow? {
    guard hasContent else { return nil }
    if let cells = loose { try putInOrder(cells, line: line) }
    let row = TableRow(
      line: line, lastLine: line, isUndecodable: false, quotedSeparators: 0, bytes: bytes, ends: ends,
      kinds: kinds, isHidden: isHidden)
    let (byteCount, cellCount) = (bytes.count, ends.count)
    bytes = []
    bytes.reserveCapacity(min(byteCount + 32, 4096))
    ends = []
    ends.reserveCapacity(min(cellCount, 1024))
    kinds = []
    kinds.reserveCapacity(min(cellCount, 1024))
    loose = nil
    hasContent = false
    return row
  }

  private mutating func putInOrder(_ cells: [LooseCell], line: Int) throws(WorkbookReadingError) {
    let cells = cells.sorted { $0.column < $1.column }
    let old = bytes
    bytes = []
    bytes.reserveCapacity(old.count)
    ends = []
    kinds = []
    for cell in cells {
      guard cell.column >= ends.count else {
        throw WorkbookReadingError(.cellTwice, line: line, column: cell.column + 1)
      }
      try pad(to: cell.column, at: bytes.count, line: line)
      bytes.append(contentsOf: old[cell.range])
      ends.append(bytes.count)
      kinds.append(cell.kind)
    }
  }
}
