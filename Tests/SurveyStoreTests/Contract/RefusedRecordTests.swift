// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct RefusedRecordTests {
  private static let forms = [
    FormMaker.form(1), FormMaker.form(2, refusal: .cellsBeyondHeadings), FormMaker.form(3),
    FormMaker.form(4, id: "uuid:1", refusal: .undecodableBytes),
  ]

  @Test func `a refused record refuses its file after all of them are listed`() throws {
    let test = try StoreUnderTest()
    let before = try test.dump()
    let outcome = try test.append(Self.forms)
    #expect(outcome.verdict == .refused)
    #expect(outcome.refusedRecordCount == 2)
    #expect(outcome.refusedRecords.map(\.rule) == [.cellsBeyondHeadings, .undecodableBytes])
    #expect(outcome.refusedRecords.map(\.place.line) == [3, 5])
    #expect(outcome.account == FormAccount(accepted: 2, excluded: 2))
    #expect(outcome.batch == nil)
    #expect(try test.dump() == before)
  }

  @Test func `with accept-good it is held as excluded, and its id does not block the repaired record`() throws
  {
    let test = try StoreUnderTest()
    let outcome = try test.append(Self.forms) { $0.acceptsGood = true }
    #expect(outcome.verdict == .imported)
    #expect(outcome.refusedRecordCount == 2)
    #expect(try test.forms().map(\.exclusion) == [nil, .refusedRecord, nil, .refusedRecord])
    #expect(try test.tallies().first?.account == FormAccount(accepted: 2, excluded: 2))
    let repaired = try test.append([FormMaker.form(1, id: "uuid:1")], file: "b.csv")
    #expect(repaired.account == FormAccount(accepted: 1))
  }

  @Test func `beyond the limit refused records are only counted`() throws {
    let test = try StoreUnderTest(limits: SurveyStoreLimits(listedRefusals: 3))
    let forms = (1...9).map { FormMaker.form($0, refusal: .encrypted) }
    let outcome = try test.append(forms)
    #expect(outcome.refusedRecords.count == 3)
    #expect(outcome.refusedRecordCount == 9)
  }
}
