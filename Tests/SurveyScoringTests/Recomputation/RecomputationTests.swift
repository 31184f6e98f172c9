// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// How published results really deviate: `REGULATION.md`, section 7.
struct RecomputationTests {
  @Test func `90.56 beside 91.48 is the weight 0.11 and not rounding, whatever weight is printed`() {
    let done = recomputed(
      entry("90.56", "A", n: 29, weight: "0.1111") {
        $0.totals = printed("105 101 100 116 102 105 106 105 115")
        $0.weightedMeansPrinted = printed("0.3983 0.3831 0.3793 0.44 0.3869 0.3983 0.4021 0.3983 0.4362")
      })
    #expect(done.inputs == .totals)
    #expect(done.labels == ["0.11", "0.11+nrr-3", "0.11+nrr-4", "0.11+wnrr-4"])
    #expect(done.values == ["91.48", "91.38", "90.56"])
    #expect(done.consistent == ["0.11"])
    #expect(done.verdict == .otherConvention)
    #expect(done.arguments("printedWeight") == ["0.1111", "91.47", "90.56"])
    #expect(done.arguments("weightedFit") == ["0.11"])
  }

  @Test func `92.25 is cascade rounding, 92.11 is exact`() {
    let done = recomputed(
      entry("92.25", "A", n: 200) {
        $0.answerCounts = [
          "141 59 0 0", "112 88 0 0", "141 59 0 0", "38 162 0 0", "150 50 0 0", "153 47 0 0", "167 33 0 0",
          "165 35 0 0", "165 35 0 0",
        ].map(printed)
        $0.means = printed("3.71 3.56 3.71 3.19 3.75 3.77 3.84 3.83 3.83")
      })
    #expect(done.inputs == .answerCounts)
    #expect(done.labels == ["1/k+cascade-2"])
    #expect(done.values.first == "92.11")
    #expect(done.consistent == [])
    #expect(done.notes.isEmpty, "halves rounded up are no typing errors")
  }

  @Test func `94.53 is exact from the printed means, 94.54 from the 91 forms that these imply`() {
    let done = recomputed(
      entry("94.53", "A") { $0.means = printed("3.868 3.67 3.758 3.879 3.879 3.868 3.835 3.549 3.725") })
    #expect(done.labels.contains("1/k"))
    #expect(done.verdict == .exact)
    #expect(done.consistent == ["1/k"])
    let implied = done.arguments("impliedForms")
    #expect(implied?.first == "91")
    #expect(implied?[1] == "352, 334, 342, 353, 353, 352, 349, 323, 339")
    #expect(implied?.suffix(2) == ["94.54", "A"])
  }

  @Test func `means that any number of forms could have imply none`() {
    let done = recomputed(entry("87.36") { $0.means = printed("3.45 3.5 3.5 3.5 3.5 3.5 3.5 3.5 3.5") })
    #expect(done.verdict == .exact)
    #expect(done.note("impliedForms") == nil)
  }

  @Test func `a mistyped element is named by its own counts, and both mended indices are said`() {
    let done = recomputed(
      entry("93", "A", n: 200) {
        $0.answerCounts = [
          "146 53 - -", "147 53 0 0", "163 33 4 0", "67 131 2 0", "153 46 1 0", "168 32 0 0", "179 20 1 0",
          "156 44 0 0", "171 28 1 0",
        ].map(printed)
        $0.means = printed("3.73 3.74 3.8 3.33 3.76 3.84 3.69 3.78 3.85")
      })
    #expect(done.inputs == .means, "counts that are not complete are passed over")
    #expect(done.labels == ["1/k+cascade-2", "1/k+mean-2"])
    #expect(done.values == ["93.11", "93.02", "92.18"])
    #expect(done.consistent == ["1/k", "0.111"])
    #expect(done.arguments("typing") == ["U7", "3.69", "3.89"])
    #expect(done.arguments("mended") == ["93.67", "A"])
    #expect(done.arguments("fromCounts") == ["93.64", "A"])
    #expect(done.arguments("countsDiffer") == ["U1", "199", "200"])
    #expect(done.arguments("incomplete") == ["recompute.kind.answerCounts", "U1"])
  }

  @Test func `the value of one element published as the index is told, with the right letter`() {
    let done = recomputed(
      entry("96.88", "A") {
        $0.meansX25 = printed("85.94 85.16 82.81 93.75 85.94 84.38 86.72 85.16 96.88")
      })
    #expect(done.labels == [])
    #expect(done.values == ["87.42", "87.33", "86.54"])
    #expect(done.recomputedGrade == "B")
    #expect(done.gradeFlips)
    #expect(done.arguments("elementValue") == ["96.88", "U9", "87.42", "B"])
    #expect(done.verdict == .otherReason)
  }

  @Test func `76.605 is 76.61 and a B, and the printed gap that it lies in is named`() {
    // 137,889 over 5,000 forms and nine elements.
    let done = recomputed(
      entry("76.61", "B", n: 5000) {
        $0.totals = printed("15321 15321 15321 15321 15321 15321 15321 15321 15321")
      })
    #expect(done.labels.contains("1/k"))
    #expect(done.recomputedGrade == "B")
    #expect(done.arguments("gap") == ["76.60", "76.61", "76.61", "B"])
    let cut = recomputed(
      entry("76.60", "C", n: 5000) {
        $0.totals = printed("15321 15321 15321 15321 15321 15321 15321 15321 15321")
      })
    #expect(cut.labels.contains("1/k+truncated-2"))
    #expect(cut.gradeFlips)
  }

  @Test func `a truncation is listed only where the plain weight does not give the figure`() {
    for index in ["87.50", "87.49"] {
      let done = recomputed(entry(index) { $0.means = printed("3.5 3.5 3.5") })
      #expect(!done.labels.contains("1/k+truncated-2"), "\(index)")
    }
  }

  @Test func `weighted means are added up again, and the letter may flip`() {
    let done = recomputed(
      entry("88.59", "A") {
        $0.weightedMeans = printed("0.32 0.32 0.32 0.33 0.32 0.32 0.32 0.32 0.32 0.32 0.32")
      })
    #expect(done.inputs == .weightedMeans)
    #expect(done.readded?.value.description == "88.25")
    #expect(done.readded?.isWithin == true)
    #expect(done.readded?.tolerance == ExactRatio(decimalText: "1.375"))
    #expect(done.recomputedGrade == "B")
    #expect(done.gradeFlips)
    #expect(done.verdict == .withinRounding)
    let far = recomputed(
      entry("90.00") { $0.weightedMeans = printed("0.32 0.32 0.32 0.33 0.32 0.32 0.32 0.32 0.32 0.32 0.32") })
    #expect(far.readded?.isWithin == false)
    #expect(far.gradeFlips, "the letter of the published index stands in where none was printed")
    #expect(far.verdict == .unexplained)
  }

  @Test func `the edge of the tolerance of weighted means is inside`() {
    // 25 × 1.50 = 37.50; three values at two decimals carry 25 × 3 × 0.005 = 0.375.
    for (index, isWithin) in [("37.875", true), ("37.876", false), ("37.125", true), ("37.124", false)] {
      let done = recomputed(entry(index) { $0.weightedMeans = printed("0.50 0.50 0.50") })
      #expect(done.readded?.isWithin == isWithin, "\(index)")
    }
  }

  @Test func `means as printed are consistent up to half a unit each and half a unit of the index`() {
    // 3.5 printed with one decimal: 25 × 0.05 = 1.25, and 0.005 of the index, 0.0005 of one with three
    // decimals.
    for (index, isConsistent) in [("88.75", true), ("88.76", false), ("88.750", true), ("88.751", false)] {
      let done = recomputed(entry(index) { $0.means = printed("3.5 3.5 3.5 3.5") })
      #expect(done.consistent.contains("1/k") == isConsistent, "\(index)")
    }
  }

  @Test func `an index printed with three decimals must agree in three`() {
    let sums = printed("741 712 741 638 750 753 767 765 765")
    #expect(recomputed(entry("92.111", n: 200) { $0.totals = sums }).labels.contains("1/k"))
    #expect(!recomputed(entry("92.112", n: 200) { $0.totals = sums }).labels.contains("1/k"))
    #expect(recomputed(entry("92.11", n: 200) { $0.totals = sums }).labels.contains("1/k"))
  }

  @Test func `figures are tried from the forms outwards`() {
    let all: (inout PublishedInputs) -> Void = {
      $0.rows = [[4, 4], [3, 4]]
      $0.answerCounts = ["1 1 0 0", "2 0 0 0"].map(printed)
      $0.totals = printed("7 8")
      $0.means = printed("3.5 4")
      $0.meansX25 = printed("87.5 100")
      $0.weightedMeans = printed("1.75 2")
    }
    var inputs = PublishedInputs()
    all(&inputs)
    let drops: [(InputKind, (inout PublishedInputs) -> Void)] = [
      (.rows, { $0.rows = [] }), (.answerCounts, { $0.answerCounts = [] }), (.totals, { $0.totals = [] }),
      (.means, { $0.means = [] }), (.meansX25, { $0.meansX25 = [] }),
      (.weightedMeans, { $0.weightedMeans = [] }),
    ]
    for (kind, drop) in drops {
      #expect(recomputed(entry("93.75", n: 2) { $0 = inputs }).inputs == kind)
      drop(&inputs)
    }
    #expect(recomputed(entry("93.75", n: 2) { $0 = inputs }).inputs == nil)
  }

  @Test func `counts far beyond 64 bits are exact`() {
    let done = recomputed(
      entry("87.50", n: 5) {
        $0.answerCounts = [
          printed("1000000000000000000000000 1000000000000000000000000 0 0"),
          printed("9223372036854775807 9223372036854775807 0 0"),
        ]
      })
    #expect(done.values.first == "87.50")
    #expect(done.verdict == .exact)
  }

  @Test(arguments: [
    ("no published index", entry(nil) { $0.means = printed("3 3") }, "noPublished"),
    ("a unit without a figure", entry(nil) { _ in }, "noFigure"),
    ("no values", entry("80") { _ in }, "noValues"),
    ("totals without n", entry("80") { $0.totals = printed("30 30") }, "noForms"),
    ("no forms", entry("80", n: 0) { $0.totals = printed("30 30") }, "noForms"),
    ("nine forms and a half", entry("80", respondents: "9.5") { $0.totals = printed("30 30") }, "noForms"),
    ("a negative mean", entry("80") { $0.means = printed("-3 3") }, "offScale"),
    ("a mean of 0", entry("80") { $0.means = printed("0 3") }, "offScale"),
    ("a missing mean", entry("80") { $0.means = printed("- 3") }, "incomplete"),
    ("nobody answered", entry("80") { $0.rows = [[nil, 3]] }, "unanswered"),
    ("five counts", entry("80") { $0.answerCounts = [printed("1 2 3 4 5")] }, "countsWrong"),
    ("counts of nobody", entry("80") { $0.answerCounts = [printed("0 0 0 0")] }, "countsWrong"),
    ("a negative count", entry("80") { $0.answerCounts = [printed("-1 2 3 4")] }, "countsWrong"),
    ("half a form", entry("80") { $0.answerCounts = [printed("1.5 2 3 4")] }, "countsWrong"),
  ])
  func `what cannot be computed with has no inputs and a note`(
    name: String, entry: PublishedEntry, id: String
  ) {
    let done = recomputed(entry)
    #expect(done.inputs == nil, "\(name)")
    #expect(done.verdict == .noFigures)
    #expect(done.note(id) != nil, "\(name): \(done.notes)")
    #expect(!done.gradeFlips)
  }
}
