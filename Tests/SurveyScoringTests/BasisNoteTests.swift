// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

/// What a sheet says of scoring a round of one questionnaire under the rulebook of another.
struct BasisNoteTests {
  private func notes(
    _ questionnaireID: String, under rulebookID: String, year: Int, order: ElementOrder = .element
  ) throws -> [Message] {
    let library = try TestDefinitions.library()
    let questionnaire = try #require(try library.questionnaire(questionnaireID))
    var tally = Tally(shape: questionnaire.tallyShape)
    tally.add(Array(repeating: .answered(3), count: questionnaire.questions.count))
    let sheet = IndexScoring.sheet(
      round: SurveyRound(id: String(year), days: CalendarPeriod.year(year).days),
      rulebook: try #require(try library.rulebook(rulebookID)), questionnaire: questionnaire,
      units: [
        UnitTallies(
          unit: ServiceUnit(code: "01", name: ""), order: order, isSynthetic: false,
          account: FormAccount(accepted: 1), services: [ServiceTally(name: "", tally: tally)])
      ], unassigned: FormAccount())
    let unit = try #require(sheet.units.first).score.notes.filter { $0.id != "N102" && $0.id != "N103" }
    #expect(sheet.pooled?.notes.filter { $0.id != "N102" && $0.id != "N103" } == unit)
    return unit
  }

  @Test(arguments: [
    ("skm-2017", "permenpanrb-14-2017", 2024), ("skm-2004", "kep-25-2004", 2010),
    ("skm-2014", "permenpanrb-16-2014", 2015), ("skm-16", "permenpanrb-14-2017", 2024),
  ])
  func `a questionnaire under its own rulebook needs no word`(
    questionnaire: String, rulebook: String, year: Int
  ) throws {
    #expect(try notes(questionnaire, under: rulebook, year: year) == [])
  }

  @Test func `a round of 2017 under the rulebook of 2004 says which part is from where`() throws {
    #expect(
      try notes("skm-2017", under: "kep-25-2004", year: 2024) == [
        Message("N123", "skm-2017", "permenpanrb-14-2017", "9", "KEP/25/M.PAN/2/2004", "14"),
        Message("N125", "KEP/25/M.PAN/2/2004", "2004-02-24", "2013-12-31", "2024-12-31"),
      ])
  }

  @Test func `a round of 2004 under the rulebook of today says so too`() throws {
    #expect(
      try notes("skm-2004", under: "permenpanrb-14-2017", year: 2010) == [
        Message("N123", "skm-2004", "kep-25-2004", "14", "PermenPANRB 14/2017", "9"),
        Message("N125", "PermenPANRB 14/2017", "2017-01-01", "rulebook.stillInForce", "2010-12-31"),
      ])
  }

  @Test func `an office that added elements is told what its index means`() throws {
    #expect(
      try notes("skm-11", under: "permenpanrb-14-2017", year: 2024) == [
        Message("N124", "11", "PermenPANRB 14/2017", "9", "11")
      ])
  }

  @Test func `a variant is no other rulebook`() throws {
    let ids = try notes("skm-2017", under: "permenpanrb-14-2017-w111", year: 2024).map(\.id)
    #expect(ids == ["N120"])
  }

  @Test func `U8 and U9 are spoken of only where they can be swapped`() throws {
    #expect(
      try notes("skm-2017", under: "permenpanrb-14-2017", year: 2024, order: .unsettled).map(\.id) == ["N104"]
    )
    #expect(
      try notes("skm-2017", under: "permenpanrb-14-2017", year: 2024, order: .mixed).map(\.id) == ["N105"])
    for (questionnaire, rulebook, year) in [
      ("skm-2004", "kep-25-2004", 2010), ("skm-16", "permenpanrb-14-2017", 2024),
      ("skm-2014", "permenpanrb-16-2014", 2015),
    ] {
      for order in ElementOrder.allCases {
        #expect(try notes(questionnaire, under: rulebook, year: year, order: order) == [])
      }
    }
  }
}
