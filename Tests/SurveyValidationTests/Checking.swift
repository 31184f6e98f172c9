// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport

@testable import SurveyValidation

/// The round, the units and the day that the tests of this target share.
enum Checking {
  static let lumajang = ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang", aliases: ["Lumajang"])
  static let tempeh = ServiceUnit(code: "35.08.06", name: "Kecamatan Tempeh", aliases: ["Tempeh"])
  static let today = day("2024-07-10")
  static let round = SurveyRound(id: "2024-S1", days: day("2024-01-01")...day("2024-06-30"))

  /// A day that exists: 1 January of year 1 says that the test is wrong.
  static func day(_ text: String) -> CalendarDate {
    CalendarDate(isoText: text) ?? CalendarPeriod.year(1).days.lowerBound
  }

  static func checker(
    of questionnaire: Questionnaire = ModelQuestionnaire.skm2017, unit: ServiceUnit? = lumajang,
    round: SurveyRound = round, today: CalendarDate = today
  ) -> FormChecker {
    FormChecker(
      questionnaire: questionnaire, round: round, today: today, units: UnitDirectory([lumajang, tempeh]),
      unit: unit, source: "januari.csv")
  }

  /// Checks every form of a table.
  static func forms(_ table: String, unit: ServiceUnit? = lumajang) throws -> [CheckedForm] {
    var checker = checker(unit: unit)
    return try Forms(table).map { checker.check($0) }
  }

  /// Checks a form with nine fours and one more field.
  static func form(_ field: FieldKey, _ text: String?, unit: ServiceUnit? = lumajang) -> CheckedForm {
    var checker = checker(unit: unit)
    return checker.check(raw(field, text))
  }

  /// A form with nine fours and one more field.
  static func raw(_ field: FieldKey, _ text: String?) -> RawForm {
    let layout = RawLayout(
      fields: (0..<9).map { .question($0) } + [field], headings: (1...9).map { "P\($0)" } + [field.name])
    let cells =
      (1...9).map { RawCell(text: "4", line: 2, column: $0) } + [RawCell(text: text, line: 2, column: 10)]
    return RawForm(record: 1, line: 2, layout: layout, cells: cells)
  }

  /// The reading of one cell as an answer to the question of this number, and the finding it leads to.
  static func answer(
    _ text: String?, question number: Int = 1, declared: DeclaredState? = nil
  ) -> (answer: Answer, findings: [Finding]) {
    var checker = checker()
    let layout = RawLayout(
      fields: (0..<9).map { .question($0) }, headings: (1...9).map { "P\($0)" })
    let cells = (1...9).map { question in
      question == number
        ? RawCell(text: text, line: 7, column: question, declared: declared)
        : RawCell(text: "4", line: 7, column: question)
    }
    let form = checker.check(RawForm(record: 6, line: 7, layout: layout, cells: cells))
    return (form.response.answers[number - 1], form.findings)
  }
}

extension CheckedForm {
  /// The ids of what was found.
  var rules: [RuleID] { findings.map(\.rule) }
}
