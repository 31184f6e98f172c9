// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct IdentityRuleTests {
  private let incoming = Provenance(source: "b.csv", record: 1, line: 2, column: 1)
  private let heldPlace = Provenance(source: "a.csv", record: 7, line: 9)

  private func form(_ id: String = "uuid:1") throws -> CheckedForm {
    try Checking.forms("| id | P1 |\n| \(id) | 4 |")[0]
  }

  private func held(sameBatch: Bool, sameContent: Bool) -> HeldIdentity {
    HeldIdentity(
      formID: 11, batchID: 3, isSameBatch: sameBatch, isSameContent: sameContent, isInConflict: false)
  }

  @Test func `an id that is not held is new`() throws {
    #expect(IdentityRule.verdict(for: try form(), held: nil) == .new)
  }

  @Test func `a form without a strong id is always new`() throws {
    let same = held(sameBatch: true, sameContent: true)
    #expect(IdentityRule.verdict(for: try form(""), held: same) == .new)
  }

  @Test(arguments: [true, false])
  func `the same id with the same content is already held`(sameBatch: Bool) throws {
    let verdict = IdentityRule.verdict(for: try form(), held: held(sameBatch: sameBatch, sameContent: true))
    #expect(verdict == .alreadyHeld)
    let found = IdentityRule.findings(for: verdict, incoming: incoming, held: heldPlace, batchID: 4)
    #expect(found.incoming == nil)
    #expect(found.held == nil)
  }

  @Test func `other content inside one file excludes both`() throws {
    let other = held(sameBatch: true, sameContent: false)
    let verdict = IdentityRule.verdict(for: try form(), held: other)
    #expect(verdict == .conflictInFile(with: other))
    let found = IdentityRule.findings(for: verdict, incoming: incoming, held: heldPlace, batchID: 3)
    #expect(found.incoming?.rule == .conflictInFile)
    #expect(found.held?.rule == .conflictInFile)
    #expect(found.incoming?.severity == .exclusion)
    #expect(found.held?.severity == .exclusion)
  }

  @Test func `other content against a held form excludes the incoming one and only notes the held one`()
    throws
  {
    let other = held(sameBatch: false, sameContent: false)
    let verdict = IdentityRule.verdict(for: try form(), held: other)
    #expect(verdict == .conflictWithHeld(other))
    let found = IdentityRule.findings(for: verdict, incoming: incoming, held: heldPlace, batchID: 4)
    #expect(found.incoming == Finding(.conflictWithHeld, .exclusion, at: incoming, ["3"]))
    #expect(found.held == Finding(.heldFormContested, .note, at: heldPlace, ["4"]))
  }
}
