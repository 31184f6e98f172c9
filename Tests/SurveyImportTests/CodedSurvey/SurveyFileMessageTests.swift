// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

/// The texts of survey files that bring their own structure, in both languages.
struct SurveyFileMessageTests {
  /// How many arguments each message has.
  private static let arguments: [String: Int] = [
    "E167": 3, "E168": 3, "E169": 0, "E170": 1, "E171": 0, "E172": 2, "E173": 1, "E174": 1, "E175": 1,
    "E176": 1, "E177": 1, "E178": 1, "E179": 1, "E180": 0, "E181": 0, "E182": 1, "E183": 1, "E184": 1,
    "E185": 0, "E186": 1, "E187": 1, "E188": 1, "R640": 2, "R641": 2, "R642": 0, "R643": 1, "R644": 1,
    "R645": 2,
  ]

  @Test(arguments: Language.allCases)
  func `every message has a text that uses its arguments, no more and no fewer`(language: Language) throws {
    let catalogue = try TestDefinitions.library().catalogue(language)
    for (id, count) in Self.arguments {
      let text = try #require(catalogue.template(id), "\(id)")
      for place in 1...5 {
        let isUsed = text.contains("{\(place)}") || text.contains("{\(place)@}")
        #expect(isUsed == (place <= count), "\(id) {\(place)}")
      }
      if id.hasPrefix("R") {
        #expect(catalogue.template("paper.rule.\(id)") != nil && catalogue.template("remedy.\(id)") != nil)
      }
    }
  }
}
