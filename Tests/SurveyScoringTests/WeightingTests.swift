// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Weights as printed, weights as listed, and questionnaires of other sizes.
struct WeightingTests {
  private func book(_ id: String) throws -> Rulebook {
    try #require(try TestDefinitions.library().rulebook(id))
  }

  private func score(forms: Int, sum: Int, under id: String) throws -> GroupScore {
    let rulebook = try book(id)
    let tally = try #require(evenTally(forms: forms, sum: sum, elements: rulebook.elements.count))
    return IndexScoring.score(of: tally, elements: rulebook.elements, under: rulebook)
  }

  @Test(arguments: [
    ("permenpanrb-14-2017", "100.00"), ("permenpanrb-14-2017-w111", "99.90"),
    ("permenpanrb-14-2017-w11", "99.00"), ("kep-25-2004", "100.00"), ("kep-25-2004-w071", "99.40"),
  ])
  func `everybody answering 4 shows what the printed weights sum to`(id: String, index: String) throws {
    let count = try book(id).elements.count
    #expect(try score(forms: 7, sum: 7 * 4 * count, under: id).index.value?.description == index)
  }

  @Test func `the printed weight decides the letter of 50 forms`() throws {
    let exact = try score(forms: 50, sum: 1595, under: "permenpanrb-14-2017")
    let printed = try score(forms: 50, sum: 1595, under: "permenpanrb-14-2017-w11")
    #expect([exact.index.value?.description, exact.index.band?.grade] == ["88.61", "A"])
    #expect([printed.index.value?.description, printed.index.band?.grade] == ["87.73", "B"])
    #expect(printed.notes.contains(Message("N120", "0.11", "0.99", "88.61", "A")))
    #expect(!exact.notes.contains { $0.id == "N120" })
  }

  @Test func `29 forms give 91.48, 91.38 and 90.56 under the three weights`() throws {
    let sum = [105, 101, 100, 116, 102, 105, 106, 105, 115].reduce(0, +)
    let ids = ["permenpanrb-14-2017", "permenpanrb-14-2017-w111", "permenpanrb-14-2017-w11"]
    let indices = try ids.map { try score(forms: 29, sum: sum, under: $0).index.value?.description }
    #expect(indices == ["91.48", "91.38", "90.56"])
  }

  @Test func `other weights are tried at the decimals of the rulebook for any number of elements`() throws {
    let tally = try #require(evenTally(forms: 10, sum: 330, elements: 11))
    let elements = (1...11).map { Element(code: "U\($0)", name: "", englishName: "") }
    let rulebook = try book("permenpanrb-14-2017")
    let score = IndexScoring.score(of: tally, elements: elements, under: rulebook)
    let steps = IndexScoring.explanation(of: score, tally: tally, elements: elements, under: rulebook)
    #expect(score.elements.allSatisfy { $0.weight == ExactRatio(1, over: 11) })
    let weights = steps.alternatives.compactMap { other -> String? in
      if case .weight(let weight, _) = other.convention { weight.description } else { nil }
    }
    #expect(weights == ["0.091", "0.09"])
    // 33 x 0.09 x 25
    #expect(steps.alternatives.map(\.value.description).prefix(2) == ["75.08", "74.25"])
  }

  @Test func `listed weights are named beside the index`() {
    var weights = Dictionary(
      uniqueKeysWithValues: ModelForm.elements.map { ($0.code, ExactRatio(units: 10, places: 2)) })
    weights["U9"] = ExactRatio(units: 20, places: 2)
    let score = IndexScoring.score(
      of: ModelForm.tally(["333333343"]), elements: ModelForm.elements,
      under: ModelForm.rulebook(weighting: .listed(weights)))
    #expect(score.index.value?.description == "80.00")
    #expect(
      score.notes.contains(
        Message("N122", (1...8).map { "U\($0) 1/10" }.joined(separator: ", ") + ", U9 1/5")))
  }

  @Test func `listed weights as printed are used as they stand`() {
    let weights = Dictionary(
      uniqueKeysWithValues: ModelForm.elements.map { ($0.code, ExactRatio(units: 11, places: 2)) })
    let score = IndexScoring.score(
      of: ModelForm.tally(["444444444"]), elements: ModelForm.elements,
      under: ModelForm.rulebook(weighting: .listedAsPrinted(weights)))
    #expect(score.index.value?.description == "99.00")
    #expect(score.notes.map(\.id) == ["N121"])
    #expect(score.notes.first?.arguments.last == "0.99")
  }

  @Test func `weights listed for an element that the questionnaire does not have give a reason`() {
    var weights = Dictionary(
      uniqueKeysWithValues: ModelForm.elements.map { ($0.code, ExactRatio(units: 10, places: 2)) })
    weights["U10"] = ExactRatio(units: 10, places: 2)
    let score = IndexScoring.score(
      of: ModelForm.tally(["333333333"]), elements: ModelForm.elements,
      under: ModelForm.rulebook(weighting: .listed(weights)))
    #expect(score.index.reason == Message("N127", "PermenPANRB 14/2017", "U10"))
  }

  @Test func `listed weights are shared out over the elements asked, weights as printed are not`() {
    let elements = ModelForm.elements.map {
      Element(code: $0.code, name: $0.name, englishName: "", isAsked: $0.code != "U4")
    }
    var weights = Dictionary(
      uniqueKeysWithValues: elements.map { ($0.code, ExactRatio(units: 10, places: 2)) })
    weights["U9"] = ExactRatio(units: 20, places: 2)
    let tally = ModelForm.tally(["333n33343"], of: ModelForm.questionnaire(elements: elements))
    let exact = IndexScoring.score(
      of: tally, elements: elements, under: ModelForm.rulebook(weighting: .listed(weights)))
    // 0.9 is left: (7 x 3 x 0.1 + 4 x 0.2) / 0.9 = 29/9
    #expect(exact.index.exact == ExactRatio(725, over: 9))
    let printed = IndexScoring.score(
      of: tally, elements: elements, under: ModelForm.rulebook(weighting: .listedAsPrinted(weights)))
    #expect(printed.index.reason == Message("N127", "PermenPANRB 14/2017", "U4"))
  }

  @Test func `a weight printed for fourteen elements is no weight of nine or of eight`() throws {
    let asked = ModelForm.elements
    let eight = asked.map { Element(code: $0.code, name: "", englishName: "", isAsked: $0.code != "U4") }
    for (id, count) in [("kep-25-2004-w071", 14), ("permenpanrb-14-2017-w111", 9)] {
      let rulebook = try book(id)
      for elements in [asked, eight] where elements.count(where: \.isAsked) != count {
        let score = IndexScoring.score(
          of: ModelForm.tally(["333333333"], of: ModelForm.questionnaire(elements: elements)),
          elements: elements, under: rulebook)
        let number = String(elements.count(where: \.isAsked))
        #expect(score.index.reason == Message("N119", rulebook.name, String(count), number))
        #expect(score.elements.allSatisfy { $0.nrr == ExactRatio(3) && $0.weightedNRR == nil })
      }
    }
  }

  @Test func `a questionnaire of five options has no index under a rulebook of four`() {
    var tally = Tally(
      shape: TallyShape(
        elementCodes: (1...9).map { "U\($0)" }, questions: (0..<9).map { [$0] }, highestValue: 5))
    tally.add(Array(repeating: .answered(3), count: 9))
    let score = IndexScoring.score(of: tally, elements: ModelForm.elements, under: ModelForm.rulebook)
    #expect(score.index.reason == Message("N126", "5", "4"))
    #expect(score.elements.allSatisfy { $0.nrr == ExactRatio(3) && $0.index == nil && $0.band == nil })
    #expect(score.notes.isEmpty)
  }
}
