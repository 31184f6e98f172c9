// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Raw forms written down as a small table in a test.
///
/// ```swift
/// let forms = try Forms("""
///     | unit | U1 | U2 | U3 |
///     | 0101 |  4 |  3 |    |
///     """)
/// ```
/// The first row holds the headings: `U1` … (element codes) and `P1` … (question numbers), the ids of profile
/// fields (`sex`, `age` …), `date`, `hour`, `unit`, `service`, `remark`, `round`, `number`, `id` (a strong
/// id) and `state` (`incomplete`, or why the record is refused). Spaces around a cell do not belong to it,
/// unless it stands in quotation marks; an empty cell is blank, `~` is a field that the record does not have
/// (not asked), `!multipleMarks`, `!unreadable` and `!notAsked` are what the source declares. `\|` is a bar
/// inside a cell.
///
/// Line 1 is the line of the headings; columns count from 1.
public struct Forms: RandomAccessCollection, Sendable {
  /// What is wrong with a table: a mistake of the test.
  public struct TableError: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String
  }

  private let forms: [RawForm]

  /// The first form.
  public var startIndex: Int { forms.startIndex }
  /// The end of the forms.
  public var endIndex: Int { forms.endIndex }
  /// The form of a row.
  public subscript(position: Int) -> RawForm { forms[position] }

  /// Reads a table.
  /// - Throws: `TableError` for a heading that means nothing and a row of another width.
  public init(_ table: String, of questionnaire: Questionnaire = ModelQuestionnaire.skm2017) throws {
    var rows: [(line: Int, cells: [Substring])] = []
    for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let cells = Self.cells(of: line) { rows.append((index + 1, cells)) }
    }
    guard let head = rows.first else { throw TableError(description: "a table needs a row of headings") }
    let headings = head.cells.map { String($0) }
    let meanings = try headings.map { try Meaning($0, in: questionnaire) }
    let columns = meanings.indices.filter { meanings[$0].key != nil }
    let layout = RawLayout(
      fields: columns.compactMap { meanings[$0].key }, headings: columns.map { headings[$0] })
    forms = try rows.dropFirst().enumerated().map { offset, row in
      guard row.cells.count == headings.count else {
        throw TableError(description: "row \(offset + 1) has \(row.cells.count) cells, not \(headings.count)")
      }
      let state = meanings.firstIndex { $0.key == nil }.map { String(row.cells[$0]) } ?? ""
      var form = RawForm(
        record: offset + 1, line: row.line, layout: layout,
        cells: columns.map { Self.cell(row.cells[$0], line: row.line, column: $0 + 1) },
        isIncomplete: state == "incomplete", refusal: RecordRefusal(rawValue: state))
      if let id = form.cell(.strongID)?.text, !id.isEmpty { form.strongID = id }
      return form
    }
  }

  /// What a heading means; the key is nil for `state`.
  private struct Meaning {
    let key: FieldKey?

    init(_ heading: String, in questionnaire: Questionnaire) throws {
      let number = Int(heading.dropFirst())
      if heading == "state" {
        key = nil
      } else if heading == "id" {
        key = .strongID
      } else if heading.hasPrefix("P"),
        let index = questionnaire.questions.firstIndex(where: { $0.number == number })
      {
        key = .question(index)
      } else if let index = questionnaire.questionIndices(feeding: heading).first {
        key = .question(index)
      } else if let index = questionnaire.profileFields.firstIndex(where: { $0.id == heading }) {
        key = .profile(index)
      } else if let field = FieldKey(name: heading) {
        key = field
      } else {
        throw TableError(description: "the heading \(heading) means nothing")
      }
    }
  }

  /// The cells between the bars; nil for an empty line.
  private static func cells(of line: Substring) -> [Substring]? {
    var cells: [Substring] = []
    var cell = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        cell.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(Substring(cell))
        cell = ""
      } else {
        cell.append(character)
      }
    }
    guard cells.count >= 2 else { return nil }
    return cells.dropFirst().map { trimmed($0) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func cell(_ text: Substring, line: Int, column: Int) -> RawCell {
    if text == "~" { return RawCell(text: nil, line: line, column: column) }
    if text.hasPrefix("!"), let state = DeclaredState(rawValue: String(text.dropFirst())) {
      return RawCell(text: "", line: line, column: column, declared: state)
    }
    let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
    return RawCell(text: String(isQuoted ? text.dropFirst().dropLast() : text), line: line, column: column)
  }
}
