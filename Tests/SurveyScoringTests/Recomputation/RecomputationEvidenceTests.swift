// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Denominators, respondents added or left out, and letters.
struct RecomputationEvidenceTests {
  /// Ten forms of three elements; the last answer of four forms is missing.
  static let gaps: [[Int?]] = (0..<10).map { [4, 3, $0 < 4 ? nil : 4] }

  @Test func `missing answers counted as 0 or as 1, and forms dropped, are told apart`() {
    // Exact: (4 + 3 + 4) / 3 × 25 = 91.67. As 0: (4 + 3 + 2.4) / 3 × 25 = 78.33. As 1: (4 + 3 + 2.8) / 3 × 25
    // = 81.67.
    #expect(recomputed(entry("91.67") { $0.rows = Self.gaps }).verdict == .exact)
    let zero = recomputed(entry("78.33", "B") { $0.rows = Self.gaps })
    #expect(zero.arguments("blankAsZero") == ["1/3"])
    #expect(zero.verdict == .otherReason)
    #expect(zero.recomputedGrade == "A")
    #expect(recomputed(entry("81.67") { $0.rows = Self.gaps }).arguments("blankAsOne") == ["1/3"])
    // Forms dropped: only where the answers of the others differ.
    var rows = Self.gaps
    rows[0] = [1, 1, nil]
    // Exact: (3.7 + 2.8 + 4) / 3 × 25 = 87.50; of the six complete forms 91.67.
    #expect(recomputed(entry("87.50") { $0.rows = rows }).verdict == .exact)
    #expect(recomputed(entry("91.67") { $0.rows = rows }).arguments("formsDropped") == ["1/3"])
  }

  @Test func `counts that leave forms out of n tell how a missing answer was counted`() {
    // U2: 8 of 10 answered 4: exact 100, as 0: (4 + 3.2) / 2 × 25 = 90.00.
    let done = recomputed(
      entry("90.00", n: 10) { $0.answerCounts = ["10 0 0 0", "8 0 0 0"].map(printed) })
    #expect(done.values.first == "100.00")
    #expect(done.arguments("blankAsZero") == ["1/2"])
    #expect(done.arguments("countsDiffer") == ["U2", "8", "10"])
  }

  @Test func `means that the printed number of forms cannot have are named`() {
    let done = recomputed(entry("85.00", n: 10) { $0.means = printed("3.40 3.45 3.35") })
    #expect(done.arguments("impossibleMean") == ["U2, U3", "10"])
    let fine = recomputed(entry("85.00", n: 20) { $0.means = printed("3.40 3.45 3.35") })
    #expect(fine.note("impossibleMean") == nil)
  }

  @Test func `means that mostly differ from their counts are no slip of the hand`() {
    let done = recomputed(
      entry("90.00", n: 10) {
        $0.totals = printed("30 30 30 30")
        $0.means = printed("3.6 3.6 3.6 3.6")
      })
    #expect(done.arguments("meansDiffer") == ["4"])
    #expect(done.note("typing") == nil)
  }

  @Test func `many constant forms are named with the index without them`() {
    let honest: [[Int?]] = (0..<20).map { [4, $0 % 2 == 0 ? 4 : 3, 4] }
    let rows = honest + Array(repeating: [2, 2, 2], count: 10)
    // 30 forms: (80 + 70 + 80 + 60) / 90 × 25 = 80.56; the 20 honest ones: 230 / 60 × 25 = 95.83.
    let done = recomputed(entry("80.56") { $0.rows = rows })
    #expect(done.verdict == .exact)
    #expect(done.arguments("constantForms") == ["10", "30", "2", "95.83", "A"])
    let cleaned = recomputed(entry("95.83") { $0.rows = rows })
    #expect(cleaned.note("constantForms")?.reproduces == true)
    #expect(
      recomputed(entry("95.83") { $0.rows = honest }).note("constantForms")?.message.arguments.first == "10",
      "half of the honest forms say 4 to everything, which is told too")
  }

  @Test func `an index of the highest forms alone is told`() {
    let rows: [[Int?]] = (0..<20).map { $0 < 2 ? [1, 1, 2] : [3, 4, $0 % 3 + 2] }
    // 18 forms: 7 × 18 + (2 + 3 + 4) × 6 = 180; 180 / 54 × 25 = 83.33.
    let done = recomputed(entry("83.33") { $0.rows = rows })
    #expect(done.arguments("selection") == ["2", "20"])
    #expect(done.verdict == .otherReason)
    // Of 400 forms some selection gives nearly any higher index.
    let many: [[Int?]] = (0..<400).map { [$0 % 4 + 1, ($0 / 4) % 4 + 1, 3] }
    // All: (2.5 + 2.5 + 3) / 3 × 25 = 66.67; without the 25 lowest (1, 1, 3): (3200 - 125) / 1125 × 25 =
    // 68.33.
    let possible = recomputed(entry("68.33") { $0.rows = many })
    #expect(possible.arguments("selectionPossible") == ["25", "400"])
    #expect(possible.verdict == .unexplained)
  }

  @Test func `a letter that does not belong to its index is told, with the rulebook that would give it`() {
    let done = recomputed(
      entry("85.00", "Sangat Baik") { $0.means = printed("3.4 3.4") },
      known: [ModelForm.rulebook, olderRulebook])
    #expect(done.publishedGrade == "A")
    #expect(done.gradeFlips)
    #expect(done.arguments("gradeWrong") == ["A", "85.00", "B", "PermenPANRB 14/2017"])
    #expect(done.arguments("otherBounds") == ["A", "85.00", "KEP 25/2004"])
  }

  @Test(arguments: [
    ("b", "B"), ("Baik", "B"), ("B (Baik)", "B"), ("SANGAT  BAIK", "A"), ("Tidak baik", "D"), ("E", "E"),
  ])
  func `a printed letter or its word is understood`(text: String, letter: String) {
    #expect(recomputed(entry("80", text) { $0.means = printed("3.2") }).publishedGrade == letter)
  }

  @Test func `a total is set beside the mean of its units`() {
    func unit(_ index: String, n: Int? = nil, kind: PublishedEntry.Kind = .unit) -> PublishedEntry {
      entry(index, n: n, kind: kind) { $0.means = printed("3.6 3.6") }
    }
    func last(_ entries: PublishedEntry...) -> Recomputation? {
      RecomputationScoring.recomputations(
        of: PublishedRecap(source: "x", entries: entries), under: ModelForm.rulebook, known: [],
        followsCitations: true
      ).last
    }
    let same = last(unit("89.00"), unit("90.68"), unit("89.84", kind: .total))
    #expect(same?.arguments("rollUpSame") == ["2", "89.84", "89.84"])
    #expect(same?.note("pooled") == nil, "the forms are not known")
    // (89.00 × 11 + 90.68 × 10) / 21 = 89.80.
    let pooled = last(unit("89.00", n: 11), unit("90.68", n: 10), unit("89.80", kind: .total))
    #expect(pooled?.arguments("rollUp") == ["2", "89.84", "89.80"])
    #expect(pooled?.arguments("pooledSame") == ["2", "89.80", "89.80"])
    let several = last(unit("89.00"), unit("89.00", kind: .total), unit("89.00", kind: .total))
    #expect(several?.note("rollUpSame") == nil)
  }

  @Test func `an entry is graded by the rulebook that it cites, unless another was asked for`() {
    let recap = PublishedRecap(
      source: "x", entries: [entry("80", rule: "PermenPANRB 14/2017 (nine)") { $0.means = printed("3.2") }])
    let follows = RecomputationScoring.recomputations(
      of: recap, under: olderRulebook, known: [ModelForm.rulebook], followsCitations: true)
    let fixed = RecomputationScoring.recomputations(
      of: recap, under: olderRulebook, known: [ModelForm.rulebook], followsCitations: false)
    #expect(follows.first?.rulebook == ModelForm.rulebook)
    #expect(fixed.first?.rulebook == olderRulebook)
  }
}
