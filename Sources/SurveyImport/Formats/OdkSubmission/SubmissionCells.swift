// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Makes the cells of a form from the fields of a submission.
///
/// A field that is absent was not asked, an empty one is blank. Two values for one question are two marks,
/// and two for anything else stand side by side, so that neither is taken for the only one.
struct SubmissionCells {
  private let mapping: SubmissionMapping
  private let look: AnswerLook
  private let columnOfPath: [String: (column: Int, rank: Int)]
  /// Cells in which something was masked.
  private(set) var maskedCells = 0
  /// In how many submissions a field stood more than once, by column.
  private(set) var repeated: [Int: Int] = [:]

  init(_ mapping: SubmissionMapping, questionnaire: Questionnaire) {
    self.mapping = mapping
    look = AnswerLook(questionnaire)
    var columnOfPath: [String: (column: Int, rank: Int)] = [:]
    for (index, column) in mapping.columns.enumerated() {
      for (path, rank) in column.paths { columnOfPath[path] = (index, rank) }
    }
    self.columnOfPath = columnOfPath
  }

  /// The cells of a submission, in the order of the layout.
  mutating func cells(of document: SubmissionDocument) -> [RawCell] {
    var values = [[(value: SubmissionDocument.Value, rank: Int)]](
      repeating: [], count: mapping.columns.count)
    for value in document.values {
      if let place = columnOfPath[value.path] { values[place.column].append((value, place.rank)) }
    }
    return mapping.columns.indices.map { cell(at: $0, values[$0], document) }
  }

  /// The cells of a record that cannot be read: none of its fields is there.
  func noCells(of document: (line: Int, column: Int)) -> [RawCell] {
    mapping.columns.map { _ in RawCell(text: nil, line: document.line, column: document.column) }
  }

  private mutating func cell(
    at index: Int, _ values: [(value: SubmissionDocument.Value, rank: Int)], _ document: SubmissionDocument
  ) -> RawCell {
    let filled = values.filter { !($0.value.text ?? "").allSatisfy(\.isWhitespace) }
    // The lowest rank that holds text: what people typed goes before what a program noted.
    let rank = filled.map(\.rank).min()
    let chosen = filled.filter { $0.rank == rank }.map(\.value)
    guard let first = chosen.first ?? values.first?.value else {
      return RawCell(text: nil, line: document.line, column: document.column)
    }
    let column = mapping.columns[index]
    noteRepeats(of: values.map(\.value), filled: chosen, column.field, at: index)
    var cell = RawCell(text: "", line: first.line, column: first.column)
    guard !chosen.isEmpty else { return cell }
    cell.text = kept(Self.text(of: chosen, column.field), column.masking)
    if case .question = column.field, hasSeveralMarks(chosen) { cell.declared = .multipleMarks }
    return cell
  }

  private mutating func noteRepeats(
    of values: [SubmissionDocument.Value], filled: [SubmissionDocument.Value], _ field: FieldKey,
    at index: Int
  ) {
    guard field != .remark, values.count > 1 else { return }
    guard filled.count > 1 || Set(values.map(\.path)).count < values.count else { return }
    repeated[index, default: 0] += 1
  }

  private static func text(of values: [SubmissionDocument.Value], _ field: FieldKey) -> String {
    var texts = values.map { $0.text ?? "" }
    guard texts.count > 1 else { return texts[0] }
    texts = texts.map { $0.trimmed }
    switch field {
    // Two marks say all that there is to say.
    case .question: return texts.prefix(2).joined(separator: " ")
    case .remark: return texts.joined(separator: "\n")
    default:
      let first = texts[0]
      return texts.allSatisfy { $0 == first } ? first : texts.prefix(2).joined(separator: " / ")
    }
  }

  /// Several values, or one value of a question with several choices: their names, parted by spaces.
  private func hasSeveralMarks(_ values: [SubmissionDocument.Value]) -> Bool {
    guard values.count == 1, let text = values[0].text else { return values.count > 1 }
    guard text.utf8.count <= 500, !look.isAnswer(text) else { return false }
    let marks = text.split(whereSeparator: \.isWhitespace)
    return marks.count > 1 && marks.allSatisfy { look.isAnswer(String($0)) }
  }

  private mutating func kept(_ text: String, _ masking: CellMasking) -> String {
    let kept = masking.masked(text)
    if kept != text, masking != .id { maskedCells += 1 }
    return kept
  }
}
