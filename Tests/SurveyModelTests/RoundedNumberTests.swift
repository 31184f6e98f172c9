// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct RoundedNumberTests {
  @Test(
    arguments: [
      (7661, 2, "76.61"), (5, 2, "0.05"), (-5, 2, "-0.05"), (0, 2, "0.00"), (100, 0, "100"), (-7, 0, "-7"),
      (-12_345, 3, "-12.345"), (1, 6, "0.000001"),
    ])
  func `units and places are printed with leading zeros`(units: Int, places: Int, text: String) {
    #expect(ExactRatio(units: units, places: places).rounded(places: places).description == text)
  }

  @Test func `the decimal mark is the reader's`() throws {
    let number = try #require(RoundedNumber(decimalText: "76.61"))
    #expect(number.text(decimalMark: ",") == "76,61")
    #expect(number.text(decimalMark: Language.english.decimalMark) == "76.61")
  }

  @Test(arguments: ["76.61", "25", "-0.5", "0.111", "0.00", "100.00"])
  func `a decimal text reads and prints the same`(text: String) {
    #expect(RoundedNumber(decimalText: text)?.description == text)
  }

  @Test(
    arguments: [
      "", "-", ".", "5.", ".5", "1,5", "1e3", " 1", "1 ", "--1", "1.2.3", "+1", "１",
      String(repeating: "9", count: 41),
    ])
  func `anything else is not a decimal number`(text: String) {
    #expect(RoundedNumber(decimalText: text) == nil)
  }

  @Test func `numbers compare by value, whatever their places`() throws {
    let short = try #require(RoundedNumber(decimalText: "76.6"))
    let long = try #require(RoundedNumber(decimalText: "76.61"))
    #expect(short < long)
    #expect(!(try #require(RoundedNumber(decimalText: "76.60")) < short))
  }

  @Test(arguments: [("0.00", true), ("100.00", true), ("100.01", false), ("-0.01", false)])
  func `an index lies between 0 and 100`(text: String, isIndex: Bool) throws {
    #expect((IndexValue(try #require(RoundedNumber(decimalText: text))) != nil) == isIndex)
  }
}
