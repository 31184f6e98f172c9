// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel
import SurveyTestSupport
import Testing

struct ExactRatioTests {
  @Test func `a ratio stands in lowest terms with its sign above`() throws {
    let ratio = try #require(ExactRatio(-6, over: -4))
    #expect(ratio.numerator == 3)
    #expect(ratio.denominator == 2)
    #expect(ExactRatio(6, over: -4)?.fractionText == "-3/2")
    #expect(ExactRatio(0, over: -7) == ExactRatio.zero)
    #expect(ExactRatio(8, over: 4)?.fractionText == "2")
    #expect(ExactRatio(1, over: 0) == nil)
  }

  @Test func `sums, differences, products and quotients are exact`() throws {
    let third = try #require(ExactRatio(1, over: 3))
    let sixth = try #require(ExactRatio(1, over: 6))
    #expect(third + sixth == ExactRatio(1, over: 2))
    #expect(third - sixth == sixth)
    #expect(third * sixth == ExactRatio(1, over: 18))
    #expect(third.divided(by: sixth) == ExactRatio(2))
    #expect(third.divided(by: .zero) == nil)
    #expect((0..<9).reduce(ExactRatio.zero) { sum, _ in sum + third } == ExactRatio(3))
  }

  @Test func `order is exact where doubles see no difference`() throws {
    let huge = BigInt(10).power(40)
    let smaller = try #require(ExactRatio(huge, over: huge + 1))
    #expect(smaller < .one)
    #expect(!(ExactRatio.one < smaller))
    #expect(ExactRatio(-1) < .zero)
  }

  @Test(
    arguments: [
      ("76.605", "76.61"), ("64.995", "65.00"), ("88.305", "88.31"), ("76.604999", "76.60"),
      ("0.005", "0.01"),
      ("-0.005", "-0.01"), ("-76.605", "-76.61"), ("-76.604", "-76.60"), ("25", "25.00"), ("2.675", "2.68"),
      ("1.005", "1.01"), ("99.995", "100.00"),
    ])
  func `a half is rounded away from zero`(exact: String, rounded: String) throws {
    #expect(try #require(ExactRatio(decimalText: exact)).rounded(places: 2).description == rounded)
  }

  @Test func `rounding to whole numbers leaves no point`() throws {
    #expect(ExactRatio(5, over: 2)?.rounded(places: 0).description == "3")
    #expect(ExactRatio(-5, over: 2)?.rounded(places: 0).description == "-3")
  }

  @Test func `cutting off goes towards zero`() throws {
    #expect(ExactRatio(decimalText: "92.599")?.truncated(places: 2).description == "92.59")
    #expect(ExactRatio(decimalText: "-92.599")?.truncated(places: 2).description == "-92.59")
  }

  @Test func `rounding is never farther than half a unit, whatever the ratio`() throws {
    var random = SeededGenerator(seed: 20_240_630)
    for _ in 0..<2000 {
      let numerator = Int.random(in: -100_000...100_000, using: &random)
      let denominator = Int.random(in: 1...999, using: &random)
      let ratio = try #require(ExactRatio(numerator, over: denominator))
      let distance = ratio - ratio.rounded(places: 2).exact
      let size = distance < .zero ? ExactRatio.zero - distance : distance
      #expect(size <= ExactRatio(units: 5, places: 3), "\(numerator)/\(denominator)")
    }
  }

  @Test func `the mean of nothing is nil, not zero`() {
    #expect([ExactRatio]().exactMean == nil)
    #expect([ExactRatio(1), ExactRatio(2)].exactMean == ExactRatio(3, over: 2))
  }
}
