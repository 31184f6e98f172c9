// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Intervals of the roll-ups of a round, and their changes.
struct RollUpStatisticsTests {
  private func sheet(
    _ units: [(String, [String])], round: String = "2024-S1", populations: [String: Int] = [:]
  )
    -> ScoreSheet
  {
    IndexScoring.sheet(
      round: SurveyRound(
        id: round, days: CalendarPeriod(round)?.days ?? CalendarPeriod.year(2024).days,
        questionnaireID: "skm-2017", populations: populations),
      rulebook: ModelForm.rulebook, questionnaire: ModelForm.questionnaire,
      units: units.map { code, forms in
        UnitTallies(
          unit: ServiceUnit(code: code, name: code), order: .element, isSynthetic: false,
          account: FormAccount(accepted: forms.count),
          services: [ServiceTally(name: "", tally: ModelForm.tally(forms))])
      }, unassigned: FormAccount())
  }

  private let low = ["222222222", "333333333", "222222222", "333333333"]
  private let high = ["333333333", "444444444"]

  private func near(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-9 } ?? false
  }

  @Test func `the pooled index has its units as strata`() throws {
    let statistics = IndexStatistics.sheet(sheet([("01", low), ("02", high)]), since: nil).statistics
    let pooled = try #require(statistics?.pooled.figure)
    #expect(near(pooled.value, 25.0 * 17 / 6))
    // Without blanks z = 25 (x - R) / 6: each stratum adds n/(n-1) × 25²/36 × Σ (x - x̄)², which is 4/3 × 1
    // and 2 × 1/2.
    #expect(near(pooled.standardError, (625.0 / 36 * (4.0 / 3 + 1)).squareRoot()))
    #expect(pooled.degreesOfFreedom == 4)
  }

  @Test func `the mean of units has the error of a mean of independent figures`() throws {
    let sheet = IndexStatistics.sheet(sheet([("01", low), ("02", high)]), since: nil)
    let errors = sheet.units.compactMap { $0.statistics?.index.figure?.standardError }
    let mean = try #require(sheet.statistics?.meanOfUnits.figure)
    #expect(near(mean.value, (62.5 + 87.5) / 2))
    #expect(near(mean.standardError, (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot() / 2))
  }

  @Test func `a unit of one form leaves the roll-ups without an interval, with its code`() {
    let statistics = IndexStatistics.sheet(sheet([("01", low), ("02", ["444444444"])]), since: nil).statistics
    #expect(statistics?.pooled.reason == Message("N147", "02"))
    #expect(statistics?.meanOfUnits.reason == Message("N147", "02"))
  }

  @Test func `where every unit asked everybody the roll-ups have no error`() {
    let whole = sheet([("01", low), ("02", high)], populations: ["01": 4, "02": 2])
    let statistics = IndexStatistics.sheet(whole, since: nil).statistics
    #expect(statistics?.pooled.figure?.standardError == 0)
    #expect(statistics?.meanOfUnits.figure?.standardError == 0)
  }

  @Test func `units and roll-ups are compared with the earlier round, and only over the same units`() {
    let before = sheet([("01", low), ("02", low)], round: "2023-S2")
    let same = IndexStatistics.sheet(sheet([("01", high), ("02", low)]), since: before)
    #expect(same.units.map { $0.statistics?.change?.printed?.description } == ["25.00", "0.00"])
    #expect(same.statistics?.pooledChange?.printed?.description == "8.33")
    #expect(same.statistics?.meanChange?.printed?.description == "12.50")
    let other = IndexStatistics.sheet(sheet([("01", high), ("03", low)]), since: before)
    #expect(other.units[1].statistics?.change == nil)
    #expect(other.statistics?.pooledChange?.printed == nil)
    #expect(other.statistics?.meanChange?.estimate.reason == Message("N146"))
  }

  @Test func `a round without any form has reasons and no figure`() {
    let empty = IndexStatistics.sheet(sheet([]), since: sheet([("01", low)], round: "2023-S2"))
    #expect(empty.statistics?.pooled.reason == Message("N111"))
    #expect(empty.statistics?.meanOfUnits.reason == Message("N114"))
  }
}
