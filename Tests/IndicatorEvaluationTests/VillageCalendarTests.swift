// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct VillageCalendarTests {
  @Test(arguments: [
    (VillageDocumentKind.workPlan, 2025, "2024-09-30"), (.budget, 2025, "2024-12-31"),
    (.report, 2023, "2024-03-31"),
  ])
  func `each kind has its statutory due day`(kind: VillageDocumentKind, year: Int, due: String) {
    #expect(VillageCalendar.due(kind, fiscalYear: year)?.isoText == due)
  }

  @Test(arguments: [Int.min, -2, 0, 1, 9999, 10_000, Int.max])
  func `a fiscal year at the edge of the calendar never traps`(year: Int) {
    for kind in VillageDocumentKind.allCases {
      #expect((VillageCalendar.due(kind, fiscalYear: year)?.year).map { abs($0 - year) == 1 } ?? true)
    }
  }

  @Test func `a local day shortens what the regulation allows and never lengthens it (A2)`() throws {
    var policies = ReadingPolicies.adopted
    policies.localDueDays = [
      .workPlan: try #require(MonthDay(month: 8, day: 31)), .report: try #require(MonthDay(month: 5, day: 1)),
    ]
    #expect(VillageCalendar.due(.workPlan, fiscalYear: 2025, policies: policies)?.isoText == "2024-08-31")
    #expect(VillageCalendar.due(.report, fiscalYear: 2023, policies: policies)?.isoText == "2024-03-31")
    #expect(VillageCalendar.due(.budget, fiscalYear: 2025, policies: policies)?.isoText == "2024-12-31")
  }

  @Test func `the documents of a year are those due in it, or those of the fiscal year (A3)`() {
    let fiscal = ReadingPolicies(documentYear: .fiscal)
    func years(_ policies: ReadingPolicies) -> [Int] {
      VillageCalendar.kinds(in: 2024, policies: policies).map {
        VillageCalendar.fiscalYear(of: $0, in: 2024, policies: policies)
      }
    }
    #expect(VillageCalendar.kinds(in: 2024) == [.report, .workPlan, .budget])
    #expect(years(.adopted) == [2023, 2025, 2025])
    #expect(VillageCalendar.kinds(in: 2024, policies: fiscal) == [.workPlan, .budget, .report])
    #expect(years(fiscal) == [2024, 2024, 2024])
  }

  @Test(arguments: [
    ("on the day itself", "2001 LPPDESA 2023 2024-03-31", "2024-12-31", VillageDocumentState.onTime),
    ("a day after", "2001 LPPDESA 2023 2024-04-01", "2024-12-31", .late),
    ("not there before the day", "", "2024-03-30", .notYetDue),
    ("not there on the day", "", "2024-03-31", .missing),
    ("received later than the day looked at", "2001 LPPDESA 2023 2024-04-01", "2024-03-31", .missing),
    ("early", "2001 LPPDESA 2023 2024-01-05", "2024-02-01", .onTime),
    ("its day is not known", "2001 LPPDESA 2023 ?", "2024-12-31", .unknown),
    ("of another year", "2001 LPPDESA 2022 2024-03-01", "2024-12-31", .missing),
    ("of another kind", "2001 RKPDESA 2023 2022-03-01", "2024-12-31", .missing),
  ])
  func `a document has one of five states, the due day inside`(
    what: String, table: String, asOf: String, state: VillageDocumentState
  ) throws {
    let documents = try RegisterTable(table).documents
    let found = VillageCalendar.state(of: documents, kind: .report, fiscalYear: 2023, asOf: try day(asOf))
    #expect(found == state, "\(what)")
  }

  @Test(arguments: [
    ("a late replacement", "2024-03-20 7|2024-05-02 9", VillageDocumentState.onTime),
    ("a late replacement of the same number", "2024-03-20 7|2024-05-02 7", .onTime),
    ("two late ones", "2024-04-20 7|2024-05-02 9", .late),
    ("first receipt unknown, replacement late", "? 7|2024-05-02 9", .unknown),
    ("first receipt unknown, replacement on time", "? 7|2024-03-02 9", .onTime),
    ("the missing day was filled in later", "? 7|2024-05-02 7", .late),
    ("day and number were filled in later", "?|2024-05-02 7", .late),
  ])
  func `a replacement never makes a document late, and a missing day is not late`(
    what: String, versions: String, state: VillageDocumentState
  ) throws {
    let text = versions.split(separator: "|").map { "2001 LPPDESA 2023 \($0)" }
    for lines in [text, text.reversed()] {
      let documents = try RegisterTable(lines.joined(separator: "\n")).documents
      let found = VillageCalendar.state(
        of: documents, kind: .report, fiscalYear: 2023, asOf: try day("2024-12-31"))
      #expect(found == state, "\(what)")
    }
  }

  @Test func `the day of enactment does not stand in for the day of receipt`() throws {
    let report = VillageDocument(
      villageCode: "35.08.90.2001", kind: .report, fiscalYear: 2023, enacted: try day("2024-02-01"),
      received: nil, number: "")
    let later = try day("2024-12-31")
    #expect(VillageCalendar.state(of: [report], kind: .report, fiscalYear: 2023, asOf: later) == .unknown)
    let before = try day("2024-01-31")
    #expect(VillageCalendar.state(of: [report], kind: .report, fiscalYear: 2023, asOf: before) == .notYetDue)
  }
}
