// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyScoring

struct RulebookNoteTextTests {
  private static let arguments = [
    NoteID.weightAsPrinted: 4, NoteID.weightsAsPrinted: 2, NoteID.weightsListed: 1, NoteID.otherRulebook: 5,
    NoteID.otherElementCount: 4, NoteID.notInForce: 4, NoteID.scaleDiffers: 2, NoteID.weightsOfOthers: 2,
    NoteID.scalesDisagree: 4, NoteID.otherOrderUnsettled: 1,
    NoteID.weightOfOtherCount: 3,
  ]

  @Test(arguments: Language.allCases)
  func `every note on rulebook and weights has a text that uses its arguments`(language: Language) throws {
    let catalogue = try TestDefinitions.library().catalogue(language)
    for (id, count) in Self.arguments {
      let text = try #require(catalogue.template(id), "\(id)")
      for place in 1...6 {
        let isUsed = ["{\(place)}", "{\(place)#}", "{\(place)@}"].contains { text.contains($0) }
        #expect(isUsed == (place <= count), "\(id) {\(place)}")
      }
    }
    let inForce = catalogue.text("N125", "X", "2017-01-01", "rulebook.stillInForce", "2010-12-31")
    #expect(!inForce.contains("stillInForce"))
  }
}
