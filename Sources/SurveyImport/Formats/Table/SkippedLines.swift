// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The lines of a file that are no respondents, counted by kind, the first of them listed.
struct SkippedLines: Sendable {
  private struct Tally {
    var count = 0
    var ranges: [ClosedRange<Int>] = []
    var isCut = false
  }

  private var tallies: [LineKind: Tally] = [:]
  private static let mostRanges = 12

  /// Counts a line.
  mutating func count(_ kind: LineKind, line: Int) {
    var tally = tallies[kind] ?? Tally()
    tally.count += 1
    if let last = tally.ranges.last, last.upperBound + 1 == line, !tally.isCut {
      tally.ranges[tally.ranges.count - 1] = last.lowerBound...line
    } else if tally.ranges.count < Self.mostRanges {
      tally.ranges.append(line...line)
    } else {
      tally.isCut = true
    }
    tallies[kind] = tally
  }

  /// One note per kind, in the order of a file: titles, headings, empty lines, legend, foot.
  func findings(source: String) -> [Finding] {
    LineKind.allCases.compactMap { kind in
      guard let tally = tallies[kind], let first = tally.ranges.first else { return nil }
      var lines = tally.ranges.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
      }
      if tally.isCut { lines.append("…") }
      return Finding(
        .linesSkipped, .note, at: Provenance(source: source, line: first.lowerBound),
        ["line.\(kind.rawValue)", String(tally.count), lines.joined(separator: ", ")])
    }
  }
}

/// A block at the side of the table, parted from it by an empty column.
struct SideLegend: Sendable {
  private var cells = 0
  private var firstColumn = Int.max
  private var firstLine = 0
  private var lastLine = 0

  /// Counts a cell of the legend; the column from 0.
  mutating func count(column: Int, line: Int) {
    if cells == 0 { firstLine = line }
    cells += 1
    firstColumn = min(firstColumn, column)
    lastLine = line
  }

  /// One note on the whole block; nil when there is none.
  func finding(source: String) -> Finding? {
    guard cells > 0 else { return nil }
    return Finding(
      .sideLegend, .note, at: Provenance(source: source, line: firstLine, column: firstColumn + 1),
      [ColumnLetters.text(firstColumn), String(firstLine), String(lastLine), String(cells)])
  }
}
