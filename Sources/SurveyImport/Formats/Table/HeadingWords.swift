// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The words by which a questionnaire's fields are known in headings.
struct HeadingWords: Sendable {
  /// What words were recognised by.
  enum Basis: Hashable, Sendable {
    /// The name of an element.
    case elementName
    /// The text of a question or one of its aliases.
    case questionText
  }

  /// A question that words name.
  struct Match: Hashable, Sendable {
    let question: Int
    let basis: Basis
  }

  private let fields: [String: FieldKey]
  private let exact: [String: Match]
  private let beginnings: [(words: [String], match: Match)]
  private let topics: [Set<String>]
  /// The names of each question's element, where several questions feed it; else empty.
  private let sharedNames: [Set<String>]

  init(_ questionnaire: Questionnaire) {
    fields = Self.fields(of: questionnaire)
    var named: [(words: [String], match: Match)] = []
    var topics: [Set<String>] = []
    var sharedNames: [Set<String>] = []
    for (index, question) in questionnaire.questions.enumerated() {
      let feeding = questionnaire.questionIndices(feeding: question.elementCode)
      let element = questionnaire.elements.first { $0.code == question.elementCode }
      let names = [element?.name, element?.englishName].compactMap { $0 }
      let texts = [question.text] + question.aliases
      // Where several questions feed an element, its name does not tell which of them is meant.
      if feeding.count == 1 {
        named += names.map { (Self.words(of: $0), Match(question: index, basis: .elementName)) }
      }
      named += texts.map { (Self.words(of: $0), Match(question: index, basis: .questionText)) }
      sharedNames.append(
        feeding.count == 1 ? [] : Set(names.map { Self.words(of: $0).joined(separator: " ") }))
      topics.append(Set((names + texts).flatMap(Self.words(of:))).subtracting(Self.commonWords))
    }
    named.removeAll { $0.words.isEmpty }
    beginnings = named
    self.topics = topics
    self.sharedNames = sharedNames
    exact = Self.unambiguous(named)
  }

  /// The profile or special field that a heading names by one of its aliases; nil when none does.
  func field(named heading: FoldedText) -> FieldKey? {
    fields[heading.description] ?? fields[Self.words(of: heading.description).joined(separator: " ")]
  }

  /// The question that words name: by a whole name or text, or by the beginning of exactly one.
  /// - Parameter hasCode: Whether a code stands before the words; without one, one word alone is too little for a
  ///   beginning (`Waktu` may be anything).
  func question(named words: [String], hasCode: Bool) -> Match? {
    let words = Self.significant(words)
    for candidate in [words, Self.withoutFillers(words)] where !candidate.isEmpty {
      if let match = exact[candidate.joined(separator: " ")] { return match }
      guard candidate.count >= 2 || hasCode else { continue }
      let matches = beginnings.filter { $0.words.starts(with: candidate) }.map(\.match)
      if let first = matches.first, matches.allSatisfy({ $0.question == first.question }) {
        return matches.first { $0.basis == .elementName } ?? first
      }
    }
    return nil
  }

  /// Whether words are the name of the element that a question feeds together with others.
  func isElement(of question: Int, named words: [String]) -> Bool {
    sharedNames[question].contains(Self.significant(words).joined(separator: " "))
  }

  /// The question that shares the most telling words with a heading; nil when none or several do.
  func nearest(to words: [String]) -> Int? {
    let telling = Set(Self.significant(words)).subtracting(Self.commonWords)
    guard !telling.isEmpty else { return nil }
    let shared = topics.map { topic in telling.count { word in topic.contains { Self.isNear(word, $0) } } }
    guard let most = shared.max(), most > 0 else { return nil }
    let best = shared.indices.filter { shared[$0] == most }
    return best.count == 1 ? best.first : nil
  }

  /// Whether the words after a code say nothing about the topic, as in `U1 (1-4)` or `U1 Nilai`.
  static func isFiller(_ words: [String]) -> Bool { withoutFillers(significant(words)).isEmpty }

  /// The words of a text as headings are compared: folded, without `dan`, `atau` and the like.
  static func words(of text: String) -> [String] {
    significant(FoldedText(text).description.split(separator: " ").map(String.init))
  }

  private static func significant(_ words: [String]) -> [String] {
    words.filter { !joiningWords.contains($0) }
  }

  private static func withoutFillers(_ words: [String]) -> [String] {
    var words = words[...]
    while let last = words.last, fillers.contains(last) { words = words.dropLast() }
    while let first = words.first, fillers.contains(first) { words = words.dropFirst() }
    return Array(words)
  }

  private static func fields(of questionnaire: Questionnaire) -> [String: FieldKey] {
    var fields: [String: FieldKey] = [:]
    func add(_ names: [String], _ key: FieldKey) {
      for name in names {
        let folded = FoldedText(name).description
        for form in [folded, words(of: name).joined(separator: " ")]
        where !form.isEmpty && fields[form] == nil {
          fields[form] = key
        }
      }
    }
    for (index, field) in questionnaire.profileFields.enumerated() {
      add([field.title, field.englishTitle, field.id] + field.aliases, .profile(index))
    }
    // Sorted, so that the same questionnaire always reads the same way.
    for (key, aliases) in questionnaire.fieldAliases.sorted(by: { $0.key.name < $1.key.name }) {
      add(aliases, key)
    }
    return fields
  }

  private static func unambiguous(_ named: [(words: [String], match: Match)]) -> [String: Match] {
    var exact: [String: Match] = [:]
    var doubtful: Set<String> = []
    for (words, match) in named {
      let name = words.joined(separator: " ")
      if let held = exact[name], held.question != match.question { doubtful.insert(name) }
      if exact[name] == nil { exact[name] = match }
    }
    return exact.filter { !doubtful.contains($0.key) }
  }

  /// Equal, or mistyped by one letter in a longer word.
  private static func isNear(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard first.utf8.count >= 5, second.utf8.count >= 5 else { return false }
    return EditDistance.isAtMostOne(Array(first.utf8), Array(second.utf8))
  }

  private static let joiningWords: Set<String> = ["dan", "atau", "and", "or", "the", "of", "serta"]

  private static let fillers: Set<String> = [
    "nilai", "skor", "score", "unsur", "aspek", "indikator", "jawaban", "pelayanan", "layanan", "1", "4", "s",
    "d", "sd",
  ]

  /// Words of nearly every question, which tell none from another.
  private static let commonWords: Set<String> = [
    "bagaimana", "pendapat", "saudara", "anda", "bapak", "ibu", "tentang", "dalam", "di", "unit", "ini",
    "dengan", "yang",
    "pada", "terhadap", "mengenai", "pelayanan", "layanan", "pelayanannya", "jenis", "memberikan", "terkait",
    "apakah",
    "antara", "hasil", "diberikan", "tercantum", "standar", "kualitas", "petugas", "pelaksana", "pengguna",
    "service",
    "officer", "kesesuaian", "pemahaman", "kami", "kepada", "oleh", "nilai", "unsur", "saran", "masukan",
    "in",
  ]
}
