// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Against `Scripts/oracle.py`, which computes with Python's fractions and a rounding of its own.
struct OracleTests {
  @Test func `1,000 random rounds with blanks equal the oracle`() throws {
    let rounds = try RandomRound.all()
    #expect(rounds.count == 1000)
    for round in rounds {
      let score = modelScore(ModelForm.tally(round.forms))
      #expect(score.respondents == round.forms.count, "round \(round.number)")
      #expect(
        score.elements.map { $0.nrr?.rounded(places: 3).description ?? "-" } == round.means,
        "round \(round.number)")
      #expect(score.index.value?.description == round.index, "round \(round.number)")
      #expect(score.index.band?.grade == round.letter, "round \(round.number)")
      #expect((score.index.reason == nil) == (round.index != nil), "round \(round.number)")
    }
  }

  @Test func `nine different denominators near 300, and the mean of 21 such units, are exact`() throws {
    let units = try BigUnit.all()
    #expect(units.units.count == 21)
    let sheet = IndexScoring.sheet(
      round: SurveyRound(id: "2024", days: CalendarPeriod.year(2024).days), rulebook: ModelForm.rulebook,
      questionnaire: ModelForm.questionnaire, units: units.units.map(\.tallies), unassigned: FormAccount())
    for (unit, score) in zip(units.units, sheet.units) {
      #expect(Set(score.score.elements.map(\.answered)).count == 9)
      #expect(score.score.index.exact?.fractionText == unit.exact)
      #expect(score.score.index.value?.description == unit.index)
      #expect(score.score.index.band?.grade == unit.letter)
    }
    #expect(sheet.meanOfUnitsCount == 21)
    #expect(sheet.meanOfUnits.exact?.fractionText == units.mean[0])
    #expect(sheet.meanOfUnits.value?.description == units.mean[1])
    #expect(sheet.meanOfUnits.band?.grade == units.mean[2])
    let denominator = try #require(sheet.meanOfUnits.exact?.denominator)
    #expect(denominator > BigInt(2).power(128), "the case must not fit into 128 bits")
  }
}

/// A unit of `big_units.txt`.
private struct BigUnit {
  var number = 0
  var counts: [[Int]] = []
  var exact = ""
  var index = ""
  var letter = ""

  /// Forms in which each element takes its values in turn, so that the tally holds exactly the counts.
  var tallies: UnitTallies {
    let columns = counts.map { counts in
      counts.enumerated().flatMap { value, forms in
        Array(repeating: value == 4 ? Answer.blank : .answered(UInt8(value + 1)), count: forms)
      }
    }
    var tally = Tally(shape: ModelForm.questionnaire.tallyShape)
    for form in 0..<(columns.first?.count ?? 0) {
      var answers = columns.map { $0[form] }
      answers.swapAt(7, 8)  // columns are U1 to U9, answers are questions 1 to 9
      tally.add(answers)
    }
    let code = number < 10 ? "0\(number)" : "\(number)"
    return UnitTallies(
      unit: ServiceUnit(code: code, name: code), order: .element, isSynthetic: false,
      account: FormAccount(accepted: tally.forms), services: [ServiceTally(name: "", tally: tally)])
  }

  static func all() throws -> (units: [BigUnit], mean: [String]) {
    var units: [BigUnit] = []
    var mean: [String] = []
    for line in try Fixtures.text("big_units.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "U": units.append(BigUnit(number: Int(words[1]) ?? 0))
      case "C": units[units.count - 1].counts.append(words.dropFirst(2).compactMap { Int($0) })
      case "X":
        units[units.count - 1].exact = words[1]
        units[units.count - 1].index = words[2]
        units[units.count - 1].letter = words[3]
      default: mean = Array(words.dropFirst())
      }
    }
    return (units, mean)
  }
}
