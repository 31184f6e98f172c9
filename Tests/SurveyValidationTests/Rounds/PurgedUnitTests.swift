// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct PurgedUnitTests {
  @Test func `where forms are no longer held, what looks at single forms does not judge, and n stays`() throws
  {
    let forms = HeldForms.facts((0..<60).map { _ in "333333333" })
    var tally = Tally(shape: forms.shape)
    for _ in 0..<200 { tally.add(ModelForm.answers("333333333")) }
    let verdicts = RoundRules.verdicts(
      unit: Checking.lumajang, facts: forms, tally: tally, population: 100,
      thresholds: try TestDefinitions.roundThresholds())
    let outcomes = Dictionary(verdicts.map { ($0.rule, $0.outcome) }) { first, _ in first }
    #expect(outcomes[.straightLiningShare] == .unknown)
    #expect(outcomes[.constantRun] == .unknown)
    #expect(outcomes[.lowTailMissing] == .unknown)
    #expect(outcomes[.oneDayShare] == .unknown)
    // 200 respondents in a population of 100: the tally still knows.
    #expect(outcomes[.sampleSize] == .clear)
    #expect(outcomes[.moreThanPopulation] == .noted)
    #expect(outcomes[.elementNonresponse] == .clear)
  }
}
