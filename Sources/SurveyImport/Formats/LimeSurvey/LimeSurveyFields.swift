// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What the columns of LimeSurvey responses stand for, by their names and, where there is one, the structure.
///
/// A column is called `<survey>X<group>X<question><subquestion>`, such as `124688X13X138SQ001`.
struct LimeSurveyFields {
  /// What becomes of an element of a row.
  enum Target {
    /// The value of a field.
    case value(Int)
    /// One box of a question with several: `Y` where it is ticked.
    case box(Int, code: String)
    /// The number of the response.
    case id
    /// The end of the interview, which is a field too.
    case submitDate(Int)
    /// Nothing that is kept.
    case nothing
  }

  private(set) var fields: [CodedField] = []
  /// By the name of the element.
  private(set) var targets: [String: Target] = [:]
  /// The number of the survey; nil where neither structure nor columns say it.
  private(set) var surveyID: String?
  /// Whether the responses say when they were submitted.
  private(set) var hasSubmitDate = false
  private var boxes: [String: Int] = [:]

  /// - Parameter columns: The names as the file lists them.
  init(_ columns: [String], structure: LimeSurveyStructure?, line: Int) {
    surveyID = structure?.surveyID
    for column in columns {
      let element = Self.elementName(column)
      if let parts = Column(column) {
        if surveyID == nil { surveyID = parts.survey }
        let question = structure?.questions[parts.question]
        targets[element] = target(column, parts, question, line: line)
      } else {
        targets[element] = programField(column, line: line)
      }
    }
  }

  /// The name of an element in a row: a digit does not begin one, and `#` cannot stand in one.
  static func elementName(_ column: String) -> String {
    let plain = column.replacing("#", with: "-")
    return plain.first.map { ("0"..."9").contains($0) } == true ? "_" + plain : plain
  }

  /// What the program itself notes about a response.
  private mutating func programField(_ column: String, line: Int) -> Target {
    switch column {
    case "id": return .id
    case "submitdate":
      hasSubmitDate = true
      return .submitDate(add(CodedField(names: [column], known: .machine(.date, rank: 1), line: line)))
    case "token", "ipaddr", "refurl":
      return .value(add(CodedField(names: [column], known: .personal, line: line)))
    case "lastpage", "startlanguage", "seed", "startdate", "datestamp":
      return .value(add(CodedField(names: [column], known: .unknown, line: line)))
    default: return .value(add(CodedField(names: [column], line: line)))
    }
  }

  private mutating func target(
    _ name: String, _ column: Column, _ question: LimeSurveyStructure.Question?, line: Int
  ) -> Target {
    guard let question else {
      // The code of a subquestion is all that the name tells.
      let own = column.suffix.isEmpty ? [name] : [name, column.suffix]
      return .value(add(CodedField(names: own, line: line)))
    }
    let part = question.parts[column.suffix]
    if question.type == "M" || question.type == "P", part != nil {
      return .box(box(column.question, question, name, line), code: column.suffix)
    }
    if column.suffix.isEmpty {
      return .value(
        add(
          CodedField(
            names: [question.code, name], texts: [question.text].filter { !$0.isEmpty },
            options: Self.options(question), isEncrypted: question.isEncrypted, line: line)))
    }
    let full = "\(question.code)[\(column.suffix)]"
    guard let part else { return .value(add(CodedField(names: [full, name], line: line))) }
    let texts = [part.text, "\(question.text) \(part.text)"].filter { !$0.trimmed.isEmpty }
    return .value(
      add(
        CodedField(
          names: [full, part.code, "\(question.code)_\(part.code)", name], texts: texts,
          options: Self.options(question), isEncrypted: part.isEncrypted || question.isEncrypted, line: line))
    )
  }

  /// All boxes of a question are one field, and their texts its options.
  private mutating func box(
    _ id: String, _ question: LimeSurveyStructure.Question, _ name: String, _ line: Int
  ) -> Int {
    if let held = boxes[id] { return held }
    let options = question.parts.values.sorted { $0.code < $1.code }
      .map { CodedOption(code: $0.code, text: $0.text) }
    let index = add(
      CodedField(
        names: [question.code], texts: [question.text].filter { !$0.isEmpty }, options: options,
        isEncrypted: question.isEncrypted, line: line))
    boxes[id] = index
    return index
  }

  private mutating func add(_ field: CodedField) -> Int {
    fields.append(field)
    return fields.count - 1
  }

  /// The answers of a question, those that its type implies among them.
  private static func options(_ question: LimeSurveyStructure.Question) -> [CodedOption] {
    if !question.answers.isEmpty { return question.answers }
    let codes: [(String, String)]
    switch question.type {
    case "5", "A": codes = (1...5).map { (String($0), "") }
    case "B": codes = (1...10).map { (String($0), "") }
    case "C": codes = [("Y", "Ya"), ("U", "Tidak tahu"), ("N", "Tidak")]
    case "E": codes = [("I", "Naik"), ("S", "Sama"), ("D", "Turun")]
    case "Y": codes = [("Y", "Ya"), ("N", "Tidak")]
    case "G": codes = [("M", "Laki-laki"), ("F", "Perempuan")]
    default: codes = []
    }
    return codes.map { CodedOption(code: $0.0, text: $0.1) }
  }

  /// The parts of the name of a column.
  private struct Column {
    let survey: String
    let question: String
    let suffix: String

    init?(_ name: String) {
      let pieces = name.split(separator: "X", maxSplits: 2, omittingEmptySubsequences: false)
      guard pieces.count == 3, Self.isNumber(pieces[0]), Self.isNumber(pieces[1]) else { return nil }
      let digits = pieces[2].prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty else { return nil }
      survey = String(pieces[0])
      question = String(digits)
      suffix = String(pieces[2].dropFirst(digits.count))
    }

    private static func isNumber(_ text: Substring) -> Bool {
      !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    }
  }
}
