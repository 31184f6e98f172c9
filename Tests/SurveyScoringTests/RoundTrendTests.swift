// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct RoundTrendTests {
  @Test func `rounds stand in the order of their first days, whatever order they were asked for in`() {
    let trend = RoundTrend.trend(of: [
      sheet("2024-S1", ["01"]), sheet("2023-S1", ["01"]), sheet("2024", ["01"]),
    ])
    #expect(trend.sheets.map(\.round.id) == ["2023-S1", "2024-S1", "2024"])
    #expect(trend.breaks.isEmpty && trend.notes.isEmpty)
    #expect(trend.isComparable(from: 0, to: 2))
  }

  @Test func `a unit without forms in a round has no point there, and the roll-ups are told apart`() throws {
    let trend = RoundTrend.trend(of: [sheet("2023", ["01", "02"]), sheet("2024", ["01", "03"])])
    #expect(trend.units.map(\.unit.code) == ["01", "02", "03"])
    #expect(
      trend.units.map { $0.scores.map { $0 != nil } } == [[true, true], [true, false], [false, true]])
    #expect(trend.notes == [Message("N132", "2", "3", "Unit 02, Unit 03")])
    let elements = try #require(trend.units.last?.elements)
    #expect(elements.count == 9 && elements.allSatisfy { $0.scores[0] == nil && $0.scores[1] != nil })
  }

  @Test func `another rulebook breaks the series, and only there`() {
    let older = ModelForm.rulebook(weighting: .listed(["U1": .one]))
    let trend = RoundTrend.trend(of: [
      sheet("2022", ["01"]), sheet("2023", ["01"], rulebook: older), sheet("2024", ["01"], rulebook: older),
    ])
    #expect(trend.breaks.map(\.position) == [1])
    #expect(trend.breaks.map(\.kind) == [.rulebook])
    #expect(
      trend.breaks[0].message
        == Message("N130", "2022", "2023", "PermenPANRB 14/2017", "PermenPANRB 14/2017"))
    #expect(!trend.isComparable(from: 0, to: 1) && trend.isComparable(from: 1, to: 2))
    #expect(!trend.isComparable(from: 0, to: 2))
  }

  @Test func `an element of the same code and another name is another element`() throws {
    var elements = ModelForm.elements
    elements[7] = Element(code: "U8", name: "Maklumat Pelayanan", englishName: "")
    let trend = RoundTrend.trend(of: [
      sheet("2016", ["01"], questionnaire: ModelForm.questionnaire(elements: elements)),
      sheet("2018", ["01"]),
    ])
    #expect(trend.breaks.map(\.kind) == [.questionnaire])
    let eighth = try #require(trend.units.first).elements.filter { $0.element.code == "U8" }
    #expect(eighth.map(\.element.name) == ["Unsur 8", "Maklumat Pelayanan"])
    #expect(eighth.map { $0.scores.map { $0 != nil } } == [[false, true], [true, false]])
  }

  @Test func `the difference of printed numbers is at the places of the finer one`() throws {
    let difference = { (left: String, right: String) in
      try (#require(RoundedNumber(decimalText: left)) - #require(RoundedNumber(decimalText: right)))
        .description
    }
    #expect(try difference("76.61", "76.60") == "0.01")
    #expect(try difference("70.9", "75.07") == "-4.17")
    #expect(try difference("25", "25.00") == "0.00")
  }

  private func sheet(
    _ id: String, _ units: [String], rulebook: Rulebook = ModelForm.rulebook,
    questionnaire: Questionnaire = ModelForm.questionnaire
  ) -> ScoreSheet {
    IndexScoring.sheet(
      round: SurveyRound(id: id, days: (CalendarPeriod(id) ?? .year(2000)).days), rulebook: rulebook,
      questionnaire: questionnaire,
      units: units.map { code in
        UnitTallies(
          unit: ServiceUnit(code: code, name: "Unit \(code)"), order: .element, isSynthetic: false,
          account: FormAccount(accepted: 1),
          services: [ServiceTally(name: "", tally: ModelForm.tally(["123412341"], of: questionnaire))])
      }, unassigned: FormAccount())
  }
}
