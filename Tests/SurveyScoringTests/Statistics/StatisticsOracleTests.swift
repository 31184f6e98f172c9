// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// The statistics of the sample round against SciPy, whose standard errors agree with R's package survey.
struct StatisticsOracleTests {
  private func agrees(_ ours: Double?, _ theirs: Double, _ what: String) {
    #expect(ours.map { abs($0 - theirs) <= 1e-9 } ?? false, "\(what): \(String(describing: ours)) \(theirs)")
  }

  private func agree(_ ours: Derived<IntervalEstimate>, _ theirs: SampleStatistics.Estimate, _ what: String) {
    agrees(ours.figure?.value, theirs.value, what)
    agrees(ours.figure?.standardError, theirs.standardError, what)
    agrees(ours.figure?.quantile, theirs.quantile, what)
    agrees(ours.figure?.lower, theirs.lower, what)
    agrees(ours.figure?.upper, theirs.upper, what)
  }

  @Test func `errors, intervals, alpha and item-total of all 21 units agree with the oracle to 1e-9`() throws
  {
    let oracle = try SampleStatistics.read()
    #expect(oracle.units.count == 21)
    for unit in oracle.units {
      let forms = unit.forms.split(separator: " ").map(String.init)
      let statistics = SurveyScoringTests.statistics(of: forms)
      let known = SurveyScoringTests.statistics(of: forms, population: unit.population)
      #expect(statistics.respondents == unit.respondents)
      agree(statistics.index, unit.index, unit.unit)
      agree(known.index, unit.indexOfPopulation, "\(unit.unit) of \(unit.population)")
      #expect(statistics.reliability.completeForms == unit.completeForms)
      agrees(statistics.reliability.alpha.figure, unit.alpha, "\(unit.unit) alpha")
      agrees(
        statistics.reliability.criticalCorrelation.figure, unit.criticalCorrelation, "\(unit.unit) r table")
      for (index, element) in unit.elements.enumerated() {
        let ours = statistics.elements[index]
        #expect(ours.element.code == element.code && ours.answered == element.answered)
        #expect(ours.distribution.map(\.forms) == element.distribution)
        agree(
          ours.index,
          .init(
            value: element.value, standardError: element.standardError, quantile: element.quantile,
            lower: element.lower, upper: element.upper), "\(unit.unit) \(element.code)")
        agrees(
          statistics.reliability.items[index].itemTotal.figure, element.itemTotal, "\(unit.unit) item total")
      }
    }
  }

  @Test func `changes between two samples agree with the oracle to 1e-9`() throws {
    let oracle = try SampleStatistics.read()
    let forms = Dictionary(uniqueKeysWithValues: oracle.units.map { ($0.unit, $0.forms) })
    #expect(oracle.changes.count == 20)
    for change in oracle.changes {
      let (from, to) = (try #require(forms[change.from]), try #require(forms[change.to]))
      let ours = SurveyScoringTests.change(
        from: from.split(separator: " ").map(String.init), to: to.split(separator: " ").map(String.init))
      let estimate = ours.estimate.figure
      agrees(estimate?.value, change.change, change.to)
      agrees(estimate?.standardError, change.standardError, change.to)
      agrees(estimate?.degreesOfFreedom, change.degreesOfFreedom, change.to)
      agrees(estimate?.lower, change.lower, change.to)
      agrees(estimate?.upper, change.upper, change.to)
      let isNoise = change.lower <= 0 && change.upper >= 0
      #expect((ours.verdict == .insideNoise) == isNoise)
    }
  }
}
