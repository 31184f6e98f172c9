// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct ConventionTests {
  /// What each label makes of the same sums, worked out with exact fractions by another program.
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    let sums: [Int]
    let forms: Int
    let indices: [String: String]
    var testDescription: String { name }
  }

  static let tables = [
    Table(
      name: "nine elements, 200 forms", sums: [741, 712, 741, 638, 750, 753, 767, 765, 765], forms: 200,
      indices: [
        "1/k": "92.11", "1/k+nrr-2": "92.19", "1/k+nrr-3": "92.11", "1/k+nrr-4": "92.11",
        "1/k+wnrr-2": "92.50", "1/k+wnrr-3": "92.13", "1/k+wnrr-4": "92.11", "1/k+truncated-2": "92.11",
        "1/k+cascade-2": "92.25", "1/k+cascade-3": "92.10", "1/k+mean-2": "92.00", "1/k+mean-3": "92.10",
        "0.111": "92.02", "0.111+nrr-2": "92.10", "0.111+nrr-3": "92.02", "0.111+nrr-4": "92.02",
        "0.111+wnrr-2": "92.00", "0.111+wnrr-3": "92.03", "0.111+wnrr-4": "92.03",
        "0.111+truncated-2": "92.01", "0.11": "91.19", "0.11+nrr-2": "91.27", "0.11+nrr-3": "91.19",
        "0.11+nrr-4": "91.19", "0.11+wnrr-2": "91.00", "0.11+wnrr-3": "91.25", "0.11+wnrr-4": "91.20",
        "0.11+truncated-2": "91.19",
      ]),
    Table(
      name: "eleven elements, 29 forms", sums: [105, 101, 100, 116, 102, 105, 106, 105, 115, 99, 87],
      forms: 29,
      indices: [
        "1/k": "89.42", "1/k+nrr-2": "89.43", "1/k+nrr-3": "89.42", "1/k+nrr-4": "89.42",
        "1/k+wnrr-2": "89.25", "1/k+wnrr-3": "89.43", "1/k+wnrr-4": "89.42", "1/k+truncated-2": "89.42",
        "1/k+cascade-2": "89.50", "1/k+cascade-3": "89.43", "1/k+mean-2": "89.50", "1/k+mean-3": "89.43",
        "0.111": "89.51", "0.111+nrr-2": "89.52", "0.111+nrr-3": "89.51", "0.111+nrr-4": "89.51",
        "0.111+wnrr-2": "89.25", "0.111+wnrr-3": "89.50", "0.111+wnrr-4": "89.51",
        "0.111+truncated-2": "89.50", "0.11": "88.53", "0.11+nrr-2": "88.54", "0.11+nrr-3": "88.53",
        "0.11+nrr-4": "88.53", "0.11+wnrr-2": "89.00", "0.11+wnrr-3": "88.53", "0.11+wnrr-4": "88.53",
        "0.11+truncated-2": "88.52",
      ]),
    Table(
      name: "fourteen elements, 7 forms", sums: [20, 21, 22, 23, 24, 25, 26, 27, 20, 21, 22, 23, 24, 25],
      forms: 7,
      indices: [
        "1/k": "82.40", "1/k+nrr-2": "82.41", "1/k+nrr-3": "82.40", "1/k+nrr-4": "82.40",
        "1/k+wnrr-2": "81.75", "1/k+wnrr-3": "82.38", "1/k+wnrr-4": "82.40", "1/k+truncated-2": "82.39",
        "1/k+cascade-2": "82.50", "1/k+cascade-3": "82.40", "1/k+mean-2": "82.50", "1/k+mean-3": "82.40",
        "0.111": "81.90", "0.111+nrr-2": "81.92", "0.111+nrr-3": "81.90", "0.111+nrr-4": "81.90",
        "0.111+wnrr-2": "80.75", "0.111+wnrr-3": "81.90", "0.111+wnrr-4": "81.91",
        "0.111+truncated-2": "81.90", "0.11": "80.75", "0.11+nrr-2": "80.76", "0.11+nrr-3": "80.75",
        "0.11+nrr-4": "80.75", "0.11+wnrr-2": "80.75", "0.11+wnrr-3": "80.75", "0.11+wnrr-4": "80.75",
        "0.11+truncated-2": "80.75",
      ]),
  ]

  @Test func `the labels are those of the contract and no others`() {
    let expected = Set(ConventionTests.tables[0].indices.keys)
    #expect(Set(Convention.all.map(\.label)) == expected)
    #expect(Convention.all.count == 28)
  }

  @Test(arguments: tables)
  func `every label gives the index of exact arithmetic`(_ table: Table) throws {
    let means = try table.sums.map { try #require(ExactRatio($0, over: table.forms)) }
    for convention in Convention.all {
      let result = try #require(IndexScoring.index(by: convention, of: means, under: ModelForm.rulebook))
      #expect(result.value.description == table.indices[convention.label], "\(convention.label)")
    }
  }

  @Test(arguments: [
    (9, "0.111", "0.11"), (11, "0.091", "0.09"), (14, "0.071", "0.07"), (16, "0.063", "0.06"),
  ])
  func `the two shorter weights are 1/k at three and at two decimals`(k: Int, three: String, two: String) {
    #expect(ConventionWeight.exact.text(of: k) == "1/\(k)")
    #expect(ConventionWeight.threeDecimals.text(of: k) == three)
    #expect(ConventionWeight.twoDecimals.text(of: k) == two)
    #expect(ConventionWeight.twoDecimals.weight(of: k) == ExactRatio(decimalText: two))
    #expect(ConventionWeight.exact.weight(of: 0) == nil)
  }

  @Test func `everybody answering 4 gives 100, 99.90 and 99 under the three weights`() throws {
    let means = Array(repeating: ExactRatio(4), count: 9)
    let values = try ConventionWeight.allCases.map { weight in
      try #require(IndexScoring.index(by: Convention(weight), of: means, under: ModelForm.rulebook)).value
        .description
    }
    #expect(values == ["100.00", "99.90", "99.00"])
  }

  @Test func `no means give no index`() {
    #expect(IndexScoring.index(by: Convention(.exact), of: [], under: ModelForm.rulebook) == nil)
  }
}
