// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct IndexChangeTests {
  private let low = (0..<40).map { $0.isMultiple(of: 2) ? "222222222" : "333333333" }
  private let high = (0..<40).map { $0.isMultiple(of: 2) ? "333333333" : "444444444" }

  @Test func `a change far beyond both errors has risen or fallen`() {
    let up = change(from: low, to: high)
    #expect(up.verdict == .risen)
    #expect(up.printed?.description == "25.00")
    #expect(up.earlier.id == "2023-S2")
    #expect(change(from: high, to: low).verdict == .fallen)
  }

  @Test func `a change within the errors is called inside the noise`() {
    let shifted = low.dropLast() + ["444444444"]
    let change = change(from: low, to: Array(shifted))
    #expect(change.printed?.description == "0.63")
    #expect(change.verdict == .insideNoise)
  }

  @Test func `equal samples have the degrees of freedom of both together`() throws {
    let estimate = try #require(change(from: low, to: low).estimate.figure)
    #expect(abs(estimate.degreesOfFreedom - 78) < 1e-9)
    #expect(estimate.value == 0 && estimate.lower < 0 && estimate.upper > 0)
  }

  @Test func `two rounds that asked everybody differ for certain`() {
    let shifted = Array(low.dropLast() + ["444444444"])
    let change = change(from: low, to: shifted, populations: (40, 40))
    #expect(change.estimate.figure?.standardError == 0)
    #expect(change.verdict == .risen)
    let same = SurveyScoringTests.change(from: low, to: low, populations: (40, 40))
    #expect(same.verdict == .insideNoise)
  }

  @Test func `another rulebook, no index and no interval each have a reason`() {
    let other = ModelForm.rulebook(weighting: .equalAsPrinted(places: 2))
    let broken = change(from: low, to: high, rulebooks: (other, ModelForm.rulebook))
    #expect(broken.verdict == .unknown && broken.printed == nil)
    #expect(broken.estimate.reason?.id == "N130")
    let blank = change(from: ["-33333333", "-23333333"], to: high)
    #expect(blank.estimate.reason == Message("N143", "2023-S2"))
    let single = change(from: low, to: ["333333333"])
    #expect(single.estimate.reason == Message("N144", "2024-S1"))
    #expect(single.printed?.description == "12.50")
  }
}
