// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct PaperRecordTests {
  private let act = StoreUnderTest.act
  private static let digest = String(repeating: "e", count: 64)

  @Test func `a paper is found from every value that it prints, once, and only from these`() throws {
    let test = try StoreUnderTest()
    try test.store.post(
      [
        GeneralObservationTests.documents(),
        GeneralObservationTests.documents(13, period: .quarter(1, of: 2024)),
        GeneralObservationTests.documents(13, period: .quarter(2, of: 2024)),
      ], act: act)
    let mark = try test.store.auditMark()
    func record() throws -> Bool {
      try test.store.recordPaper(
        name: "pengukuran.html", sha256: Self.digest, kind: "pengukuran", observations: [1, 2, 2], act: act)
    }
    #expect(try record())
    let before = try test.dump()
    #expect(try !record())
    #expect(try test.dump() == before)
    #expect(try test.store.papers(printing: 1).map(\.name) == ["pengukuran.html"])
    #expect(try test.store.papers(printing: 2).map(\.sha256) == [Self.digest])
    #expect(try test.store.papers(printing: 3).isEmpty)
    #expect(try test.store.auditMark() == mark, "what papers print has not changed")
    #expect(try test.store.verifyAudit().fault == nil)
  }

  @Test func `a paper of a value that is not there is refused`() throws {
    let test = try StoreUnderTest()
    let before = try test.dump()
    let code = #expect(throws: SurveyStoreError.self) {
      try test.store.recordPaper(name: "a", sha256: Self.digest, kind: "rkt", observations: [9], act: act)
    }?.code
    #expect(code == .observationNotFound)
    #expect(try test.dump() == before)
    #expect(throws: SurveyStoreError.self) { try test.store.papers(printing: 9) }
  }
}
