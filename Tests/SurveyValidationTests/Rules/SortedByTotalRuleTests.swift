// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct SortedByTotalRuleTests {
  private func verdict(_ forms: [HeldForm]) -> RoundVerdict {
    SortedByTotalRule.verdict(
      unit: Checking.lumajang, order: HeldForms.facts(forms).order,
      limit: RoundRuleTesting.limit("0.25", atLeast: 30))
  }

  private let unit = SyntheticUnit(.respondentEffect, forms: 120, seed: 5)

  @Test func `a sorted file is noted with its direction, one in order of arrival is not`() {
    #expect(verdict(HeldForms.forms(unit)).outcome == .clear)
    let falling = verdict(HeldForms.forms(unit.sorted()))
    #expect(falling.outcome == .noted)
    #expect(falling.arguments[2] == "0.0" && falling.arguments[4] == "rounds.order.falling")
    let rising = verdict(HeldForms.forms(SyntheticUnit(forms: unit.sorted().forms.reversed())))
    #expect(rising.arguments[4] == "rounds.order.rising")
  }

  @Test func `constant forms at the end do not make a file sorted`() {
    for value in 2...3 {
      #expect(verdict(HeldForms.forms(unit.padded(to: 900, with: value))).outcome == .clear)
    }
  }

  @Test func `movement at the limit is not noted, just below it is`() {
    // Totals 34 and 33 in turn, then a long fall: measured against the limit that it just reaches.
    let forms = HeldForms.forms(unit.sorted())
    let shuffled = forms.enumerated().map { index, form in
      index.isMultiple(of: 2) && index + 1 < forms.count
        ? forms[index + 1] : index.isMultiple(of: 2) ? form : forms[index - 1]
    }
    let order = HeldForms.facts(shuffled).order
    guard let file = order.files.first,
      let share = ExactRatio(min(file.rises, file.falls)).divided(by: file.expectedRises)
    else { return #expect(Bool(false)) }
    func outcome(_ bound: ExactRatio) -> RoundVerdict.Outcome {
      let limit = RoundLimit(bound: bound, atLeast: 30, reason: "", englishReason: "")
      return SortedByTotalRule.verdict(unit: Checking.lumajang, order: order, limit: limit).outcome
    }
    #expect(share > .zero)
    #expect(outcome(share) == .clear)
    #expect(outcome(share + ExactRatio(units: 1, places: 6)) == .noted)
  }

  @Test func `a small file is not judged, and each file is judged by itself`() {
    #expect(verdict(Array(HeldForms.forms(unit.sorted()).prefix(20))).outcome == .unknown)
    let second = unit.sorted().forms.enumerated().map {
      HeldForms.form($1.map(String.init).joined(), record: $0 + 1, batch: 2, source: "februari.csv")
    }
    let verdict = verdict(HeldForms.forms(unit) + second)
    #expect(verdict.outcome == .noted)
    #expect(verdict.arguments[0] == "februari.csv")
  }
}
