// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct LimeSurveyReaderTests {
  private static let worst = LimeSurveySample.questions.map { $0.options[0].text }
  private static let best = LimeSurveySample.questions.map { $0.options[3].text }
  private static let nineBest = Array(repeating: "A4", count: 9)

  @Test func `an archive reads codes as the texts of its structure, question by question`() throws {
    let codes = ["A1", "A2", "A3", "A4", "A1", "A2", "A3", "A4", "A1"]
    let rest =
      LimeSurveySample.finished + LimeSurveySample.element("_4711X1X109", "2024-03-05 00:00:00")
      + LimeSurveySample.element("_4711X1X110", "F") + LimeSurveySample.element("_4711X1X111", "Siti Aminah")
    let file = try read(
      lss: LimeSurveySample().lss, lsr: LimeSurveySample.lsr([(7, codes, rest)]))
    #expect(file.header.format == "limesurvey-lsa")
    #expect(file.header.version == "443")
    #expect(file.header.order == .element)
    let expected = zip(LimeSurveySample.questions, codes).map { question, code in
      question.options[(Int(code.dropFirst()) ?? 0) - 1].text
    }
    #expect(file.answers == [expected])
    let form = file.forms[0]
    #expect(form.strongID == "limesurvey:4711:7")
    #expect(form.part == "survey_4711_responses.lsr")
    #expect(form.isIncomplete == false)
    #expect(form.cell(.date)?.text == "2024-03-05 00:00:00")
    #expect(form.cell(.profile(0))?.text == "Perempuan")
    #expect(!form.cells.contains { $0.text?.contains("Siti") ?? false })
    #expect(file.arguments(.columnPersonal) == [["token"], ["ipaddr"], ["G01Q12"]])
    #expect(file.arguments(.columnUnmapped) == [["lastpage"]])
    #expect(file.arguments(.optionsForeign) == [] && file.arguments(.optionsByCode) == [])
  }

  @Test func `an absent element was not shown, an empty one is blank, and neither becomes the other`() throws
  {
    let file = try read(
      lss: LimeSurveySample().lss,
      lsr: LimeSurveySample.lsr([
        (1, ["A4", "n", "-"] + Self.nineBest.dropFirst(3), LimeSurveySample.finished),
        (2, Array(repeating: "-", count: 9), LimeSurveySample.finished),
        (3, Array(repeating: "n", count: 9), LimeSurveySample.finished),
      ]))
    #expect(file.answers[0] == [Self.best[0], "n", "-"] + Self.best.dropFirst(3))
    #expect(file.answers[1] == Array(repeating: "-", count: 9))
    #expect(file.answers[2] == Array(repeating: "n", count: 9))
    #expect(file.forms[0].cell(.question(1))?.line == Int32(file.forms[0].line))
  }

  @Test func `without submitdate a response is incomplete, and 1980 is no day`() throws {
    let file = try read(
      lss: LimeSurveySample().lss,
      lsr: LimeSurveySample.lsr([
        (1, Self.nineBest, ""), (2, Self.nineBest, "<submitdate/>"),
        (3, Self.nineBest, LimeSurveySample.finished),
        (4, Self.nineBest, LimeSurveySample.element("submitdate", "2024-03-06 10:11:12")),
      ]))
    #expect(file.forms.map(\.isIncomplete) == [true, true, false, false])
    // The day that people typed goes first; here nobody did, and the end of the interview stands in.
    #expect(file.texts(.date) == [nil, nil, "1980-01-01 00:00:00", "2024-03-06 10:11:12"])
  }

  @Test func `where A1 is the best answer, the texts decide and not the codes`() throws {
    let file = try read(
      lss: LimeSurveySample(codes: ["A4", "A3", "A2", "A1"]).lss,
      lsr: LimeSurveySample.lsr([(1, Self.nineBest, LimeSurveySample.finished)]))
    #expect(file.answers == [Self.worst])
  }

  @Test func `numbers as codes that run the other way are read by their texts`() throws {
    let file = try read(
      lss: LimeSurveySample(codes: ["4", "3", "2", "1"]).lss,
      lsr: LimeSurveySample.lsr([(1, Array(repeating: "1", count: 9), LimeSurveySample.finished)]))
    #expect(file.answers == [Self.best])
  }

  @Test func `a scale of five points is never read as one of four`() throws {
    let file = try read(
      lss: LimeSurveySample(type: "5").lss,
      lsr: LimeSurveySample.lsr([
        (1, ["1", "2", "3", "4", "5", "-", "n", "4", "4"], LimeSurveySample.finished)
      ]))
    #expect(file.answers == [["?", "?", "?", "?", "?", "-", "n", "?", "?"]])
    #expect(file.arguments(.optionsForeign).count == 9)
  }

  @Test func `a structure of the old kind reads the same, in its base language`() throws {
    let file = try read(
      lss: LimeSurveySample(isOld: true).lss,
      lsr: LimeSurveySample.lsr([(1, Self.nineBest, LimeSurveySample.finished)]))
    #expect(file.answers == [Self.best])
  }

  @Test func `encrypted answers are unreadable, never blank`() throws {
    let file = try read(
      lss: LimeSurveySample(isEncrypted: true).lss,
      lsr: LimeSurveySample.lsr([
        (1, ["lyetX1kGTR0c=", "-", "n"] + Array(repeating: "x9=", count: 6), LimeSurveySample.finished)
      ]))
    #expect(file.answers == [["?", "-", "n"] + Array(repeating: "?", count: 6)])
    #expect(file.forms[0].cell(.question(0))?.text == "")
    #expect(file.arguments(.fieldEncrypted).count == 9)
  }

  @Test func `boxes of one question are one answer, two ticks are several marks`() throws {
    let questions = LimeSurveySample.questions
    var rows = ""
    var texts = ""
    for question in questions {
      let id = 100 + question.number
      rows += LimeSurveySample.row([
        ("qid", "\(id)"), ("parent_qid", "0"), ("type", "M"),
        ("title", "U\(question.elementCode.dropFirst())"),
      ])
      texts += LimeSurveySample.row([("qid", "\(id)"), ("question", question.text)])
      for option in question.options {
        rows += LimeSurveySample.row([
          ("qid", "\(id)\(option.value)"), ("parent_qid", "\(id)"), ("type", "T"),
          ("title", "SQ\(option.value)"),
        ])
        texts += LimeSurveySample.row([("qid", "\(id)\(option.value)"), ("question", option.text)])
      }
    }
    let lss = LimeSurveySample.document(
      "Survey",
      LimeSurveySample.section("questions", rows) + LimeSurveySample.section("question_l10ns", texts))
    let columns =
      ["id", "submitdate"]
      + questions.flatMap { question in
        (1...4).map { "4711X1X\(100 + question.number)SQ\($0)" } + ["4711X1X\(100 + question.number)other"]
      }
    func ticks(_ number: Int, _ ticked: [Int]) -> String {
      (1...4).map { box in
        ticked.contains(box)
          ? LimeSurveySample.element("_4711X1X\(100 + number)SQ\(box)", "Y")
          : "<_4711X1X\(100 + number)SQ\(box)/>"
      }.joined()
    }
    let row = ticks(1, [4]) + ticks(2, []) + ticks(3, [1, 4]) + (5...9).map { ticks($0, [2]) }.joined()
    let file = try read(
      lss: lss, lsr: LimeSurveySample.lsr([(1, [], LimeSurveySample.finished + row)], columns: columns))
    let second = questions.map { $0.options[1].text }
    #expect(file.answers == [[questions[0].options[3].text, "-", "*", "n"] + second[4...]])
    #expect(file.forms[0].cell(.question(2))?.text == "Tidak cepat / Sangat cepat")
  }

  @Test func `an array takes its questions from the subquestions`() throws {
    var rows = LimeSurveySample.row([("qid", "1"), ("parent_qid", "0"), ("type", "F"), ("title", "ARR")])
    var texts = LimeSurveySample.row([("qid", "1"), ("question", "Bagaimana pendapat Saudara tentang")])
    for question in LimeSurveySample.questions {
      rows += LimeSurveySample.row([
        ("qid", "\(10 + question.number)"), ("parent_qid", "1"), ("title", "SQ00\(question.number)"),
      ])
      texts += LimeSurveySample.row([("qid", "\(10 + question.number)"), ("question", question.text)])
    }
    let answers = ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"].enumerated().map { index, text in
      LimeSurveySample.row([("aid", "\(index)"), ("qid", "1"), ("code", "\(index + 1)"), ("answer", text)])
    }.joined()
    let lss = LimeSurveySample.document(
      "Survey",
      LimeSurveySample.section("questions", rows) + LimeSurveySample.section("question_l10ns", texts)
        + LimeSurveySample.section("answers", answers))
    let columns = ["id", "submitdate"] + (1...9).map { "4711X1X1SQ00\($0)" }
    let cells = (1...9).map { LimeSurveySample.element("_4711X1X1SQ00\($0)", "\($0 % 4 + 1)") }.joined()
    let file = try read(
      lss: lss, lsr: LimeSurveySample.lsr([(1, [], LimeSurveySample.finished + cells)], columns: columns))
    // The words are not the questionnaire's (but for U9), so their codes are read, and the file says so.
    #expect(file.answers == [["2", "3", "4", "1", "2", "3", "4", "1", "2"]])
    #expect(file.arguments(.optionsByCode).count == 9)
    #expect(
      file.arguments(.optionsByCode)[0][1] == "1 = Tidak baik; 2 = Kurang baik; 3 = Baik; 4 = Sangat baik")
  }

  @Test func `responses alone are read by a mapping, or by the codes of subquestions`() throws {
    let answers = ["1", "2", "3", "4", "1", "2", "3", "4", "-"]
    let lsr = LimeSurveySample.lsr([(1, answers, LimeSurveySample.finished)])
    #expect(error(lsr)?.message.id == "E167")
    let mapping = "heading,field\n" + (1...9).map { "4711X1X\(99 + $0),Q\($0)\n" }.joined()
    let file = try read(lsr, mapping: mapping)
    #expect(file.header.format == "limesurvey-lsr")
    #expect(file.header.order == .question)
    #expect(file.answers == [answers])
    #expect(file.forms[0].strongID == "limesurvey:4711:1")
    #expect(file.findings.contains { $0.rule == .structureAbsent })

    let columns = ["id", "submitdate"] + (1...9).map { "4711X1X12U\($0)" }
    let cells = (1...9).map { LimeSurveySample.element("_4711X1X12U\($0)", "\($0 % 4 + 1)") }.joined()
    let named = try read(LimeSurveySample.lsr([(1, [], LimeSurveySample.finished + cells)], columns: columns))
    #expect(named.answers == [["2", "3", "4", "1", "2", "3", "4", "2", "1"]])
    #expect(named.header.order == .unsettled)
  }

  @Test func `a missing element refuses the file and names it`() throws {
    var sample = LimeSurveySample()
    sample.more = []
    let lss = sample.lss.replacing("Bagaimana pendapat Saudara tentang kewajaran biaya/tarif", with: "Ongkos")
    do {
      _ = try read(lss: lss, lsr: LimeSurveySample.lsr([(1, Self.nineBest, "")]))
      Issue.record("the file was read")
    } catch let error as SurveyImportError {
      #expect(error.message.id == "E167")
      #expect(error.message.arguments[1] == "U4 Biaya/Tarif")
    }
  }
}
