// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Issue 6, Show 2, IKU 1: from the counts of the sample round to the observations of the year.
struct SampleSurveyTests {
  @Test func `IKU 1 of 21 kecamatan and the kabupaten equals the expectation`() throws {
    let expected = try SampleYear().expected.filter { $0["indicator"] == "IKM" }
    let sheet = try Self.sheet()
    let definition = try Decreed.indicator(1)
    for score in sheet.units {
      let posted = try #require(
        IndicatorPosting.observation(from: score, of: sheet, definition: definition, digest: "d"))
      let observation = try #require(
        SurveyIndicator.observation(
          rounds: [posted], definition: definition, unitCode: score.unit.code, period: .year(2024)))
      let wanted = try #require(expected.first { $0["unit"] == score.unit.code })
      #expect(observation.value.description == wanted["value"], "\(wanted.name)")
      #expect(observation.exact.fractionText == wanted["exact"], "\(wanted.name)")
    }
    let rolled = try #require(
      RollUp.observation(of: sheet, definition: definition, unitCode: "35.08", digest: "d"))
    let pooled = try #require(expected.first { $0["kind"] == "pooled" })
    #expect(rolled.pooled.value.description == pooled["value"])
    #expect(rolled.pooled.exact.fractionText == pooled["exact"])
    let mean = try #require(expected.first { $0["kind"] == "mean" })
    #expect(rolled.meanOfUnits.value.description == mean["value"])
    #expect(rolled.meanOfUnits.exact.fractionText == mean["exact"])
    #expect(String(rolled.meanOfUnits.units) == mean["units"])
    #expect(expected.count == 23)
  }

  /// The sheet that the counts of the sample round score.
  private static func sheet() throws -> ScoreSheet {
    let file = SampleYear.folder("2024-S1").appending(path: "expected.json")
    let counted = try JSONDecoder().decode(Counted.self, from: Data(contentsOf: file))
    let units = try counted.units.map { unit in
      UnitTallies(
        unit: ServiceUnit(code: unit.unit, name: ""), order: .element, isSynthetic: true,
        account: FormAccount(), services: [ServiceTally(name: "", tally: try #require(unit.tally))])
    }
    return IndexScoring.sheet(
      round: SurveyRound(id: "2024-S1", days: CalendarPeriod.semester(1, of: 2024).days),
      rulebook: ModelForm.rulebook, questionnaire: ModelForm.questionnaire, units: units,
      unassigned: FormAccount())
  }

  private struct Counted: Decodable {
    struct Element: Decodable { let answered: Int, sum: Int }
    struct Unit: Decodable {
      let unit: String, respondents: Int, elements: [Element]

      /// A tally with these sums; nothing else of it bears on the index.
      var tally: Tally? {
        Tally(
          shape: ModelForm.questionnaire.tallyShape, forms: respondents,
          elements: elements.map { element in
            let low = element.sum / element.answered
            var counts = [0, 0, 0, 0, 0]
            counts[low] = element.answered - element.sum % element.answered
            if low < 4 { counts[low + 1] = element.sum % element.answered }
            return ElementTally(
              answered: element.answered, sum: element.sum, counts: counts,
              blank: respondents - element.answered, multipleMarks: 0, unreadable: 0, notAsked: 0)
          },
          pairs: Array(repeating: PairTally(), count: 45), completeForms: 0,
          completeSums: Array(repeating: 0, count: 9), completeProducts: Array(repeating: 0, count: 45))
      }
    }

    let units: [Unit]
  }
}
