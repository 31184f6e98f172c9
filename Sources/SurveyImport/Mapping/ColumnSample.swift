// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// What the cells of some rows look like, column by column. No cell is kept.
struct ColumnSample {
  /// What one column holds.
  struct Column {
    var filled = 0
    var answers = 0
    var dates = 0
    /// For each profile field, how many cells are options of it.
    var options: [Int]
  }

  private(set) var columns: [Column]
  private(set) var rows = 0
  private let look: AnswerLook
  private let options: [Set<String>]

  init(width: Int, questionnaire: Questionnaire) {
    look = AnswerLook(questionnaire)
    options = questionnaire.profileFields.map { field in
      field.kind == .age
        ? []
        : Set(
          field.options.flatMap { [$0.code, $0.label, $0.englishLabel] + $0.aliases }
            .map { FoldedText($0).description })
    }
    columns = Array(repeating: Column(options: options.map { _ in 0 }), count: width)
  }

  /// Counts the cells of a row.
  mutating func look(at row: TableRow) {
    if row.isBlank { return }
    rows += 1
    while columns.count < row.count { columns.append(Column(options: options.map { _ in 0 })) }
    for index in 0..<row.count where !row.isBlank(at: index) {
      guard let text = row.text(at: index) else { continue }
      columns[index].filled += 1
      if look.isAnswer(text) { columns[index].answers += 1 }
      if DateLook.isDate(text) { columns[index].dates += 1 }
      guard text.utf8.count <= 60 else { continue }
      let folded = FoldedText(text).description
      for field in options.indices where options[field].contains(folded) {
        columns[index].options[field] += 1
      }
    }
  }

  /// Whether nearly all cells of a column are of a kind.
  func isMostly(_ index: Int, _ count: (Column) -> Int) -> Bool {
    guard columns.indices.contains(index), columns[index].filled >= 1 else { return false }
    return count(columns[index]) * 10 >= columns[index].filled * 8
  }
}

/// Whether a text looks like a day: three numbers with signs between them, one of them a year, or a day with the name of
/// a month. Whether it is one, validation says.
enum DateLook {
  static func isDate(_ text: String) -> Bool {
    guard (6...40).contains(text.utf8.count) else { return false }
    let parts = FoldedText(text.prefix(40)).description.split { $0 == " " || $0 == "t" }
    guard parts.count >= 3 else { return false }
    let numbers = parts.prefix(3).map { Int($0) }
    let known = numbers.compactMap { $0 }
    if known.count == 3 {
      let ends = [known[0], known[2]]
      return ends.contains { (2000...2099).contains($0) } && known.count { (1...31).contains($0) } == 2
    }
    guard known.count == 2, let word = zip(parts, numbers).first(where: { $0.1 == nil })?.0 else {
      return false
    }
    return months.contains(where: word.hasPrefix) && known.contains { (1...31).contains($0) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "aug", "ags", "sep", "okt", "oct", "nov",
    "des",
    "dec",
  ]
}
