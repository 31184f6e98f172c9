// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct ScoreSheetTests {
  @Test func `pooled weighs every respondent the same, the mean of units every unit`() {
    let sheet = sheet([
      unit("02", [("", ["444444444"])]), unit("01", [("", ["333333333", "333333333", "333333333"])]),
    ])
    #expect(sheet.units.map(\.unit.code) == ["01", "02"])
    #expect(sheet.pooled?.respondents == 4)
    #expect(sheet.pooled?.index.value?.description == "81.25")
    #expect(sheet.meanOfUnits.value?.description == "87.50")
    #expect(sheet.meanOfUnitsCount == 2)
  }

  @Test func `the mean of units is over unrounded indices`() {
    // Five units of 25 x 35/9 = 97.2222… and one of 100: 97.685185… prints 97.69. The mean of the printed
    // indices would be (5 x 97.22 + 100) / 6 = 97.68333…, which prints 97.68.
    let low = (1...5).map { unit("0\($0)", [("", ["444444443"])]) }
    let sheet = sheet(low + [unit("06", [("", ["444444444"])])])
    #expect(sheet.meanOfUnits.exact == ExactRatio(25 * (5 * 35 + 36), over: 54))
    #expect(sheet.meanOfUnits.value?.description == "97.69")
  }

  @Test func `a unit without an index is not in the mean, and the count says so`() {
    let sheet = sheet([unit("01", [("", ["44444444-"])]), unit("02", [("", ["333333333"])]), unit("03", [])])
    #expect(sheet.units.map(\.score.index.reason?.id) == ["N110", nil, "N111"])
    #expect(sheet.meanOfUnits.value?.description == "75.00")
    #expect(sheet.meanOfUnitsCount == 1)
    // U8 is answered once: (7/2 x 8 + 3) / 9 x 25
    #expect(sheet.pooled?.index.value?.description == "86.11")
  }

  @Test func `without any index the roll-ups give a reason`() {
    let sheet = sheet([])
    #expect(sheet.pooled?.index.reason == Message("N111"))
    #expect(sheet.pooled?.respondents == 0)
    #expect(sheet.meanOfUnits.reason == Message("N114"))
    #expect(sheet.meanOfUnitsCount == 0)
  }

  @Test func `services are scored by themselves and add up to the unit`() {
    let sheet = sheet([unit("01", [("KTP", ["444444444"]), ("KK", ["333333333"]), ("", ["222222222"])])])
    #expect(sheet.units[0].services.map(\.name) == ["", "KK", "KTP"])
    #expect(sheet.units[0].services.map(\.score.index.value?.description) == ["50.00", "75.00", "100.00"])
    #expect(sheet.units[0].score.index.value?.description == "75.00")
    #expect(sheet.units[0].tally.forms == 3)
  }

  @Test func `forms that name no service make no list of services`() {
    #expect(sheet([unit("01", [("", ["444444444"])])]).units[0].services.isEmpty)
  }

  @Test func `order and synthetic data are noted on the unit and on the pooled figure`() {
    let sheet = sheet([
      unit("01", [("", ["444444444"])], order: .unsettled),
      unit("02", [("", ["444444444"])], order: .question),
      unit("03", [("", ["444444444"])], order: .mixed, isSynthetic: true),
    ])
    #expect(sheet.units.map { $0.score.notes.map(\.id) } == [["N104"], [], ["N105", "N107"]])
    #expect(sheet.pooled?.notes.map(\.id) == ["N104", "N107"])
  }

  @Test func `tallies of another shape are never added`() {
    var other = Tally(shape: TallyShape(elementCodes: ["U1"], questions: [[0]]))
    other.add([.answered(4)])
    let odd = UnitTallies(
      unit: ServiceUnit(code: "01", name: ""), order: .element, isSynthetic: false,
      account: FormAccount(accepted: 2),
      services: [
        ServiceTally(name: "", tally: ModelForm.tally(["444444444"])),
        ServiceTally(name: "KTP", tally: other),
      ])
    #expect(sheet([odd]).units[0].score.index.reason == Message("N115"))
    #expect(sheet([odd]).pooled?.index.reason == Message("N115"))
  }

  private func unit(
    _ code: String, _ services: [(String, [String])], order: ElementOrder = .element,
    isSynthetic: Bool = false
  ) -> UnitTallies {
    UnitTallies(
      unit: ServiceUnit(code: code, name: "Unit \(code)"), order: order, isSynthetic: isSynthetic,
      account: FormAccount(accepted: services.reduce(0) { $0 + $1.1.count }),
      services: services.map { ServiceTally(name: $0.0, tally: ModelForm.tally($0.1)) })
  }

  private func sheet(_ units: [UnitTallies]) -> ScoreSheet {
    IndexScoring.sheet(
      round: SurveyRound(id: "2024-S1", days: CalendarPeriod.semester(1, of: 2024).days),
      rulebook: ModelForm.rulebook, questionnaire: ModelForm.questionnaire, units: units,
      unassigned: FormAccount())
  }
}
