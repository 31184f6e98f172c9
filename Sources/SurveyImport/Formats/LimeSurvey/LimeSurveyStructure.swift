// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The structure of a LimeSurvey survey (`.lss`): its questions with their texts and answers, in its base language.
struct LimeSurveyStructure: Sendable {
  /// A question or a subquestion.
  struct Question: Sendable {
    var code = ""
    var type = ""
    var text = ""
    var isEncrypted = false
    /// The answers of scale 0, in the order of the file.
    var answers: [CodedOption] = []
    /// Subquestions by code.
    var parts: [String: Part] = [:]
  }

  /// A subquestion.
  struct Part: Sendable {
    let code: String
    let text: String
    let isEncrypted: Bool
  }

  /// The number of the survey; nil where the file does not say.
  let surveyID: String?
  /// Questions by their number.
  let questions: [String: Question]

  /// Reads a structure.
  /// - Throws: E101 to E121 where it is no whole document, E173 where it is too large, E175 where it is none.
  init(_ source: consuming PieceSource, limits: CodedLimits) throws(SurveyImportError) {
    var follower = LimeSurveySections(source: source.name, part: source.part, limits: limits)
    var pieces = try DocumentPieces(source, limits: limits.document)
    while try pieces.step(&follower) {}
    guard follower.documentType == "Survey" else {
      throw SurveyImportError(
        "E175", [ShownHeading.text(follower.documentType ?? "-")],
        at: Provenance(source: follower.source, sheet: follower.part))
    }
    let sections = follower.sections
    let survey = sections["surveys"]?.first ?? [:]
    let language = survey["language"] ?? follower.languages.first ?? ""
    surveyID = survey["sid"].flatMap { $0.isEmpty ? nil : $0 } ?? sections["questions"]?.first?["sid"]
    questions = Self.questions(sections, language: language)
  }

  private static func questions(
    _ sections: [String: [[String: String]]], language: String
  ) -> [String: Question] {
    let texts = Self.texts(sections["question_l10ns"] ?? [], id: "qid", text: "question", language)
    var questions: [String: Question] = [:]
    for row in sections["questions"] ?? [] where isBase(row, language) {
      guard let id = row["qid"], row["parent_qid"] ?? "0" == "0" else { continue }
      questions[id] = Question(
        code: row["title"] ?? "", type: row["type"] ?? "",
        text: PlainWords.text(texts[id] ?? row["question"] ?? ""), isEncrypted: row["encrypted"] == "Y")
    }
    for row in (sections["subquestions"] ?? []) + (sections["questions"] ?? []) where isBase(row, language) {
      guard let id = row["qid"], let parent = row["parent_qid"], parent != "0", let code = row["title"],
        row["scale_id"] ?? "0" == "0"
      else { continue }
      questions[parent]?.parts[code] = Part(
        code: code, text: PlainWords.text(texts[id] ?? row["question"] ?? ""),
        isEncrypted: row["encrypted"] == "Y")
    }
    let answers = Self.texts(sections["answer_l10ns"] ?? [], id: "aid", text: "answer", language)
    for row in sections["answers"] ?? [] where isBase(row, language) {
      guard let id = row["qid"], let code = row["code"], row["scale_id"] ?? "0" == "0" else { continue }
      let text = row["aid"].flatMap { answers[$0] } ?? row["answer"] ?? ""
      questions[id]?.answers.append(CodedOption(code: code, text: PlainWords.text(text)))
    }
    return questions
  }

  /// Old files repeat a row in every language.
  private static func isBase(_ row: [String: String], _ language: String) -> Bool {
    row["language"].map { $0 == language || language.isEmpty } ?? true
  }

  private static func texts(
    _ rows: [[String: String]], id: String, text: String, _ language: String
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for row in rows where isBase(row, language) {
      if let id = row[id], texts[id] == nil { texts[id] = row[text] ?? "" }
    }
    return texts
  }
}

/// Collects the rows of the sections of a structure that are wanted.
private struct LimeSurveySections: DocumentFollower {
  let source: String
  let part: String?
  private let limits: CodedLimits
  private(set) var documentType: String?
  private(set) var languages: [String] = []
  private(set) var sections: [String: [[String: String]]] = [:]
  private var path: [String] = []
  private var row: [String: String] = [:]
  private var value = ""
  private var rows = 0
  private var bytes = 0

  private static let wanted: [String: Set<String>] = [
    "questions": [
      "qid", "parent_qid", "sid", "type", "title", "question", "encrypted", "language", "scale_id",
    ],
    "subquestions": ["qid", "parent_qid", "title", "question", "encrypted", "language", "scale_id"],
    "question_l10ns": ["qid", "question", "language"],
    "answers": ["aid", "qid", "code", "answer", "language", "scale_id"],
    "answer_l10ns": ["aid", "answer", "language"],
    "surveys": ["sid", "language"],
  ]

  init(source: String, part: String?, limits: CodedLimits) {
    self.source = source
    self.part = part
    self.limits = limits
  }

  var wantsText: Bool {
    switch path.count {
    case 2: path[1] == "LimeSurveyDocType"
    case 3: path[1] == "languages"
    case 5: Self.wanted[path[1]]?.contains(path[4]) ?? false
    default: false
    }
  }

  mutating func start(
    _ name: String, _ attributes: DocumentAttributes, line: Int, column: Int
  ) throws(SurveyImportError) {
    path.append(name)
    value = ""
    guard path.count == 4, name == "row", Self.wanted[path[1]] != nil else { return }
    row = [:]
    rows += 1
    guard rows <= limits.declarations else { throw tooMuch(limits.declarations, line) }
  }

  mutating func text(_ text: String) throws(SurveyImportError) {
    value += text
    bytes += text.utf8.count
    guard bytes <= limits.declaredBytes else { throw tooMuch(limits.declaredBytes, 0) }
  }

  mutating func end() throws(SurveyImportError) {
    switch path.count {
    case 2 where path[1] == "LimeSurveyDocType": documentType = value.trimmed
    case 3 where path[1] == "languages": languages.append(value.trimmed)
    case 4 where path[3] == "row" && Self.wanted[path[1]] != nil: sections[path[1], default: []].append(row)
    case 5 where wantsText: row[path[4]] = value
    default: break
    }
    path.removeLast()
    value = ""
  }

  private func tooMuch(_ limit: Int, _ line: Int) -> SurveyImportError {
    SurveyImportError("E173", [String(limit)], at: Provenance(source: source, sheet: part, line: line))
  }
}
