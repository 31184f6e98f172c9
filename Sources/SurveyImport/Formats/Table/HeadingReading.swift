// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What one heading says, before the headings beside it are looked at.
enum HeadingReading: Hashable, Sendable {
  /// No heading.
  case blank
  /// A field other than a question.
  case field(FieldKey)
  /// A field that a program fills in, such as `end` for the date: it stands in where people typed none. The lowest
  /// rank goes first.
  case machine(FieldKey, rank: Int)
  /// A question that the user's mapping names, by its element or by its number.
  case mapped(question: Int, order: ElementOrder)
  /// A question by its words.
  case question(HeadingWords.Match)
  /// An element by its code, the number from 1.
  case element(Int)
  /// A question by its number, from 1.
  case number(Int)
  /// A number that may be either, from 1.
  case bare(Int)
  /// Personal data.
  case personal
  /// Told by a mapping not to be read.
  case ignored
  /// Nothing that the questionnaire knows.
  case unknown
}

/// Reads headings through a questionnaire and, where there is one, the user's own mapping.
struct HeadingReader: Sendable {
  let questionnaire: Questionnaire
  let words: HeadingWords
  /// Whether one field may stand under two headings, one in words and one a bare place of a list, as records of JSON
  /// that come in two shapes have it. A record has one of the two.
  var allowsAlternates = false
  /// The program that wrote the table; nil where none is recognised.
  var program: ProgramTable?
  private let personal: PersonalColumns
  private let mapping: ColumnMapping?
  private static let mostBytes = 2000

  init(_ questionnaire: Questionnaire, mapping: ColumnMapping?) {
    self.questionnaire = questionnaire
    words = HeadingWords(questionnaire)
    personal = PersonalColumns(questionnaire)
    self.mapping = mapping
  }

  /// What a heading says. Of a cell that is far too long for a heading, only the beginning is read.
  func reading(of heading: String) -> HeadingReading {
    if let program {
      if let entry = mapping?.meaning(of: FoldedText(heading.prefix(Self.mostBytes))) { return entry }
      if let own = program.ownReading(of: heading) { return own }
      // Before the heading itself: the row of a question says more than the question that it belongs to.
      let names = program.names(in: heading).map { readingOfName($0) }
      if let name = names.first(where: \.isTelling) { return name }
    }
    let reading = readingOfName(heading)
    // `layanan/U1`: programs put the names of groups before that of a question.
    return reading == .unknown ? readingWithoutGroups(heading) : reading
  }

  private func readingOfName(_ heading: String) -> HeadingReading {
    let heading = heading.utf8.count > Self.mostBytes ? String(heading.prefix(Self.mostBytes / 4)) : heading
    let folded = FoldedText(heading)
    if folded.isEmpty { return heading.allSatisfy(\.isWhitespace) ? .blank : .unknown }
    if let entry = mapping?.meaning(of: folded) { return entry }
    if let field = words.field(named: folded) {
      return Self.machineRank(field, folded).map { .machine(field, rank: $0) } ?? .field(field)
    }
    let tokens = folded.description.split(separator: " ").map(String.init)
    if let match = words.question(named: tokens, hasCode: false) { return .question(match) }
    if let code = HeadingCode(words: tokens), let reading = reading(of: code) { return reading }
    return personal.isPersonal(heading) ? .personal : .unknown
  }

  /// What is left of a heading behind one of its first slashes, or behind the last: the words of a question may
  /// have slashes of their own, as in `jawaban/Kewajaran biaya/tarif`.
  private func readingWithoutGroups(_ heading: String) -> HeadingReading {
    guard let last = heading.lastIndex(of: "/") else { return .unknown }
    var slashes = heading.indices.filter { heading[$0] == "/" }.prefix(4)
    if slashes.last != last { slashes.append(last) }
    let readings = slashes.map { readingOfName(String(heading[heading.index(after: $0)...])) }
    return readings.first(where: \.isTelling) ?? readings.last { $0 != .unknown } ?? .unknown
  }

  /// The question that a code means by itself; nil when the questionnaire has no such element or question, or when
  /// several questions feed the element.
  func question(of kind: HeadingCode.Kind, _ number: Int) -> Int? {
    guard number >= 1 else { return nil }
    if kind == .question { return number <= questionnaire.questions.count ? number - 1 : nil }
    guard number <= questionnaire.elements.count else { return nil }
    let feeding = questionnaire.questionIndices(feeding: questionnaire.elements[number - 1].code)
    return feeding.count == 1 ? feeding.first : nil
  }

  /// Words decide over the code. Words that are not a whole name are believed where they agree with the code.
  private func reading(of code: HeadingCode) -> HeadingReading? {
    if HeadingWords.isFiller(code.rest) {
      switch code.kind {
      case .element: return .element(code.number)
      case .question: return .number(code.number)
      case .bare: return .bare(code.number)
      }
    }
    if let match = words.question(named: code.rest, hasCode: true) { return .question(match) }
    // `P4 Prosedur`, where questions 3 to 5 feed that element: the words name it, the number the question.
    if let asked = question(of: .question, code.number), words.isElement(of: asked, named: code.rest) {
      return .number(code.number)
    }
    let readings = [question(of: .element, code.number), question(of: .question, code.number)]
    guard let near = words.nearest(to: code.rest), readings.contains(near) else { return nil }
    return .question(HeadingWords.Match(question: near, basis: .questionText))
  }

  /// How near to the respondent a program's own column is; nil for a column that people fill in.
  private static func machineRank(_ field: FieldKey, _ folded: FoldedText) -> Int? {
    switch field {
    case .date:
      let names = [
        "end", "submitdate", "date submitted", "completion time", "timestamp", "cap waktu", "stempel waktu",
        "submissiondate", "submission time",
      ]
      return names.firstIndex(of: folded.description)
    case .strongID:
      return ["instanceid", "meta instanceid", "uuid", "submission uuid", "submission id", "key", "id"]
        .firstIndex(of: folded.description)
    default: return nil
    }
  }
}

extension HeadingReading {
  /// Whether a part of a heading says enough to stand for the whole: a field or a question. A bare number or a word of
  /// personal data in a group before the name does not.
  fileprivate var isTelling: Bool {
    switch self {
    case .blank, .unknown, .personal, .bare, .ignored: false
    default: true
    }
  }
}
