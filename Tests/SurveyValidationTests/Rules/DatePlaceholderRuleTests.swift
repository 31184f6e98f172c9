// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DatePlaceholderRuleTests {
  @Test(arguments: [
    "1980-01-01", "1980-01-01 00:00:00", "1980-01-01T00:00:00Z", "1900-01-00", "1900-01-01", "1899-12-30",
    "1899-12-31", "0000-00-00", "0000-00-00 00:00:00", "01/01/1900", "00/01/1900", "0/1/1900", "00/00/0000",
    "00/00/00", "01/01/1980", "1970-01-01", "1970-01-01T00:00:00", "30/12/1899", "1 Januari 1900", "0", "0,0",
    "1",
    "-", "--", "—",
  ])
  func `a stand-in for a day is a note, not an exclusion`(text: String) {
    let form = Checking.form(.date, text)
    #expect(form.rules == [.datePlaceholder])
    #expect(form.status == .accepted)
    #expect(form.response.date == nil)
  }

  @Test(arguments: ["1980-01-02", "1970-01-02", "1900-01-02"])
  func `a real day beside a placeholder is a day`(text: String) {
    #expect(Checking.form(.date, text).exclusion == .dateOutsideRound)
  }
}
