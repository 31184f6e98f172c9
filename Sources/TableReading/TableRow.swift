// SPDX-License-Identifier: Apache-2.0
/// One row of a table. Its cells become strings only when they are asked for, so that a column that nobody
/// wants is never more than bytes.
public struct TableRow: Hashable, Sendable {
  /// The first physical line, from 1.
  public let line: Int
  /// The last physical line; greater than `line` where a quoted cell holds line ends.
  public let lastLine: Int
  /// Whether the row holds bytes that the encoding does not know.
  public let isUndecodable: Bool
  /// The most separators on one inner line of a quoted cell. As many as a row has cells means that a stray quote
  /// has swallowed whole rows.
  public let quotedSeparators: Int
  /// Whether the sheet hides the row.
  public let isHidden: Bool
  private let kinds: [CellKind]
  private let absent: Set<Int>
  private let bytes: [UInt8]
  private let ends: [Int]

  init(
    line: Int, lastLine: Int, isUndecodable: Bool, quotedSeparators: Int, bytes: [UInt8], ends: [Int],
    kinds: [CellKind] = [], isHidden: Bool = false, absent: Set<Int> = []
  ) {
    self.absent = absent
    self.line = line
    self.lastLine = lastLine
    self.isUndecodable = isUndecodable
    self.quotedSeparators = quotedSeparators
    self.bytes = bytes
    self.ends = ends
    self.kinds = kinds
    self.isHidden = isHidden
  }

  /// How many cells the row has; an empty line has one empty cell.
  public var count: Int { ends.count }

  /// The bytes of all cells together.
  public var byteCount: Int { bytes.count }

  /// The text of a cell from 0, nothing trimmed; control characters are U+FFFD, tabs and line ends are spaces.
  /// Beyond the last cell: nil.
  public func text(at index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let cell = bytes[start(of: index)..<ends[index]]
    if cell.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(decoding: cell, as: UTF8.self) }
    return Self.withoutControls(String(decoding: cell, as: UTF8.self))
  }

  /// Whether a cell is absent, empty or only spaces.
  public func isBlank(at index: Int) -> Bool {
    guard ends.indices.contains(index) else { return true }
    let cell = bytes[start(of: index)..<ends[index]]
    if cell.isEmpty { return true }
    guard cell.allSatisfy({ $0 <= 0x20 || $0 >= 0x80 }) else { return false }
    return String(decoding: cell, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }

  /// What the container says that a cell from 0 holds; `text` in delimited text, and beyond the last cell.
  public func kind(at index: Int) -> CellKind { kinds.indices.contains(index) ? kinds[index] : .text }

  /// Whether the container says of any cell that it is a formula whose value it does not hold, or an error.
  public var hasUnreadableCell: Bool { kinds.contains { $0.isUnreadable } }

  /// The same row at another line: what a sheet says once for several rows.
  func at(line: Int) -> TableRow {
    TableRow(
      line: line, lastLine: line, isUndecodable: isUndecodable, quotedSeparators: quotedSeparators,
      bytes: bytes,
      ends: ends, kinds: kinds, isHidden: isHidden)
  }

  /// Whether the record does not have this cell at all, as a record of JSON may lack a key; never in delimited text.
  public func isAbsent(at index: Int) -> Bool { absent.contains(index) }

  /// Whether every cell is blank.
  public var isBlank: Bool { ends.indices.allSatisfy(isBlank(at:)) }

  /// All cells as text.
  public var texts: [String] { ends.indices.compactMap(text(at:)) }

  private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

  private static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
