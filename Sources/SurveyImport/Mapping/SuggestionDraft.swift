// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Proposals for all columns of a heading row, made one after the other: what headings say, then what is near to it, then
/// what cells look like.
struct SuggestionDraft {
  private(set) var columns: [ColumnSuggestion] = []
  private let heading: HeadingRow
  private let sample: ColumnSample
  private let reader: HeadingReader
  private let order: ElementOrder?
  private let aliases: [(words: [UInt8], field: FieldKey)]

  init(_ heading: HeadingRow, sample: ColumnSample, reader: HeadingReader, order: ElementOrder?) {
    self.heading = heading
    self.sample = sample
    self.reader = reader
    self.order = order
    let questionnaire = reader.questionnaire
    var names: [(String, FieldKey)] = []
    for (index, field) in questionnaire.profileFields.enumerated() {
      names += ([field.title, field.englishTitle] + field.aliases).map { ($0, .profile(index)) }
    }
    for (key, words) in questionnaire.fieldAliases.sorted(by: { $0.key.name < $1.key.name }) {
      names += words.map { ($0, key) }
    }
    // A short word is one letter away from too many others.
    aliases = names.map { (Array(FoldedText($0.0).description.utf8), $0.1) }.filter { $0.0.count >= 5 }
  }

  /// The questions that nothing is proposed for.
  var missing: [Int] {
    let asked = Set(reader.questionnaire.elements.filter(\.isAsked).map(\.code))
    return reader.questionnaire.questions.indices.filter { index in
      asked.contains(reader.questionnaire.questions[index].elementCode) && !isTaken(.question(index))
    }
  }

  /// Makes all proposals.
  mutating func propose() {
    let count = max(heading.headings.count, sample.columns.count)
    for index in 0..<count {
      let text = index < heading.headings.count ? heading.headings[index] : ""
      let cells = index < sample.columns.count ? sample.columns[index] : ColumnSample.Column(options: [])
      let reading = index < heading.readings.count ? heading.readings[index] : .blank
      if reading == .blank && cells.filled == 0 { continue }
      columns.append(
        ColumnSuggestion(
          column: index, heading: ShownHeading.text(text), fullHeading: text, field: nil, name: "-",
          confidence: nil, reason: reading == .blank ? .noHeading : .unknown, alternative: nil,
          filled: cells.filled, answers: cells.answers, dates: cells.dates))
    }
    for index in columns.indices { readHeading(index) }
    settleRepeats()
    for index in columns.indices { readNear(index) }
    for index in columns.indices { readCells(index) }
  }

  // MARK: What headings say

  private mutating func readHeading(_ index: Int) {
    let place = columns[index].column
    guard place < heading.readings.count else { return }
    let reading = heading.readings[place]
    if place >= heading.width, reading != .personal {
      columns[index].reason = .sideLegend
      return
    }
    switch reading {
    case .field(let field): propose(field, index, .certain, .alias)
    case .machine(let field, _): propose(field, index, .certain, .program)
    case .question(let match):
      propose(
        .question(match.question), index, .certain, match.basis == .elementName ? .elementName : .questionText
      )
    case .mapped(let question, _): propose(.question(question), index, .certain, .alias)
    case .element(let number): readCode(number, index, isBare: false)
    case .bare(let number): readCode(number, index, isBare: true)
    case .number(let number): readNumber(number, index)
    case .personal: columns[index].reason = .personal
    case .blank, .ignored, .unknown: break
    }
  }

  /// A code that may count elements or questions.
  private mutating func readCode(_ number: Int, _ index: Int, isBare: Bool) {
    let element = reader.question(of: .element, number)
    let question = reader.question(of: .question, number)
    let settled: HeadingCode.Kind? =
      switch (order ?? (isBare || heading.map.order == .unsettled ? .unsettled : heading.map.order)) {
      case .element: .element
      case .question: .question
      default: nil
      }
    let isContested = element != question
    let chosen = settled == .question ? question ?? element : element ?? question
    guard let chosen else { return }
    let isSure = !isBare || order != nil
    let isOpen = isContested && settled == nil
    propose(
      .question(chosen), index, isOpen ? .doubtful : isSure ? .certain : .likely,
      isOpen || isBare && order == nil
        ? .orderUnsettled : settled == .question ? .questionNumber : .elementCode,
      byNumber: settled == .question)
    guard isOpen, let other = chosen == element ? question : element else { return }
    columns[index].alternative = MappingFieldName.text(.question(other), reader.questionnaire)
  }

  private mutating func readNumber(_ number: Int, _ index: Int) {
    let kind: HeadingCode.Kind = order == .element ? .element : .question
    guard let question = reader.question(of: kind, number) else { return }
    propose(.question(question), index, .certain, .questionNumber, byNumber: kind == .question)
  }

  private mutating func propose(
    _ field: FieldKey, _ index: Int, _ confidence: ColumnSuggestion.Confidence,
    _ reason: ColumnSuggestion.Reason, byNumber: Bool = false
  ) {
    columns[index].field = field
    columns[index].name = MappingFieldName.text(field, reader.questionnaire, byNumber: byNumber)
    columns[index].confidence = confidence
    columns[index].reason = reason
  }

  private mutating func leave(_ index: Int, _ reason: ColumnSuggestion.Reason) {
    columns[index].field = nil
    columns[index].name = "-"
    columns[index].confidence = nil
    columns[index].reason = reason
    columns[index].alternative = nil
  }

  /// One column per field: typed before noted by a program, then the surest, then the first. A mapping knows a column by
  /// its heading, so that the same heading twice is one column too many.
  private mutating func settleRepeats() {
    var headings: [FoldedText: Int] = [:]
    for index in columns.indices where columns[index].reason != .noHeading {
      let folded = FoldedText(columns[index].fullHeading)
      if headings[folded] != nil, columns[index].reason != .personal { leave(index, .repeated) }
      headings[folded] = headings[folded] ?? index
    }
    var holders: [FieldKey: Int] = [:]
    for index in columns.indices {
      guard let field = columns[index].field else { continue }
      guard let held = holders[field] else {
        holders[field] = index
        continue
      }
      if rank(index) < rank(held) {
        leave(held, .taken)
        holders[field] = index
      } else {
        leave(index, .taken)
      }
    }
  }

  private func rank(_ index: Int) -> Int {
    let sure =
      switch columns[index].confidence {
      case .certain: 0
      case .likely: 2
      default: 4
      }
    return sure + (columns[index].reason == .program ? 1 : 0)
  }

  // MARK: What is near, and what cells look like

  private func isTaken(_ field: FieldKey) -> Bool { columns.contains { $0.field == field } }

  private mutating func readNear(_ index: Int) {
    guard columns[index].reason == .unknown else { return }
    let folded = FoldedText(columns[index].fullHeading).description
    let bytes = Array(folded.utf8)
    let near = aliases.filter { EditDistance.isAtMostOne($0.words, bytes) }.map(\.field)
    if let field = near.first, near.allSatisfy({ $0 == field }), !isTaken(field) {
      propose(field, index, .likely, .nearAlias)
      return
    }
    let words = HeadingWords.words(of: columns[index].fullHeading)
    guard let question = reader.words.nearest(to: words), !isTaken(.question(question)) else { return }
    let looksLikeAnswers = sample.isMostly(columns[index].column) { $0.answers }
    guard looksLikeAnswers || columns[index].filled == 0 else { return }
    propose(.question(question), index, looksLikeAnswers ? .likely : .doubtful, .nearWords)
  }

  private mutating func readCells(_ index: Int) {
    guard columns[index].reason == .unknown, columns[index].filled > 0 else { return }
    let place = columns[index].column
    let missing = missing
    if missing.count == 1, sample.isMostly(place, { $0.answers }) {
      propose(.question(missing[0]), index, .doubtful, .answers)
    } else if !isTaken(.date), sample.isMostly(place, { $0.dates }) {
      propose(.date, index, .likely, .dates)
    } else {
      let fields = reader.questionnaire.profileFields.indices.filter { field in
        !isTaken(.profile(field))
          && sample.isMostly(place) { $0.options.count > field ? $0.options[field] : 0 }
      }
      // Digits are codes of several fields; a field is told by its words.
      guard fields.count == 1, let field = fields.first, !sample.isMostly(place, { $0.answers }) else {
        return
      }
      propose(.profile(field), index, .likely, .options)
    }
  }
}
