// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

/// The texts of submissions, folders and zips, in both languages.
struct SubmissionMessageTests {
  /// How many arguments each message has.
  private static let arguments: [String: Int] = [
    "E161": 3, "E162": 0, "E163": 1, "E164": 0, "E165": 1, "E166": 0, "E330": 0, "E331": 1, "E332": 1,
    "E333": 0,
    "E334": 0, "E335": 0, "E336": 0, "E337": 0, "E338": 1, "E339": 0, "E340": 1, "E341": 1, "E342": 1,
    "E343": 0,
    "R613": 2, "R614": 1, "R615": 2, "R616": 3, "R617": 1, "R618": 0, "R621": 2, "R620": 2,
  ]

  @Test(arguments: Language.allCases)
  func `every message has a text that uses its arguments, no more and no fewer`(language: Language) throws {
    let catalogue = try TestDefinitions.library().catalogue(language)
    for (id, count) in Self.arguments {
      let text = try #require(catalogue.template(id), "\(id)")
      for place in 1...5 {
        #expect(
          (text.contains("{\(place)}") || text.contains("{\(place)@}")) == (place <= count),
          "\(id) {\(place)}")
      }
      if id.hasPrefix("R") { #expect(catalogue.template("paper.rule.\(id)") != nil) }
    }
  }
}
