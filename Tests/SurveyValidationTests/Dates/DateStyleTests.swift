// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct DateStyleTests {
  @Test(arguments: [
    (DateOrder.dmy, "05/03/2024"), (.mdy, "03/05/2024"), (.mdy, "3/5/24 10:12:11 AM"), (.ymd, "24-03-05"),
    (.ymd, "2024/3/5"), (.mdy, "2024-03-05"), (.mdy, "5 Maret 2024"), (.mdy, "Mar 5, 2024 10:12:11 AM"),
    (.dmy, "5 Mar 2024 23:59"), (.mdy, "2024-03-05T23:59:59.000+07:00"),
  ])
  func `the order of the file says which number is the day`(order: DateOrder, text: String) {
    #expect(DateReading(text, style: DateStyle(order: order)).date == Checking.day("2024-03-05"))
  }

  @Test(arguments: [
    (DateOrder.dmy, "03/25/2024"), (.mdy, "25/03/2024"), (.ymd, "25/03/2024"), (.mdy, "02/30/2024"),
  ])
  func `a date that the order makes impossible is unreadable`(order: DateOrder, text: String) {
    #expect(DateReading(text, style: DateStyle(order: order)) == .unreadable)
  }

  @Test(arguments: [
    ("25/03/2024", "2024-03-25"), ("03/25/2024", "2024-03-25"), ("3/3/2024", "2024-03-03"),
    ("05/03/2024", nil),
    ("5 Maret 2024", "2024-03-05"), ("2024-03-05", "2024-03-05"),
  ])
  func `where the dates of a file contradict each other only those with one reading are read`(
    text: String, day: String?
  ) {
    #expect(DateReading(text, style: DateStyle(order: nil)).date?.isoText == day)
  }

  @Test(arguments: [(43894, "2024-03-05"), (43895, "2024-03-06"), (44196, "2025-01-01")])
  func `day numbers that count from 1904 are 1462 days later`(serial: Int, text: String) {
    #expect(DateReading(String(serial), style: DateStyle(countsFrom1904: true)).date == Checking.day(text))
    #expect(DateReading(String(serial + 1462)).date == Checking.day(text))
  }

  @Test(arguments: ["60", "59", "61"])
  func `the days around the leap day that never was are read as no day`(text: String) {
    #expect(DateReading(text) == .unreadable)
  }

  @Test func `the style of a held batch comes from its dialect`() {
    #expect(DateStyle(dialect: []) == DateStyle())
    #expect(DateStyle(dialect: [DialectEntry("dateOrder", "mdy")]).order == .mdy)
    #expect(DateStyle(dialect: [DialectEntry("dateOrder", "contradictory")]).order == nil)
    #expect(DateStyle(dialect: [DialectEntry("dateEpoch", "1904")]).countsFrom1904)
  }

  @Test func `a form of a file in American order is read and reread alike`() {
    var checker = FormChecker(
      questionnaire: ModelQuestionnaire.skm2017, round: Checking.round, today: Checking.today,
      units: UnitDirectory([Checking.lumajang]), unit: Checking.lumajang, source: "a.csv",
      dates: DateStyle(order: .mdy))
    let checked = checker.check(Checking.raw(.date, "03/05/2024"))
    #expect(checked.response.date == Checking.day("2024-03-05"))
    #expect(checker.understands("03/25/2024", as: .date) && !checker.understands("25/03/2024", as: .date))
  }
}
