// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import SurveyValidation

struct OpeningHoursTests {
  @Test(arguments: [
    ("Senin-Jumat 08.00-15.00", [0, 1, 2, 3, 4], 480, 900),
    ("Senin s/d Kamis 08:00 - 15:30", [0, 1, 2, 3], 480, 930),
    ("Monday to Friday 8-16", [0, 1, 2, 3, 4], 480, 960),
    ("Senin, Rabu, dan Jum'at pukul 08.00–12.00 WIB", [0, 2, 4], 480, 720),
    ("Setiap hari 07.00-21.00", [0, 1, 2, 3, 4, 5, 6], 420, 1260),
    ("Sabtu-Senin 09.00-12.00", [5, 6, 0], 540, 720),
    ("08.00-15.00", [0, 1, 2, 3, 4, 5, 6], 480, 900),
    ("Senin-Jumat 08.00-12.00, 13.00-15.00", [0, 1, 2, 3, 4], 480, 900),
    ("Senin-Jumat 08.00-15.00; Sabtu tutup", [0, 1, 2, 3, 4], 480, 900),
  ])
  func `hours are read as offices write them`(text: String, days: [Int], from: Int, to: Int) throws {
    let hours = try #require(OpeningHours(text))
    #expect(Set(hours.days.keys) == Set(days))
    #expect(hours.days.values.allSatisfy { $0 == from...to })
    #expect(hours.namesDays == (text.first?.isNumber == false))
  }

  @Test func `a day may have hours of its own`() throws {
    let hours = try #require(OpeningHours("Senin-Kamis 08.00-15.00; Jumat 08.00-11.00"))
    #expect(hours.days[3] == 480...900 && hours.days[4] == 480...660 && hours.days[5] == nil)
    let later = try #require(OpeningHours("Senin-Jumat 08.00-15.00, Jumat 08.00-11.00"))
    #expect(later.days[4] == 480...660 && later.days[3] == 480...900)
  }

  @Test(arguments: [
    "", "jam kerja", "24 jam", "Senin-Jumat", "Senin 15.00-08.00", "08.00", "Senin 08.00-99.00",
    "Senin kecuali 08.00-12.00", "=1+1", "\u{202E}Senin", "Senin 08.00-15.00 Selasa",
  ])
  func `what is not understood is not guessed`(text: String) { #expect(OpeningHours(text) == nil) }
}
