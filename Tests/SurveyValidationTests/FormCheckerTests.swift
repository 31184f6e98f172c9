// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct FormCheckerTests {
  @Test func `a clean form is read into values and nothing is said`() throws {
    let form = try Checking.forms(
      """
      |unit  |date      |hour       |sex|age|education|occupation|service|P1|P2|P3|P4|P5|P6|P7|P8|P9|remark|
      |Tempeh|05/03/2024|08.00-12.00|P  |34 |S1       |Swasta    |KTP  el|4 |3 |c |4 |2 |3 |4 |1 |4 |bagus |
      """, unit: nil)[0]
    #expect(form.findings.isEmpty)
    #expect(form.status == .accepted)
    #expect(
      form.response
        == Response(
          unitCode: "35.08.06", service: "KTP el", date: Checking.day("2024-03-05"), hour: .morning,
          answers: [4, 3, 3, 4, 2, 3, 4, 1, 4].map { .answered($0) },
          profile: [.option(1), .option(2), .option(8), .option(3)]))
  }

  @Test func `answers stand in the order of the questions, whatever the order of the columns`() throws {
    let form = try Checking.forms("| P9 | U9 | P1 |\n| 1 | 2 | 3 |")[0]
    #expect(form.response.answers[8] == .answered(1))
    #expect(form.response.answers[7] == .answered(2))
    #expect(form.response.answers[0] == .answered(3))
    #expect(form.response.answers[1] == .notAsked)
  }

  @Test func `the raw form travels along as it came`() throws {
    let raw = try Forms("| P1 | date |\n| 7 | kemarin |")[0]
    var checker = Checking.checker()
    #expect(checker.check(raw).raw == raw)
  }

  @Test func `a record with fewer cells than its layout is read as far as it goes`() {
    var raw = Checking.raw(.date, "2024-03-05")
    raw.cells = Array(raw.cells.prefix(2))
    var checker = Checking.checker()
    let form = checker.check(raw)
    #expect(form.response.answers == [.answered(4), .answered(4)] + Array(repeating: .notAsked, count: 7))
    #expect(form.rules == [.dateMissing])
  }

  @Test func `what was seen before changes nothing`() throws {
    let forms = try Forms(
      """
      | unit   | date       | sex | P1     | P2  |
      | Tempeh | 05/03/2024 | L   | 4      | 3 4 |
      | entah  | kemarin    | x   | Sesuai | 7   |
      | Tempeh | kemarin    | L   | 3 4    |     |
      |        | 05/03/2024 |     | 4      | b   |
      | entah  | 2030-01-01 | P   |        | x   |
      """)
    var seasoned = Checking.checker()
    let other = Checking.raw(.hour, "09:30")
    for form in forms.reversed() { _ = seasoned.check(form) }
    for form in forms {
      var fresh = Checking.checker()
      #expect(seasoned.check(form) == fresh.check(form))
      _ = seasoned.check(other)
    }
  }

  @Test func `several questions may feed one element, each is read and named by itself`() {
    let model = ModelQuestionnaire.skm2017
    let questions = (1...4).map { number in
      Question(
        number: number, text: "", elementCode: number <= 2 ? "U1" : "U2", options: model.questions[0].options,
        aliases: [])
    }
    let questionnaire = Questionnaire(
      id: "empat", title: "", legalBasis: "", rulebookID: "", elements: Array(model.elements.prefix(2)),
      questions: questions, profileFields: [], fieldAliases: [:], personalAliases: [])
    let layout = RawLayout(fields: (0..<4).map { .question($0) }, headings: ["a", "b", "c", "d"])
    let cells = ["4", "", "3 4", "Sesuai"].enumerated().map { RawCell(text: $1, line: 2, column: $0 + 1) }
    var checker = Checking.checker(of: questionnaire)
    let form = checker.check(RawForm(record: 1, line: 2, layout: layout, cells: cells))
    #expect(form.response.answers == [.answered(4), .blank, .multipleMarks, .answered(3)])
    #expect(form.findings.map { $0.arguments[0] } == ["2 (U1)", "3 (U2)"])
    #expect(form.response.profile.isEmpty)
  }

  @Test func `read is accepted and warned and excluded, on random forms`() {
    var random = SeededGenerator(seed: 20_240_305)
    let texts = ["1", "2", "3", "4", "", "-", "7", "3 4", "Sesuai", "x", "2,5"]
    let dates = ["05/03/2024", "", "-", "kemarin", "2019-01-01", "2031-01-01"]
    let layout = RawLayout(
      fields: (0..<9).map { .question($0) } + [.date], headings: (1...10).map { "\($0)" })
    var checker = Checking.checker()
    var account = FormAccount()
    for record in 1...500 {
      let cells = (0..<9).map { _ in RawCell(text: texts.randomElement(using: &random)) }
      let date = RawCell(text: dates.randomElement(using: &random))
      let form = checker.check(RawForm(record: record, line: record, layout: layout, cells: cells + [date]))
      account.count(form.status)
      #expect((form.exclusion != nil) == form.findings.contains { $0.severity == .exclusion })
      for (answer, cell) in zip(form.response.answers, cells) where cell.text == "" || cell.text == "-" {
        #expect(answer == .blank)
      }
    }
    #expect(account.read == 500)
    #expect(account.accepted > 0 && account.warned > 0 && account.excluded > 0)
  }

  @Test func `a unit that is registered on the way counts from then on`() {
    let form = Checking.raw(.unit, " Antah ")
    var checker = Checking.checker(unit: nil)
    #expect(checker.check(form).exclusion == .unitUnknown)
    #expect(checker.unknownUnit(form) == "Antah")
    checker.register(ServiceUnit(code: "Antah", name: "Antah"))
    #expect(checker.unknownUnit(form) == nil)
    #expect(checker.check(form).response.unitCode == "Antah")
    #expect(checker.check(form).exclusion == nil)
  }

  @Test(arguments: ["-", "n/a", "NA", "0", "000", "null", " ", "#N/A"])
  func `what stands for no id makes no identity`(_ text: String) {
    var raw = Checking.raw(.hour, "09:30")
    raw.strongID = text
    var checker = Checking.checker()
    #expect(checker.check(raw).raw.strongID == nil)
    raw.strongID = "00017"
    #expect(checker.check(raw).raw.strongID == "00017")
  }
}
