// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct ProfileKeyTests {
  private func value(_ text: String?, of field: Int) -> ProfileValue {
    ProfileKey(ModelQuestionnaire.skm2017.profileFields[field]).value(of: text)
  }

  @Test(arguments: [
    ("L", 0), ("l", 0), (" L ", 0), ("Laki-laki", 0), ("LAKI LAKI", 0), ("laki", 0), ("pria", 0), ("Male", 0),
    ("L (Laki-laki)", 0), ("P", 1), ("Perempuan", 1), ("wanita", 1),
  ])
  func `a choice is found by code, label or alias`(text: String, index: Int) {
    #expect(value(text, of: 0) == .option(index))
  }

  @Test(arguments: [
    ("0", 0), ("17", 0), ("18", 1), ("25", 1), ("26", 2), ("34", 2), ("34 tahun", 2), ("34 th.", 2),
    ("34,0", 2),
    ("34.00", 2), ("035", 2), ("36", 3), ("46", 4), ("55", 4), ("56", 5), ("120", 5), ("26-35", 2),
    ("26 - 35", 2),
    ("<18", 0), ("< 18", 0), (">55", 5), ("Di bawah 18", 0), ("di atas 55", 5),
  ])
  func `an age falls into its band, at both ends`(text: String, index: Int) {
    #expect(value(text, of: 1) == .option(index))
  }

  @Test(arguments: [
    "121", "34,5", "-5", "tiga puluh", ">18", "1980", "3e1", "99999999999999999999", "34 bulan", "18?",
  ])
  func `an age that is none is unlisted`(text: String) {
    #expect(value(text, of: 1) == .unlisted)
  }

  @Test(arguments: [(0, "X"), (0, "laki-laki perempuan"), (2, "SD/SMP"), (3, "Petani"), (3, "!")])
  func `what is not in the list is unlisted`(field: Int, text: String) {
    #expect(value(text, of: field) == .unlisted)
  }

  @Test(arguments: ["", " ", "-", "\u{A0}", nil], 0...3)
  func `a blank is not given, never an option`(text: String?, field: Int) {
    #expect(value(text, of: field) == .notGiven)
  }
}
