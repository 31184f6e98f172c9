// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The heading row of a table that an import refuses, where it can still be told which it is.
struct HeadingGuess {
  let reader: HeadingReader
  let source: String

  /// Fewer headings than this that say something may as well be a respondent's cells.
  private static let leastReadings = 2

  /// The row that was found, or the one with the most headings that say something.
  /// - Parameter line: the line that an operator named; it is believed.
  /// - Throws: E836 where no row has enough of them, E227 where no row begins at the line that was named.
  func heading(
    _ found: HeadingRow?, in rows: [TableRow], named line: Int?, order: ElementOrder?
  ) throws(SurveyImportError) -> HeadingRow {
    if let found { return found }
    let named = line.map { line in rows.indices.filter { rows[$0].line == line } }
    let candidates = (named ?? Array(rows.indices)).map { row(at: $0, rows, order) }
    let best = candidates.max { Self.weight($0) < Self.weight($1) }
    guard let best else { throw SurveyImportError("E227", at: Provenance(source: source, line: line ?? 0)) }
    guard line != nil || Self.weight(best) >= Self.leastReadings else {
      throw SurveyImportError("E836", at: Provenance(source: source))
    }
    return best
  }

  private func row(at index: Int, _ rows: [TableRow], _ order: ElementOrder?) -> HeadingRow {
    let texts = rows[index].texts
    let readings = texts.map { reader.reading(of: $0) }
    return HeadingRow(
      headings: texts, readings: readings, map: HeadingMap(readings, reader: reader, order: order),
      width: texts.count, rowIndex: index, line: rows[index].line)
  }

  /// How many headings say something. Bare numbers do only in a row of their own kind: `1, 2, 3 …` from one on, each
  /// once, not the answers of a respondent.
  private static func weight(_ row: HeadingRow) -> Int {
    let words = row.readings.count { reading in
      switch reading {
      case .field, .machine, .question, .element, .number, .personal: true
      default: false
      }
    }
    let bare = row.readings.compactMap { if case .bare(let number) = $0 { number } else { nil } }
    let isRun = bare.count >= 5 && bare == Array(bare[0]..<(bare[0] + bare.count)) && bare[0] <= 2
    return words + (isRun ? bare.count : 0)
  }
}
