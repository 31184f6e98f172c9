// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct DateReadingTests {
  @Test(arguments: [
    "2024-03-05", "2024-3-5", "2024/03/05", "2024.03.05", "2024-03-05T09:30:00",
    "2024-03-05T09:30:00.123+07:00",
    "2024-03-05T02:30:00Z", "2024-03-05 09:30:00", "2024-03-05 09.30 WIB", "05/03/2024", "5/3/2024",
    "05-03-2024",
    "5.3.2024", "05.03.2024", "05/03/24", "5-3-24", "05/03/2024 14:05:22", "5/3/2024, 14.05",
    "5/3/2024 2:05:22 PM",
    " 05/03/2024 ", "5 / 3 / 2024", "05–03–2024", "5 Maret 2024", "05 MARET 2024", "5 Mar 2024",
    "05-Mar-2024",
    "5-Mar-24", "5/Maret/2024", "Selasa, 5 Maret 2024", "Selasa 5 Maret 2024",
    "selasa, 05 maret 2024 09.30 WIB",
    "5 March 2024", "March 5, 2024", "Tuesday, March 5, 2024", "2024 Maret 5", "45356", "45356.5",
    "45356,39583",
  ])
  func `the fifth of March 2024 is read in every way it is written`(text: String) {
    #expect(DateReading(text) == .day(Checking.day("2024-03-05")))
  }

  @Test(arguments: [
    ("1 Januari 2024", 1), ("1 Jan 2024", 1), ("1 Februari 2024", 2), ("1 Pebruari 2024", 2),
    ("1 Feb 2024", 2),
    ("1 Maret 2024", 3), ("1 April 2024", 4), ("1 Mei 2024", 5), ("1 May 2024", 5), ("1 Juni 2024", 6),
    ("1 Jun 2024", 6), ("1 Juli 2024", 7), ("1 Jul 2024", 7), ("1 Agustus 2024", 8), ("1 Agt 2024", 8),
    ("1 Ags 2024", 8), ("1 Agu 2024", 8), ("1 Aug 2024", 8), ("1 September 2024", 9), ("1 Sept 2024", 9),
    ("1 Oktober 2024", 10), ("1 Okt 2024", 10), ("1 Oct 2024", 10), ("1 November 2024", 11),
    ("1 Nopember 2024", 11),
    ("1 Nop 2024", 11), ("1 Desember 2024", 12), ("1 Des 2024", 12), ("1 Dec 2024", 12),
  ])
  func `months are known by their names in Indonesian and English`(text: String, month: Int) {
    #expect(DateReading(text).date == CalendarDate(year: 2024, month: month, day: 1))
  }

  @Test(arguments: [
    "Jumat, 5 Januari 2024", "Jum'at, 5 Januari 2024", "Jum’at 5 Januari 2024", "Fri, 5 Jan 2024",
  ])
  func `the day of the week may stand before the date`(text: String) {
    #expect(DateReading(text).date == Checking.day("2024-01-05"))
  }

  @Test(arguments: [
    (20000, "1954-10-03"), (45292, "2024-01-01"), (45351, "2024-02-29"), (60000, "2064-04-08"),
  ])
  func `day numbers of spreadsheets are counted past the leap day that never was`(serial: Int, text: String) {
    #expect(DateReading(String(serial)).date == Checking.day(text))
  }

  @Test(arguments: [
    "03/25/2024", "31/04/2024", "29/02/2023", "2024-13-01", "2024-02-30", "32 Januari 2024", "5 Marat 2024",
    "5/3",
    "5/3/2024/1", "5-3/2024", "2024", "19999", "60001", "20240305", "5 Maret", "Maret 2024", "kemarin",
    "05/03/202",
    "05/03/20245", "-45356", "45356.", "1e5", "٥ Maret 2024", "05/03/2024 - 07/03/2024",
    "05/03/2024 07/03/2024",
    "5 Maret 2024 - 7 Maret 2024", "05/03/2024 pagi", "9999999999", "//", "T", "5,3,2024", "005/03/2024",
  ])
  func `what is no day is unreadable and never guessed`(text: String) {
    #expect(DateReading(text) == .unreadable)
  }
}
