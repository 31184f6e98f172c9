// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// The vectors of the regulation hand-out, section 8, and the bounds and gaps of the printed table.
struct IndexVectorTests {
  @Test(
    arguments: [
      (19, 524, "76.61", "B"), (45, 1241, "76.60", "C"), (19, 604, "88.30", "B"), (43, 1367, "88.31", "A"),
      (58, 1357, "64.99", "D"), (5000, 137_889, "76.61", "B"), (5000, 116_991, "65.00", "C"),
      (50, 1595, "88.61", "A"), (1, 36, "100.00", "A"), (400, 14_400, "100.00", "A"), (1, 9, "25.00", "D"),
      (400, 3600, "25.00", "D"),
    ])
  func `an index is rounded once, half up, and then graded`(
    forms: Int, sum: Int, index: String, letter: String
  )
    throws
  {
    let score = modelScore(try #require(completeTally(forms: forms, sum: sum)))
    #expect(score.respondents == forms)
    #expect(score.index.value?.description == index)
    #expect(score.index.band?.grade == letter)
    #expect(score.index.exact == ExactRatio(25 * sum, over: 9 * forms))
    #expect(score.index.reason == nil)
  }

  @Test func `29 forms with these element sums score 91.48, and 91.38 or 90.56 under the other weights`()
    throws
  {
    let sums = [105, 101, 100, 116, 102, 105, 106, 105, 115]
    let tally = try #require(completeTally(forms: 29, elementSums: sums))
    let score = modelScore(tally)
    #expect(score.index.value?.description == "91.48")
    #expect(score.index.band?.grade == "A")
    #expect(score.elements.map(\.sum) == sums.map { ExactRatio($0) })
    #expect(score.elements[3].nrr?.rounded(places: 3).description == "4.000")
    let steps = IndexScoring.explanation(
      of: score, tally: tally, elements: ModelForm.elements, under: ModelForm.rulebook)
    #expect(steps.alternatives.map(\.value.description) == ["91.38", "90.56", "91.50", "91.48"])
  }

  @Test func `0.11 makes a B of the A of 50 forms, and the note names weight, index and letter`() throws {
    let score = modelScore(try #require(completeTally(forms: 50, sum: 1595)))
    #expect(score.notes.contains(Message("N102", "0.11", "87.73", "B", "88.61", "A")))
    #expect(!score.notes.contains { $0.id == "N102" && $0.arguments.first == "0.111" })
  }

  /// Means at four decimals; 10,000 forms give every one of them exactly.
  @Test(
    arguments: [
      (25_997, false), (25_998, true), (26_260, true), (26_261, false), (30_641, false), (30_642, true),
      (30_951, true), (30_952, false), (35_321, false), (35_322, true), (35_678, true), (35_679, false),
    ])
  func `0.11 gives another letter for means in the known intervals and nowhere else`(mean: Int, flips: Bool)
    throws
  {
    #expect(try notedWeights(mean: mean).contains("0.11") == flips)
  }

  @Test(
    arguments: [
      (25_997, false), (25_998, true), (26_024, true), (26_025, false), (30_641, false), (30_642, true),
      (30_672, true), (30_673, false), (35_321, false), (35_322, true), (35_357, true), (35_358, false),
    ])
  func `0.111 gives another letter for means in narrower intervals`(mean: Int, flips: Bool) throws {
    #expect(try notedWeights(mean: mean).contains("0.111") == flips)
  }

  private func notedWeights(mean: Int) throws -> [String] {
    let tally = try #require(completeTally(forms: 10_000, elementSums: Array(repeating: mean, count: 9)))
    return modelScore(tally).notes.filter { $0.id == "N102" }.compactMap(\.arguments.first)
  }

  @Test(
    arguments: [
      ("24.99", nil), ("25.00", "D"), ("64.99", "D"), ("65.00", "C"), ("76.60", "C"), ("76.61", "B"),
      ("88.30", "B"), ("88.31", "A"), ("100.00", "A"), ("100.01", nil),
    ] as [(String, String?)])
  func `every printed bound belongs to its own band`(bound: String, letter: String?) throws {
    let number = try #require(RoundedNumber(decimalText: bound))
    #expect(ModelForm.rulebook.band(of: number)?.grade == letter)
  }

  /// The mean of all elements at four decimals, the index it prints, its letter, and whether the unrounded index
  /// lies strictly inside a printed gap.
  @Test(
    arguments: [
      (25_996, "64.99", "D", false), (25_997, "64.99", "D", true), (25_998, "65.00", "C", true),
      (25_999, "65.00", "C", true), (26_000, "65.00", "C", false), (30_640, "76.60", "C", false),
      (30_641, "76.60", "C", true), (30_642, "76.61", "B", true), (30_643, "76.61", "B", true),
      (30_644, "76.61", "B", false), (35_320, "88.30", "B", false), (35_321, "88.30", "B", true),
      (35_322, "88.31", "A", true), (35_323, "88.31", "A", true), (35_324, "88.31", "A", false),
    ])
  func `an index in a printed gap is rounded, graded, and noted`(
    mean: Int, index: String, letter: String, isInGap: Bool
  ) throws {
    let tally = try #require(completeTally(forms: 10_000, elementSums: Array(repeating: mean, count: 9)))
    let score = modelScore(tally)
    #expect(score.index.value?.description == index)
    #expect(score.index.band?.grade == letter)
    #expect(score.notes.contains { $0.id == "N101" } == isInGap)
    #expect(score.elements.allSatisfy { $0.band?.grade == letter }, "an element is graded the same way")
    #expect(score.notes.filter { $0.id == "N108" }.count == (isInGap ? 9 : 0))
  }

  @Test func `the note on a gap names the unrounded index, both bounds and the letter`() throws {
    let score = modelScore(try #require(completeTally(forms: 19, sum: 524)))
    #expect(score.notes.first == Message("N101", "76.6082", "76.60", "76.61", "76.61", "B"))
  }

  @Test func `the gaps come from the bounds of the rulebook`() {
    let gaps = ModelForm.rulebook.printedGaps.map { "\($0.lowerBound) \($0.upperBound)" }
    #expect(gaps == ["64.99 65.00", "76.60 76.61", "88.30 88.31"])
  }

  @Test func `rounding the NRR first is noted where it moves the letter`() throws {
    // 3.0642 exact in every element: 76.605 is a B; at two decimals 3.06 gives 76.50, at three 3.064 gives 76.60.
    let tally = try #require(completeTally(forms: 10_000, elementSums: Array(repeating: 30_642, count: 9)))
    let notes = modelScore(tally).notes.filter { $0.id == "N103" }
    #expect(
      notes == [
        Message("N103", "2", "76.50", "C", "76.61", "B"), Message("N103", "3", "76.60", "C", "76.61", "B"),
      ])
  }
}
