// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct ComparisonTests {
  private func comparison(
    _ tally: Tally, under rulebook: Rulebook = ModelForm.rulebook, known: [Rulebook] = []
  ) -> ConventionComparison {
    IndexScoring.comparison(of: tally, elements: ModelForm.elements, under: rulebook, known: known)
  }

  @Test func `50 forms of 1595 are an A, and a B under the weight 0.11`() throws {
    let compared = comparison(try #require(completeTally(forms: 50, sum: 1595)))
    #expect(compared.index.value?.description == "88.61")
    #expect(compared.index.band?.grade == "A")
    let row = try #require(compared.conventions.first { $0.result.convention.label == "0.11" })
    #expect(row.result.value.description == "87.73")
    #expect(row.result.band?.grade == "B")
    #expect(row.changesIndex && row.changesGrade)
    #expect(row.reason == Message("compare.reason.weight", "0.11", "0.990"))
    let plain = try #require(compared.conventions.first { $0.result.convention.label == "1/k" })
    #expect(!plain.changesIndex && !plain.changesGrade)
    #expect(compared.conventions.count == Convention.all.count)
  }

  @Test func `the other conventions of a score and the comparison are one computation`() throws {
    let tally = try #require(
      completeTally(forms: 29, elementSums: [105, 101, 100, 116, 102, 105, 106, 105, 115]))
    let compared = comparison(tally)
    let steps = IndexScoring.explanation(
      of: modelScore(tally), tally: tally, elements: ModelForm.elements, under: ModelForm.rulebook)
    #expect(!steps.alternatives.isEmpty)
    for other in steps.alternatives {
      let label: String =
        switch other.convention {
        case .weight(_, let label): label
        case .roundedNRR(let places): "1/k+nrr-\(places)"
        }
      let row = try #require(compared.conventions.first { $0.result.convention.label == label })
      #expect(row.result.exact == other.exact)
      #expect(row.result.value == other.value)
      #expect(row.changesGrade == other.changesGrade)
    }
  }

  @Test func `the same forms under bounds of 2004 are graded higher, and the reason is the bounds`() throws {
    // 3060 of 3600: 85.00.
    let compared = comparison(
      try #require(completeTally(forms: 100, sum: 3060)), known: [olderRulebook, ModelForm.rulebook])
    #expect(compared.index.value?.description == "85.00")
    #expect(compared.index.band?.grade == "B")
    #expect(compared.rulebooks.map { $0.index.band?.grade } == ["A", "B"])
    #expect(compared.rulebooks.map(\.changesGrade) == [true, false])
    #expect(compared.rulebooks.map(\.changesIndex) == [false, false])
    #expect(
      compared.rulebooks.first?.reasons == [
        Message("compare.reason.bands", "A", "81.26", "100.00", "KEP 25/2004")
      ])
  }

  @Test func `a rulebook of unequal weights differs from every convention, and each row says so`() throws {
    var weights: [String: ExactRatio] = [:]
    for element in ModelForm.elements { weights[element.code] = ExactRatio(units: 1, places: 1) }
    weights["U9"] = ExactRatio(units: 2, places: 1)
    let tally = try #require(completeTally(forms: 10, elementSums: [30, 30, 30, 30, 30, 30, 30, 30, 40]))
    let compared = comparison(tally, under: ModelForm.rulebook(weighting: .listed(weights)))
    // 25 × (8 × 0.1 × 3 + 0.2 × 4) = 80.00; equal weights give 25 × 28 / 9 = 77.78.
    #expect(compared.index.value?.description == "80.00")
    let plain = try #require(compared.conventions.first)
    #expect(plain.result.value.description == "77.78")
    #expect(plain.changesIndex)
    #expect(plain.reason.id == "compare.reason.equalWeights")
  }

  @Test func `a rulebook without an index for these forms differs in nothing and says why`() throws {
    let broken = ModelForm.rulebook(weighting: .listed(["U1": .one]))
    let compared = comparison(
      try #require(completeTally(forms: 10, sum: 300)), known: [broken, olderRulebook])
    let row = try #require(compared.rulebooks.first)
    #expect(row.index.value == nil)
    #expect(!row.changesIndex && !row.changesGrade)
  }

  @Test func `without an index there is nothing to compare`() throws {
    let compared = comparison(Tally(shape: ModelForm.questionnaire.tallyShape), known: [ModelForm.rulebook])
    #expect(compared.conventions.isEmpty)
    #expect(compared.index.reason != nil)
    #expect(compared.rulebooks.first?.index.value == nil)
  }
}
