// SPDX-License-Identifier: Apache-2.0
extension TableRow {
  /// A row of a container that gives its cells as texts.
  /// - Parameters:
  ///   - line: The line where it begins, from 1; 0 where it stands in no line.
  ///   - cells: The cells from the left; nil for one that the record does not have at all.
  public init(line: Int, cells: [String?]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var absent: Set<Int> = []
    ends.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      if let cell { bytes += cell.utf8 } else { absent.insert(index) }
      ends.append(bytes.count)
    }
    self.init(
      line: line, lastLine: line, isUndecodable: false, quotedSeparators: 0, bytes: bytes, ends: ends,
      absent: absent)
  }
}
