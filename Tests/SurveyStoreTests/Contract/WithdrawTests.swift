// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct WithdrawTests {
  @Test func `withdrawn forms stay, excluded and with the reason`() throws {
    let test = try StoreUnderTest()
    try test.append([
      FormMaker.form(1), FormMaker.form(2, warnings: 1), FormMaker.form(3, exclusion: .incomplete),
    ])
    try test.append([FormMaker.form(1, "444444444")], file: "b.csv")
    let act = OperatorAct(operatorName: "Penguji", time: "2024-07-02T08:00:00+07:00", why: "salah unit")
    #expect(try test.store.withdraw(batch: 1, act: act).state == .withdrawn)
    let tallies = try test.tallies()
    #expect(tallies.first?.account == FormAccount(accepted: 1, excluded: 3))
    #expect(tallies.first?.tally?.forms == 1)
    #expect(try tallies == test.recomputed())
    #expect(try test.forms().prefix(3).allSatisfy { $0.exclusion == .withdrawn })
    let findings = try test.findings().filter { $0.rule == .withdrawn }
    #expect(findings.map(\.arguments) == Array(repeating: ["salah unit"], count: 3))
    #expect(findings.map(\.place.record) == [1, 2, 3])
    #expect(try test.store.audit(action: "batch.withdraw").map(\.why) == ["salah unit"])
    #expect(try test.store.batch(1)?.account == FormAccount(accepted: 1, warned: 1, excluded: 1))
  }

  @Test func `a batch is withdrawn once, and one that is not there never`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(1))
    try test.store.withdraw(batch: 1, act: StoreUnderTest.act)
    let before = try test.dump()
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.store.withdraw(batch: 1, act: StoreUnderTest.act) }?
        .code == .batchNotHeld)
    #expect(
      #expect(throws: SurveyStoreError.self) { try test.store.withdraw(batch: 2, act: StoreUnderTest.act) }?
        .code == .batchNotFound)
    #expect(try test.dump() == before)
  }
}
