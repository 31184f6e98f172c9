// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// One record of JSON as the cells of a row: the path of keys to a value, joined by `/`, is its heading.
///
/// - A text that is itself JSON is read as that, also a text in a text, as databases keep columns of JSON.
/// - `null` is blank: the program asked and holds nothing. A key that the record does not have was not asked.
/// - An answer in words beside its number, `{"jawaban": "Mudah", "nilai": 3}`, is one cell: `Mudah, 3`. Where they
///   disagree, validation finds it. Without words, the 0 that stands for them is blank.
/// - A list of objects that name their question, `[{"pertanyaan": "…", "nilai": 3}]`, is a row of these questions.
/// - A list under a question holds its marks: `[3, 4]` are several.
/// - A list as long as the questionnaire has questions is a list of answers without names: `jawaban/1`, `jawaban/2` …
///   are bare numbers, which need `--order` or a mapping as they do in any table. Any other list is `key[1]`, `key[2]`.
struct JSONFlattening {
  /// A value of a record with its path.
  struct Cell {
    let heading: String
    let text: String
    /// Whether nothing stood there: `null`, or an empty list or object.
    let isNothing: Bool
  }

  /// The cells, in the order of the record.
  private(set) var cells: [Cell] = []
  /// The paths of objects and lists.
  private(set) var containers: [String] = []
  /// The path of a list of answers without names; nil where there is none.
  private(set) var unnamedList: String?
  /// What is known of headings; to be handed to the next record.
  private(set) var memo: JSONHeadingMemo
  private let limits: JSONRowLimits

  init(_ memo: JSONHeadingMemo, limits: JSONRowLimits) {
    self.memo = memo
    self.limits = limits
  }

  /// Reads a record, which is an object.
  mutating func read(_ node: JSONNode) { read(node, path: "", textDepth: 0) }

  private mutating func read(_ node: JSONNode, path: String, textDepth: Int) {
    switch node.value {
    case .object(let members): read(members, path: path, textDepth: textDepth)
    case .array(let items): read(items, path: path, textDepth: textDepth)
    case .string(let text):
      if textDepth < limits.textDepth, let inner = Self.inner(of: text, limits: limits.record) {
        read(inner, path: path, textDepth: textDepth + 1)
      } else {
        add(path, text)
      }
    default: add(path, Self.scalar(node) ?? "", isNothing: node.isNull)
    }
  }

  private mutating func add(_ path: String, _ text: String, isNothing: Bool = false) {
    cells.append(Cell(heading: path, text: text, isNothing: isNothing))
  }

  private mutating func read(_ members: [JSONNode.Member], path: String, textDepth: Int) {
    if !path.isEmpty, let answer = JSONAnswer(members), !answer.isNamed {
      add(path, answer.text(isQuestion: isQuestion(path)), isNothing: false)
      return
    }
    if !path.isEmpty { containers.append(path) }
    if members.isEmpty, !path.isEmpty { add(path, "", isNothing: true) }
    for member in members {
      read(member.value, path: path.isEmpty ? member.key : "\(path)/\(member.key)", textDepth: textDepth)
    }
  }

  private mutating func read(_ items: [JSONNode], path: String, textDepth: Int) {
    let answers = items.compactMap { item -> JSONAnswer? in
      if case .object(let members) = item.value { JSONAnswer(members) } else { nil }
    }
    if !items.isEmpty, answers.count == items.count, answers.allSatisfy(\.isNamed) {
      containers.append(path)
      for answer in answers {
        let heading = "\(path)/\(answer.question)"
        add(heading, answer.text(isQuestion: isQuestion(heading)))
      }
      return
    }
    let texts = items.compactMap { item -> String? in
      if case .object(let members) = item.value {
        JSONAnswer(members)?.text(isQuestion: true)
      } else {
        Self.scalar(item)
      }
    }
    let isPlain = texts.count == items.count
    if items.isEmpty || (isPlain && isQuestion(path)) {
      if items.isEmpty, !isQuestion(path) { containers.append(path) }
      add(path, texts.joined(separator: "|"), isNothing: items.isEmpty)
      return
    }
    containers.append(path)
    let isList = isPlain && items.count == memo.questions
    if isList { unnamedList = path }
    for (index, item) in items.enumerated() {
      let heading = isList ? "\(path)/\(index + 1)" : "\(path)[\(index + 1)]"
      if isPlain { add(heading, texts[index]) } else { read(item, path: heading, textDepth: textDepth) }
    }
  }

  private mutating func isQuestion(_ heading: String) -> Bool { memo.isQuestion(heading) }

  /// The text of a value that is no object and no list; nil for one of these.
  private static func scalar(_ node: JSONNode) -> String? {
    switch node.value {
    case .null: ""
    case .bool(let truth): truth ? "true" : "false"
    case .number(let text), .string(let text): text
    case .object, .array: nil
    }
  }

  /// What a text holds where it is JSON: an object, a list, or a text of JSON.
  private static func inner(of text: String, limits: JSONReadingLimits) -> JSONNode? {
    guard let first = text.utf8.first(where: { !($0 == 32 || (9...13).contains($0)) }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "\"")
    else { return nil }
    guard let node = try? JSONDocument.node(of: Array(text.utf8), source: "", limits: limits) else {
      return nil
    }
    if case .string(let inner) = node.value, self.inner(of: inner, limits: limits) == nil { return nil }
    return node
  }
}

/// An object that holds one answer: its words, its number, and perhaps the question.
struct JSONAnswer {
  /// The question that the object names; empty where it names none.
  let question: String
  private let words: String?
  private let number: String?

  /// Nil where the object is no answer: it has another key, or neither words and number nor question and one of them.
  init?(_ members: [JSONNode.Member]) {
    var question = ""
    var words: String?
    var number: String?
    var kinds: Set<String> = []
    for member in members {
      let text: String?
      switch member.value.value {
      case .null: text = nil
      case .number(let value), .string(let value): text = value
      default: return nil
      }
      guard let kind = Self.kinds[member.key.lowercased()], kinds.insert(kind).inserted else { return nil }
      switch kind {
      case "question": question = text ?? ""
      case "words": words = text
      default: number = text
      }
    }
    guard kinds.contains("words") && kinds.contains("number") || (kinds.count >= 2 && !question.isEmpty)
    else {
      return nil
    }
    self.question = question
    self.words = words
    self.number = number
  }

  /// Whether the object says which question it answers.
  var isNamed: Bool { !question.isEmpty }

  /// The answer as one cell.
  /// - Parameter isQuestion: Whether it answers a question of the questionnaire; a remark has no number.
  func text(isQuestion: Bool) -> String {
    let words = (words ?? "").trimmed
    let number = (number ?? "").trimmed
    if words.isEmpty { return number == "0" ? "" : number }
    return !isQuestion || number.isEmpty || number == words ? words : "\(words), \(number)"
  }

  private static let kinds: [String: String] = {
    var kinds: [String: String] = [:]
    for key in ["pertanyaan", "question", "soal", "unsur", "element"] { kinds[key] = "question" }
    for key in ["jawaban", "answer", "teks", "text", "label", "pilihan", "response"] { kinds[key] = "words" }
    for key in ["nilai", "value", "skor", "score", "bobot", "poin"] { kinds[key] = "number" }
    return kinds
  }()
}

/// Which headings name questions, read once for each and not for every record; bounded.
struct JSONHeadingMemo {
  /// How many questions the questionnaire has.
  let questions: Int
  private let reader: HeadingReader
  private var known: [String: Bool] = [:]

  init(_ reader: HeadingReader) {
    self.reader = reader
    questions = reader.questionnaire.questions.count
  }

  /// Whether a heading names a question, by words or by a code.
  mutating func isQuestion(_ heading: String) -> Bool {
    if let answer = known[heading] { return answer }
    if known.count >= 8192 { known.removeAll(keepingCapacity: true) }
    let answer: Bool
    switch reader.reading(of: heading) {
    case .question, .mapped, .element, .number: answer = true
    default: answer = false
    }
    known[heading] = answer
    return answer
  }
}
