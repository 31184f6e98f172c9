// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct ReliabilityTests {
  private func near(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-9 } ?? false
  }

  @Test func `nine elements that always agree have alpha 1 and correlations 1`() {
    let reliability = statistics(of: ["111111111", "222222222", "444444444"]).reliability
    #expect(reliability.completeForms == 3)
    #expect(near(reliability.alpha.figure, 1))
    #expect(reliability.items.allSatisfy { near($0.itemTotal.figure, 1) })
  }

  @Test func `alpha and item-total of a small table are those worked by hand`() throws {
    // U1: 1 2 3 4, U2: 2 1 4 3, the other seven 3 throughout. Variances 5/3 and 5/3, covariance 1, total
    // 16/3. alpha = 9/8 × (1 - (10/3)/(16/3)) = 27/64; r of U1 and the rest is that of U1 and U2, 1/(5/3) =
    // 0.6.
    let reliability = statistics(of: ["123333333", "213333333", "343333333", "433333333"]).reliability
    #expect(near(reliability.alpha.figure, 27.0 / 64))
    #expect(near(reliability.items[0].itemTotal.figure, 0.6))
    #expect(near(reliability.items[1].itemTotal.figure, 0.6))
    #expect(reliability.items[2].itemTotal.reason == Message("N141", "U3"))
    // The r table prints 0.950 for n = 4; 0.6 does not exceed it.
    #expect(abs((reliability.criticalCorrelation.figure ?? 0) - 0.950) < 5e-4)
    #expect(reliability.isValid(reliability.items[0]) == false)
    #expect(reliability.isValid(reliability.items[2]) == nil)
  }

  @Test(arguments: [(3, 0.997), (10, 0.632), (30, 0.361), (100, 0.197), (200, 0.139)])
  func `the r table is that of the books`(_ forms: Int, _ printed: Double) throws {
    let texts = (0..<forms).map { "\($0 % 4 + 1)23412341" }
    let value = try #require(statistics(of: texts).reliability.criticalCorrelation.figure)
    #expect(abs(value - printed) <= 5.0001e-4, "\(forms): \(value)")
  }

  @Test func `only complete forms count`() {
    let reliability = statistics(of: ["123333333", "213333333", "343333333", "433333333", "4-1111111"])
      .reliability
    #expect(reliability.completeForms == 4)
    #expect(near(reliability.alpha.figure, 27.0 / 64))
  }

  @Test func `there is a reason where there is nothing to correlate`() {
    let none = statistics(of: ["-23333333", "2-3333333"]).reliability
    #expect(none.completeForms == 0)
    #expect(none.alpha.reason == Message("N136"))
    #expect(none.criticalCorrelation.reason == Message("N136"))
    #expect(none.items.allSatisfy { $0.itemTotal.reason == Message("N136") })
    let one = statistics(of: ["123333333", "2-3333333"]).reliability
    #expect(one.alpha.reason == Message("N137", "1", "2"))
    let two = statistics(of: ["123333333", "213333333"]).reliability
    #expect(two.criticalCorrelation.reason == Message("N137", "2", "3"))
    #expect(two.alpha.reason == Message("N140"))
    let equal = statistics(of: Array(repeating: "333333333", count: 9)).reliability
    #expect(equal.alpha.reason == Message("N140"))
    #expect(equal.items[0].itemTotal.reason == Message("N141", "U1"))
    let rest = statistics(of: ["133333333", "233333333", "333333333"]).reliability
    #expect(rest.items[0].itemTotal.reason == Message("N142", "U1"))
  }
}
