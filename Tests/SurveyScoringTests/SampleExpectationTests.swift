// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// The expectation of the sample round is written by Python from intended values; the scores must agree with it.
struct SampleExpectationTests {
  @Test func `the expected sums of the sample round give the expected indices`() throws {
    let expectation = try Expectation.read()
    #expect(expectation.units.count == 21)
    for unit in expectation.units {
      let score = modelScore(try #require(unit.tally))
      #expect(score.index.value?.description == unit.index, "\(unit.unit)")
      #expect(score.index.band?.grade == unit.grade, "\(unit.unit)")
      #expect(score.index.exact?.fractionText == unit.exact, "\(unit.unit)")
      for (element, expected) in zip(score.elements, unit.elements) {
        #expect(element.element.code == expected.code)
        #expect(element.nrr?.rounded(places: 3).description == expected.nrr)
        #expect(element.index?.description == expected.index)
        #expect(element.band?.grade == expected.grade)
      }
    }
  }

  @Test func `both roll-ups of the sample round agree`() throws {
    let expectation = try Expectation.read()
    let units = try expectation.units.map { unit in
      UnitTallies(
        unit: ServiceUnit(code: unit.unit, name: ""), order: .element, isSynthetic: true,
        account: FormAccount(),
        services: [ServiceTally(name: "", tally: try #require(unit.tally))])
    }
    let sheet = IndexScoring.sheet(
      round: SurveyRound(id: "2024-S1", days: CalendarPeriod.semester(1, of: 2024).days),
      rulebook: ModelForm.rulebook, questionnaire: ModelForm.questionnaire, units: units,
      unassigned: FormAccount())
    #expect(sheet.pooled?.respondents == expectation.pooled.respondents)
    #expect(sheet.pooled?.index.exact?.fractionText == expectation.pooled.exact)
    #expect(sheet.pooled?.index.value?.description == expectation.pooled.index)
    #expect(sheet.meanOfUnits.exact?.fractionText == expectation.meanOfUnits.exact)
    #expect(sheet.meanOfUnits.value?.description == expectation.meanOfUnits.index)
    #expect(sheet.meanOfUnits.band?.grade == expectation.meanOfUnits.grade)
    #expect(sheet.meanOfUnitsCount == expectation.meanOfUnits.units)
  }
}

private struct Expectation: Decodable {
  struct Element: Decodable {
    let code: String, answered: Int, sum: Int, nrr: String, index: String, grade: String
    let blank: Int, multipleMarks: Int, unreadable: Int, notAsked: Int
  }
  struct Unit: Decodable {
    let unit: String, respondents: Int, index: String, grade: String, exact: String, elements: [Element]

    /// A tally with these sums; the counts by value are as even as they go.
    var tally: Tally? {
      let counted = elements.map { element in
        let low = element.sum / element.answered
        var counts = [0, 0, 0, 0, 0]
        counts[low] = element.answered - element.sum % element.answered
        if low < 4 { counts[low + 1] = element.sum % element.answered }
        return ElementTally(
          answered: element.answered, sum: element.sum, counts: counts, blank: element.blank,
          multipleMarks: element.multipleMarks, unreadable: element.unreadable, notAsked: element.notAsked)
      }
      return Tally(
        shape: ModelForm.questionnaire.tallyShape, forms: respondents, elements: counted,
        pairs: Array(repeating: PairTally(), count: 45), completeForms: 0,
        completeSums: Array(repeating: 0, count: 9), completeProducts: Array(repeating: 0, count: 45))
    }
  }
  struct Figure: Decodable { let respondents: Int?, units: Int?, index: String, grade: String, exact: String }

  let units: [Unit], pooled: Figure, meanOfUnits: Figure

  static func read() throws -> Expectation {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Data/Samples/2024-S1/expected.json")
    return try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
  }
}
