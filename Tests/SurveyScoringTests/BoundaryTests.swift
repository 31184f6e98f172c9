// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// Every printed bound and every printed gap of the three regulations, through scoring from exact values.
struct BoundaryTests {
  /// An exact index, and what must be printed for it.
  struct Row: Sendable, CustomTestStringConvertible {
    let rulebook: String
    let exact: String
    let printed: String
    let grade: String
    let isInGap: Bool
    var testDescription: String { "\(rulebook) \(exact)" }
  }

  /// Two neighbouring bounds as printed, with the letters below and above.
  private static func rows(_ rulebook: String, _ low: Int, _ below: String, _ above: String) -> [Row] {
    // In ten-thousandths of an index; `low` is the upper bound of the band below in hundredths.
    [
      (-100, -1, below, false), (-1, 0, below, false), (0, 0, below, false), (1, 0, below, true),
      (49, 0, below, true), (50, 1, above, true), (51, 1, above, true), (99, 1, above, true),
      (100, 1, above, false), (101, 1, above, false), (200, 2, above, false),
    ].map { offset, step, grade, isInGap in
      Row(
        rulebook: rulebook, exact: decimal(low * 100 + offset, 4), printed: decimal(low + step, 2),
        grade: grade, isInGap: isInGap)
    }
  }

  private static func decimal(_ units: Int, _ places: Int) -> String {
    ExactRatio(units: units, places: places).rounded(places: places).description
  }

  private static func ends(_ rulebook: String) -> [Row] {
    [
      Row(rulebook: rulebook, exact: "25", printed: "25.00", grade: "D", isInGap: false),
      Row(rulebook: rulebook, exact: "25.0001", printed: "25.00", grade: "D", isInGap: false),
      Row(rulebook: rulebook, exact: "99.9999", printed: "100.00", grade: "A", isInGap: false),
      Row(rulebook: rulebook, exact: "100", printed: "100.00", grade: "A", isInGap: false),
    ]
  }

  static let rows: [Row] =
    ["permenpanrb-14-2017"].flatMap {
      ends($0) + rows($0, 6499, "D", "C") + rows($0, 7660, "C", "B") + rows($0, 8830, "B", "A")
    }
    + ["kep-25-2004", "permenpanrb-16-2014"].flatMap {
      ends($0) + rows($0, 4375, "D", "C") + rows($0, 6250, "C", "B") + rows($0, 8125, "B", "A")
    }

  @Test func `the table has every gap of every rulebook`() throws {
    for id in Set(Self.rows.map(\.rulebook)) {
      let rulebook = try #require(try TestDefinitions.library().rulebook(id))
      #expect(rulebook.printedGaps.count == 3)
      for gap in rulebook.printedGaps {
        let inside = Self.rows.filter { row in
          row.rulebook == id && RoundedNumber(decimalText: row.exact).map { gap.contains($0.exact) } ?? false
        }
        #expect(inside.count == 5)
        #expect(inside.allSatisfy { $0.isInGap })
      }
      for bound in rulebook.bands.flatMap({ [$0.lowerBound, $0.upperBound] }) {
        #expect(
          Self.rows.contains { row in
            row.rulebook == id && RoundedNumber(decimalText: row.exact)?.exact == bound.exact
          }, "\(id) \(bound)")
      }
    }
  }

  @Test(arguments: rows)
  func `an exact index is rounded once and then graded`(_ row: Row) throws {
    let score = try Self.score(exactly: row.exact, under: row.rulebook)
    #expect(score.index.value?.description == row.printed)
    #expect(score.index.band?.grade == row.grade)
    #expect(score.notes.contains { $0.id == "N101" } == row.isInGap)
    #expect(score.notes.contains { $0.id == "N109" } == false, "no index is without a letter")
  }

  @Test(
    arguments: [
      // Below, at both ends of, and above each range in which the two scales of 2004 disagree.
      ("43.75", "D", nil), ("43.7549", "D", nil), ("43.755", "C", "D"), ("43.76", "C", "D"),
      ("43.80", "C", "D"),
      ("43.8749", "C", "D"), ("43.875", "C", nil), ("43.88", "C", nil), ("62.50", "C", nil),
      ("62.5049", "C", nil), ("62.505", "B", "C"), ("62.51", "B", "C"), ("62.6249", "B", "C"),
      ("62.625", "B", nil), ("81.25", "B", nil), ("81.2549", "B", nil), ("81.255", "A", "B"),
      ("81.26", "A", "B"), ("81.3749", "A", "B"), ("81.375", "A", nil),
    ] as [(String, String, String?)])
  func `where the two scales of 2004 disagree the converted one grades and a note says so`(
    exact: String, grade: String, other: String?
  ) throws {
    for rulebook in ["kep-25-2004", "permenpanrb-16-2014"] {
      let score = try Self.score(exactly: exact, under: rulebook)
      #expect(score.index.band?.grade == grade)
      let notes = score.notes.filter { $0.id == "N128" }
      #expect(notes.map { $0.arguments[3] } == [other].compactMap { $0 })
      #expect(notes.allSatisfy { $0.arguments[1] == grade })
    }
    let today = try Self.score(exactly: exact, under: "permenpanrb-14-2017")
    #expect(!today.notes.contains { $0.id == "N128" })
  }

  @Test(arguments: [("80", "B", "B", "B"), ("85", "A", "A", "B"), ("63", "B", "B", "D")])
  func `one index has the letter of its rulebook`(
    exact: String, of2004: String, of2014: String, of2017: String
  ) throws {
    let ids = ["kep-25-2004", "permenpanrb-16-2014", "permenpanrb-14-2017"]
    let grades = try ids.map { try Self.score(exactly: exact, under: $0).index.band?.grade }
    #expect(grades == [of2004, of2014, of2017])
  }

  /// The score of 250,000 forms whose exact index is this one: four decimals are whole answers then.
  static func score(exactly text: String, under id: String) throws -> GroupScore {
    let rulebook = try #require(try TestDefinitions.library().rulebook(id))
    let exact = try #require(RoundedNumber(decimalText: text)).exact
    let count = rulebook.elements.count
    let forms = 250_000
    let sum = exact * ExactRatio(forms * count) * ExactRatio(units: 4, places: 2)
    let whole = try #require(Int(sum.fractionText))
    let tally = try #require(evenTally(forms: forms, sum: whole, elements: count))
    let score = IndexScoring.score(of: tally, elements: rulebook.elements, under: rulebook)
    try #require(score.index.exact == exact)
    return score
  }
}
