// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Answers that stand where no heading says so: they would be lost, or taken for something else, without a word.
struct HiddenAnswers {
  private let heading: HeadingRow
  private let rows: ArraySlice<TableRow>
  private let reader: HeadingReader
  private let source: String

  /// - Parameter rows: The first rows of the table, the heading row among them.
  init(_ heading: HeadingRow, in rows: [TableRow], reader: HeadingReader, source: String) {
    self.heading = heading
    self.rows = rows.dropFirst(heading.rowIndex + 1)
    self.reader = reader
    self.source = source
  }

  /// - Throws: E290 where headings of questions span several columns, E291 where a second table stands beside the first.
  func refuse() throws(SurveyImportError) {
    let questions = heading.questionColumns
    let spanned = questions.filter { column in
      let next = column + 1
      let isNamed = heading.headings.indices.contains(next) && !heading.headings[next].trimmed.isEmpty
      return !isNamed && rows.contains { !$0.isBlank(at: next) }
    }
    if let first = spanned.first, spanned.count * 2 >= questions.count {
      let names = spanned.prefix(9).map { "\"\(ShownHeading.text(heading.headings[$0]))\"" }
      throw SurveyImportError(
        "E290", [names.joined(separator: ", "), ColumnLetters.text(first + 1)], at: place(first + 1))
    }
    let beside = heading.headings.indices.dropFirst(heading.width).filter { isQuestion(at: $0) }
    guard let first = beside.first, beside.count * 2 >= questions.count,
      rows.contains(where: { row in beside.contains { !row.isBlank(at: $0) } })
    else { return }
    throw SurveyImportError("E291", [ColumnLetters.text(first)], at: place(first))
  }

  private func isQuestion(at index: Int) -> Bool {
    switch reader.reading(of: heading.headings[index]) {
    case .question, .element, .number, .bare, .mapped: true
    default: false
    }
  }

  private func place(_ index: Int) -> Provenance {
    Provenance(source: source, line: heading.line, column: index + 1)
  }
}

extension HiddenAnswers {
  /// Whether several rows look like respondents' answers: for a sheet that no heading makes a table of forms.
  static func areLikely(in rows: [TableRow], questionnaire: Questionnaire) -> Bool {
    let look = AnswerLook(questionnaire)
    let least = min(5, questionnaire.questions.count)
    let alike = rows.filter { row in
      (0..<min(row.count, 60)).count { row.text(at: $0).map(look.isAnswer) ?? false } >= least
    }
    return alike.count >= 2
  }
}
