// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The heading row of a recap: which column holds what.
struct RecapHeadings: Sendable {
  /// The columns of one kind of figure, in the order of the table.
  struct Group: Sendable {
    /// What the headings say the columns hold; nil where they do not say.
    let figure: RecapFigure?
    /// The columns from 0.
    var columns: [Int] = []
    /// The elements, one per column.
    var elements: [RecapElement] = []
  }

  /// The texts of the row.
  let texts: [String]
  /// What they say.
  let headings: [RecapHeading]
  /// The line of the row.
  let line: Int
  /// Its place among the rows of the file, from 0.
  let rowIndex: Int

  /// Reads a row of the file as headings. A cell that is empty because the row above holds a merged heading
  /// takes that heading.
  init(_ rows: [TableRow], at index: Int, reader: RecapHeadingReader) {
    line = rows[index].line
    rowIndex = index
    let above = index > 0 && Self.isHeading(rows[index - 1]) ? rows[index - 1] : nil
    let width = max(rows[index].count, above?.count ?? 0)
    let row = rows[index]
    let texts = (0..<width).map { column in
      (row.isBlank(at: column) ? above?.text(at: column) : row.text(at: column)) ?? ""
    }
    let groups = above.map { Self.groups(above: $0, width: width) } ?? []
    self.texts = texts
    headings = texts.enumerated().map { column, text in
      reader.heading(text, above: groups.indices.contains(column) ? groups[column] : "")
    }
  }

  /// Whether a row above may be the upper line of the headings: a title has one or two cells.
  private static func isHeading(_ row: TableRow) -> Bool {
    (0..<row.count).lazy.filter { !row.isBlank(at: $0) }.prefix(3).count == 3
  }

  /// How many columns of elements there are.
  var elementCount: Int {
    headings.count { if case .element = $0 { true } else { false } }
  }

  /// The columns that say one thing.
  func columns(saying heading: RecapHeading) -> [Int] { headings.indices.filter { headings[$0] == heading } }

  /// The last column with a heading, plus one.
  var width: Int { (headings.lastIndex { $0 != .blank } ?? -1) + 1 }

  /// The groups of element columns, by kind of figure.
  var groups: [Group] {
    var groups: [Group] = []
    for (column, heading) in headings.enumerated() {
      guard case .element(let element, let figure) = heading else { continue }
      let index = groups.firstIndex { $0.figure == figure } ?? groups.count
      if index == groups.count { groups.append(Group(figure: figure)) }
      groups[index].columns.append(column)
      groups[index].elements.append(element)
    }
    return groups
  }

  /// A column as people find it: its heading and its letter.
  func name(of column: Int) -> String {
    "\"\(ShownHeading.text(texts[column]))\" (\(ColumnLetters.text(column)))"
  }

  /// Merged headings that say what stands below them, drawn out to the right until the next one begins.
  private static func groups(above row: TableRow, width: Int) -> [String] {
    var current = ""
    return (0..<width).map { column in
      if !row.isBlank(at: column), let text = row.text(at: column) {
        current = RecapHeadingReader.namesFigure(text) ? text : ""
      }
      return current
    }
  }
}
