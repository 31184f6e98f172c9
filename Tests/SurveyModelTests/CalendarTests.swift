// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct CalendarTests {
  @Test func `every day of 1900 to 2999 has its number and comes back from it`() throws {
    var number = try #require(CalendarDate(year: 1900, month: 1, day: 1)).dayNumber
    #expect(number == -25_567)
    for year in 1900...2999 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = CalendarDate(year: year, month: month, day: day)
          guard date?.dayNumber == number, CalendarDate(dayNumber: number) == date else {
            Issue.record("\(year)-\(month)-\(day) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
    #expect(number == 376_200, "1 January 3000")
  }

  @Test(
    arguments: [
      "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00",
      "0000-01-01",
      "2024-1-05", "2024/01/05", "2024-01-05T", "24-01-05", "2024-01-5 ", "", "٢٠٢٤-٠١-٠٥",
    ])
  func `a day that does not exist is no date`(text: String) {
    #expect(CalendarDate(isoText: text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2024-06-30"])
  func `an ISO date reads and prints the same`(text: String) {
    #expect(CalendarDate(isoText: text)?.isoText == text)
  }

  @Test func `the ends of the calendar are its ends`() {
    #expect(CalendarDate(dayNumber: -719_162)?.isoText == "0001-01-01")
    #expect(CalendarDate(dayNumber: 2_932_896)?.isoText == "9999-12-31")
    #expect(CalendarDate(dayNumber: -719_163) == nil)
    #expect(CalendarDate(dayNumber: 2_932_897) == nil)
    #expect(CalendarDate(dayNumber: .max) == nil)
  }

  @Test(
    arguments: [
      ("2024", "2024", "2024-01-01", "2024-12-31"), ("2024-S1", "2024-S1", "2024-01-01", "2024-06-30"),
      ("2024-s2", "2024-S2", "2024-07-01", "2024-12-31"), ("2024-TW3", "2024-Q3", "2024-07-01", "2024-09-30"),
      ("2024-Q1", "2024-Q1", "2024-01-01", "2024-03-31"), ("2024-tw4", "2024-Q4", "2024-10-01", "2024-12-31"),
      ("2024-02", "2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02", "2023-02-01", "2023-02-28"),
    ])
  func `a period id names its days`(text: String, id: String, first: String, last: String) throws {
    let period = try #require(CalendarPeriod(text))
    #expect(period.description == id)
    #expect(period.days.lowerBound.isoText == first)
    #expect(period.days.upperBound.isoText == last)
    #expect(CalendarPeriod(id) == period)
  }

  @Test(
    arguments: [
      "2024-S3", "2024-S0", "2024-Q5", "2024-TW", "2024-13", "2024-00", "2024-1", "24", "2024-", "2024-S1-1",
      "1899",
      "3000", "S1-2024", "", "2024-S１",
    ])
  func `anything else is no period`(text: String) {
    #expect(CalendarPeriod(text) == nil)
  }
}
