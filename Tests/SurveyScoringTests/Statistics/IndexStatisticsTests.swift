// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct IndexStatisticsTests {
  /// Ten forms of constant 4 and ten of constant 3: the index is 87.50 and each form's own index is 100 or
  /// 75.
  private let halves =
    Array(repeating: "444444444", count: 10) + Array(repeating: "333333333", count: 10)

  private func near(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-9 } ?? false
  }

  @Test func `without blanks the error is that of the mean of the forms' own indices`() throws {
    // s² of ten times 100 and ten times 75 is 20/19 × 12.5²; the error is √(s²/20) = 12.5/√19.
    let figure = try #require(statistics(of: halves).index.figure)
    #expect(near(figure.value, 87.5))
    #expect(near(figure.standardError, 12.5 / 19.0.squareRoot()))
    #expect(figure.degreesOfFreedom == 19)
    // Any table of t: 2.0930 for 19 degrees of freedom.
    #expect(abs(figure.quantile - 2.0930) < 5e-5)
    #expect(
      near(figure.lower, 87.5 - figure.marginOfError) && near(figure.upper, 87.5 + figure.marginOfError))
  }

  @Test func `a blank answer moves the denominator of its element and no other`() throws {
    // U1: 4, 2 and blank; the others 3 throughout. R₁ = 3, and z is ±25/9 × 1/2 for the two forms, 0 for the
    // third.
    let figure = try #require(statistics(of: ["433333333", "233333333", "-33333333"]).index.figure)
    #expect(near(figure.value, 75))
    let z = 25.0 / 9 / 2
    #expect(near(figure.standardError, (3.0 / 2 * 2 * z * z).squareRoot()))
  }

  @Test
  func `of a known population the error shrinks with the share that was asked, to nothing when all were`() {
    let whole = statistics(of: halves).index.figure?.standardError ?? 0
    let half = statistics(of: halves, population: 40)
    #expect(half.population == 40)
    #expect(near(half.index.figure?.standardError, whole * 0.5.squareRoot()))
    let everybody = statistics(of: halves, population: 20).index.figure
    #expect(everybody?.standardError == 0)
    #expect(everybody?.lower == 87.5 && everybody?.upper == 87.5)
  }

  @Test func `a population smaller than the forms corrects nothing and is noted`() {
    let statistics = statistics(of: halves, population: 19)
    #expect(statistics.population == nil)
    #expect(statistics.notes == [Message("N145", "20", "19")])
    #expect(statistics.index == SurveyScoringTests.statistics(of: halves).index)
  }

  @Test func `one form, no form and an unanswered element have a reason instead of an interval`() {
    #expect(statistics(of: ["443344334"]).index.reason == Message("N133"))
    #expect(statistics(of: []).index.reason == Message("N111"))
    let blank = statistics(of: ["-43344334", "-33333333"])
    #expect(blank.index.reason == Message("N110", "U1"))
    #expect(blank.elements[0].index.reason == Message("N135", "U1", "0"))
    #expect(blank.elements[0].unanswered == 2)
    let once = statistics(of: ["443344334", "-33333333"])
    #expect(once.elements[0].index.reason == Message("N135", "U1", "1"))
    #expect(once.index.figure != nil)
  }

  @Test func `forms that do not differ say nothing of those not asked, unless everybody was`() {
    let equal = Array(repeating: "333333333", count: 30)
    #expect(statistics(of: equal).index.reason == Message("N134"))
    #expect(statistics(of: equal, population: 31).index.reason == Message("N134"))
    #expect(statistics(of: equal, population: 30).index.figure?.standardError == 0)
    #expect(statistics(of: equal).elements.allSatisfy { $0.index.reason == Message("N134") })
  }

  @Test func `no limit lies beyond the end of the scale`() throws {
    let figure = try #require(statistics(of: ["444444444", "444444444", "444444443"]).index.figure)
    #expect(figure.upper == 100)
    #expect(figure.value + figure.marginOfError > 100)
    #expect(near(figure.lower, figure.value - figure.marginOfError))
  }

  @Test func `the distribution of an element counts every answered form once`() {
    let statistics = statistics(of: ["143344334", "243344334", "2*3344334", "-?3344334"])
    #expect(statistics.elements[0].distribution.map(\.forms) == [1, 2, 0, 0])
    #expect(statistics.elements[0].answered == 3 && statistics.elements[0].unanswered == 1)
    #expect(statistics.elements[1].distribution.map(\.forms) == [0, 0, 0, 2])
    #expect(statistics.elements[1].unanswered == 2)
    #expect(statistics.elements[0].distribution.map(\.value) == (1...4).map { ExactRatio($0) })
  }

  @Test func `merged tallies give the statistics of the forms together, in any order`() {
    let forms = ["443344334", "323-33333", "222222212", "444444444", "1-1111112"]
    let one = statistics(of: forms)
    #expect(one == statistics(of: forms.reversed()))
    var left = ModelForm.tally(forms.prefix(2))
    left.merge(ModelForm.tally(forms.suffix(3)))
    #expect(left == ModelForm.tally(forms))
  }

  @Test func `weights that are not equal weigh the error too`() throws {
    // All weight on U1: the index is that of U1, and so is its error.
    var weights: [String: ExactRatio] = Dictionary(
      uniqueKeysWithValues: ModelForm.elements.map { ($0.code, ExactRatio.zero) })
    weights["U1"] = .one
    let rulebook = ModelForm.rulebook(weighting: .listed(weights))
    let unit = unitScore(["443344334", "323333333", "222222212", "1-1111112"], rulebook: rulebook).unit
    let statistics = IndexStatistics.statistics(of: unit, under: rulebook, population: nil)
    let (index, element) = (statistics.index.figure, statistics.elements[0].index.figure)
    #expect(near(index?.standardError, try #require(element).standardError))
  }
}
