// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct SameBytesTests {
  @Test func `the same bytes again change nothing and no form is pulled`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(6))
    let before = try test.dump()
    var cursor = ListCursor(FormMaker.forms(6))
    let outcome = try test.append(&cursor)
    #expect(outcome.verdict == .alreadyHeld)
    #expect(outcome.batch?.id == 1)
    #expect(outcome.account == FormAccount(alreadyHeld: 6))
    #expect(cursor.pulled == 0)
    #expect(try test.dump() == before)
  }

  @Test(arguments: ["round", "unit", "order", "questionnaire"])
  func `the same bytes under something else are refused with the batch named`(_ change: String) throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(6))
    let before = try test.dump()
    let error = #expect(throws: SurveyStoreError.self) {
      try test.append(FormMaker.forms(6)) { request in
        switch change {
        case "round": request.roundID = "2024-S2"
        case "unit": request.unitCode = "35.08.10"
        case "order": request.chosenOrder = .element
        default: request.questionnaire = FormMaker.renamed("other")
        }
      }
    }
    #expect(error?.code == .bytesHeldElsewhere)
    #expect(error?.message.arguments.first == "1")
    #expect(error?.place?.source == "a.csv")
    #expect(try test.dump() == before)
  }

  @Test func `a withdrawn batch does not stand in the way of its own bytes`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(6))
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    let outcome = try test.append(FormMaker.forms(6))
    #expect(outcome.verdict == .imported)
    #expect(outcome.batch?.id == 2)
    #expect(try test.tallies().first?.account == FormAccount(accepted: 6, excluded: 6))
  }
}
