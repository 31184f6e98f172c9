// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport

/// The model form as a survey of LimeSurvey, built for tests.
struct LimeSurveySample {
  /// How the answers of a question are coded, worst first.
  var codes = ["A1", "A2", "A3", "A4"]
  /// The type of the nine questions: `L` list, `5` five points.
  var type = "L"
  var isEncrypted = false
  /// More questions after the nine: code, type, text in the base language.
  var more: [(code: String, type: String, text: String)] = [
    ("G01Q10", "D", "Tanggal"), ("jk", "G", "<p>Jenis&nbsp;Kelamin</p>"), ("G01Q12", "S", "Nama Lengkap"),
  ]
  /// Whether the structure says its texts as before version 4: in the rows of the questions.
  var isOld = false

  static let questions = ModelQuestionnaire.skm2017.questions

  /// The structure, in Indonesian with English beside it.
  var lss: String {
    var rows = ""
    var texts = ""
    var answers = ""
    var answerTexts = ""
    var answerID = 0
    let all =
      Self.questions.map { (code: "G01Q0\($0.number)", type: type, text: "\($0.number). \($0.text)?") } + more
    for (index, question) in all.enumerated() {
      let old = isOld ? Self.element("question", "<b>\(question.text)</b>") + "<language>id</language>" : ""
      rows += Self.row(
        [
          ("qid", "\(100 + index)"), ("parent_qid", "0"), ("sid", "4711"), ("type", question.type),
          ("title", question.code), ("encrypted", isEncrypted && index < 9 ? "Y" : "N"),
        ], more: old)
      if isOld {
        rows += Self.row(
          [
            ("qid", "\(100 + index)"), ("parent_qid", "0"), ("title", question.code), ("type", question.type),
          ], more: "<question>Other words</question><language>en</language>")
      }
      texts += Self.row([("qid", "\(100 + index)"), ("question", "Question \(index)"), ("language", "en")])
      texts += Self.row([("qid", "\(100 + index)"), ("question", question.text), ("language", "id")])
      guard index < 9, type == "L" else { continue }
      for (code, option) in zip(codes, Self.questions[index].options) {
        answerID += 1
        answers += Self.row(
          [
            ("aid", "\(answerID)"), ("qid", "\(100 + index)"), ("code", code), ("scale_id", "0"),
          ], more: isOld ? Self.element("answer", option.text) + "<language>id</language>" : "")
        answerTexts += Self.row([("aid", "\(answerID)"), ("answer", "Option"), ("language", "en")])
        answerTexts += Self.row([("aid", "\(answerID)"), ("answer", option.text), ("language", "id")])
      }
    }
    let l10ns = isOld ? "" : Self.section("question_l10ns", texts) + Self.section("answer_l10ns", answerTexts)
    return Self.document(
      "Survey",
      Self.section("answers", answers) + Self.section("questions", rows) + l10ns
        + Self.section("surveys", Self.row([("sid", "4711"), ("language", "id")])))
  }

  /// The columns of the responses.
  static let columns =
    ["id", "token", "submitdate", "lastpage", "ipaddr"] + (0..<12).map { "4711X1X\(100 + $0)" }

  /// Responses. A row is its answers, question by question: a code, `-` for a blank, `n` for not shown.
  static func lsr(
    _ rows: [(id: Int, answers: [String], rest: String)], columns: [String] = Self.columns
  ) -> String {
    let list = columns.map { "<fieldname>\($0)</fieldname>" }.joined(separator: "\n")
    let body = rows.map { row in
      let answers = row.answers.enumerated().map { index, answer in
        let name = "_4711X1X\(100 + index)"
        return answer == "n" ? "" : answer == "-" ? "<\(name) />" : element(name, answer)
      }
      return "<row>\n" + element("id", "\(row.id)") + "\n" + answers.joined(separator: "\n") + row.rest
        + "</row>"
    }
    return document(
      "Responses",
      "<responses><fields>\(list)</fields>\n<rows>\(body.joined(separator: "\n"))</rows></responses>")
  }

  /// What a finished response says beside its answers.
  static let finished = element("submitdate", "1980-01-01 00:00:00")

  static func element(_ name: String, _ text: String) -> String { "<\(name)><![CDATA[\(text)]]></\(name)>" }

  static func row(_ cells: [(String, String)], more: String = "") -> String {
    "<row>" + cells.map { element($0.0, $0.1) }.joined() + more + "</row>\n"
  }

  static func section(_ name: String, _ rows: String) -> String {
    "<\(name)><fields><fieldname>x</fieldname></fields><rows>\(rows)</rows></\(name)>\n"
  }

  static func document(_ type: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <document><LimeSurveyDocType>\(type)</LimeSurveyDocType><DBVersion>443</DBVersion>
    <languages><language>id</language></languages>
    \(body)</document>

    """
  }
}

/// Reads an archive of a structure and responses.
func read(
  lss: String, lsr: String, more: [ZipMaker.Entry] = [], mapping: String? = nil
) throws -> ReadFile {
  let zip = ZipMaker(
    [ZipMaker.Entry("survey_4711.lss", lss), ZipMaker.Entry("survey_4711_responses.lsr", lsr)] + more)
  let file = try TemporaryFile(zip.bytes, name: "arsip.lsa")
  let mappingFile = try mapping.map { try TemporaryFile($0, name: "pemetaan.csv") }
  defer { withExtendedLifetime((file, mappingFile)) {} }
  return try read(path: file.path, mappingFile: mappingFile?.path)
}

extension ReadFile {
  /// The states of the answers of each form, in the order of the questions: text, `-` blank, `n` not asked, `*`
  /// several marks, `?` declared unreadable.
  var answers: [[String]] {
    forms.map { form in
      (0..<9).map { index in
        guard let cell = form.cell(.question(index)), let text = cell.text else { return "n" }
        switch cell.declared {
        case .multipleMarks: return "*"
        case .unreadable: return "?"
        case .notAsked: return "n"
        case nil: return text.allSatisfy(\.isWhitespace) ? "-" : text
        }
      }
    }
  }
}
