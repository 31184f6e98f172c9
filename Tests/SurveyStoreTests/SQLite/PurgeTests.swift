// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyStore

@Suite struct PurgeTests {
  private static let act = OperatorAct(
    operatorName: "Sri", time: "2026-01-05T08:00:00+07:00", why: "masa simpan")

  private func form(_ record: Int, day: Int?, _ answers: String = "434343412", id: String? = nil)
    -> CheckedForm
  {
    var form = FormMaker.form(
      record, answers, remark: "RAHASIA-\(record)-TERTANAM", id: id, warnings: record == 1 ? 1 : 0)
    form.response.date = day.map { ModelForm.day(2024, 3, $0) }
    return form
  }

  /// Everything that stands in the files of the workspace.
  private func bytes(_ test: StoreUnderTest) throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: test.folder)
      .map { String(decoding: try Data(contentsOf: URL(filePath: test.folder + "/" + $0)), as: UTF8.self) }
      .joined()
  }

  private func closed(_ forms: [CheckedForm]) throws -> StoreUnderTest {
    let test = try StoreUnderTest()
    try test.append(forms)
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    return test
  }

  @Test func `what the forms said is gone from every byte of the workspace, what they counted stays`() throws
  {
    let test = try StoreUnderTest()
    try test.append([form(1, day: 1, id: "uuid-SATU"), form(2, day: 2), form(3, day: 9)])
    try test.set(form: 2) { $0.answers[0] = .answered(1) }
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    let before = try test.tallies()
    #expect(try bytes(test).contains("RAHASIA-1-TERTANAM"))
    let outcome = try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 3, 9), act: Self.act)
    #expect(outcome.total == FormAccount(accepted: 1, warned: 1, superseded: 1))
    let after = try bytes(test)
    #expect(!after.contains("RAHASIA-1") && !after.contains("RAHASIA-2") && !after.contains("uuid-SATU"))
    #expect(after.contains("RAHASIA-3-TERTANAM"), "a form of that day itself stays")
    #expect(try test.tallies() == before)
    #expect(try test.recomputed() == before)
    #expect(try test.forms().map(\.record) == [3])
    let purged = try test.store.purgedForms(round: "2024-S1", unit: "35.08.10")
    #expect(purged.account == FormAccount(accepted: 1, warned: 1))
    #expect(purged.places == "1:1-2")
    #expect(try test.findings() == [])
    #expect(try test.store.audit(action: "round.purge").map(\.detail) == ["< 2024-03-09; 2"])
  }

  @Test func `names of documents go with their forms, for they often are the id of the form`() throws {
    let test = try StoreUnderTest()
    let members = ["RAHASIA-a.xml", "RAHASIA-b.xml", "tetap.xml"].enumerated().map { index, name in
      BatchMember(
        name: name, size: 3, sha256: FormMaker.digest(of: name), record: index == 1 ? nil : index / 2 + 1)
    }
    var cursor = ListCursor([form(1, day: 1), form(2, day: 9)])
    _ = try test.store.append(
      StoreUnderTest.request(file: "kiriman"), forms: &cursor, judge: StoreUnderTest.judge,
      conflictFindings: StoreUnderTest.findings(of:), closing: { _ in BatchClosing(members: members) })
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    let open = "INSERT INTO purge (roundID, beforeDay, auditID, isOpen) VALUES ('2024-S1', 0, 1, 1);"
    let blank = "UPDATE batchMember SET name = '***' WHERE record = 1"
    #expect(throws: (any Error).self) { try test.execute(open + blank) }
    try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 3, 5), act: Self.act)
    let held = try test.store.members(ofBatch: 1)
    #expect(held.map(\.name) == ["***", "RAHASIA-b.xml", "tetap.xml"])
    #expect(held.map(\.sha256) == members.map(\.sha256))
    #expect(held.map(\.record) == [1, nil, 2])
    #expect(try !bytes(test).contains("RAHASIA-a"))
    #expect(throws: (any Error).self) {
      try test.execute("UPDATE batchMember SET name = 'x' WHERE record = 1")
    }
    #expect(throws: (any Error).self) { try test.execute(blank) }
  }

  @Test func `profiles stay as counts`() throws {
    let test = try closed([form(1, day: 1), form(2, day: 1, "111111111")])
    var profile = ProfileTally(
      shape: FormMaker.questionnaire.tallyShape, fieldCount: FormMaker.questionnaire.profileFields.count)
    for held in try test.forms() { profile.add(held.response.profile, answers: held.response.answers) }
    try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 4, 1), act: Self.act)
    #expect(
      try test.store.purgedProfile(
        round: "2024-S1", unit: "35.08.10", questionnaire: FormMaker.questionnaire) == profile)
    #expect(profile.fields[0][.option(0)]?.sums.first == 5)
  }

  @Test func `a form without a date is dated by the import of its file`() throws {
    let test = try closed([form(1, day: nil)])
    let day = ModelForm.day(2024, 7, 1)
    #expect(
      try test.store.purge(round: "2024-S1", before: day, act: Self.act, isDryRun: true).total.read == 0)
    let later = ModelForm.day(2024, 7, 2)
    #expect(try test.store.purge(round: "2024-S1", before: later, act: Self.act).total.read == 1)
  }

  @Test func `an open round is not purged, and a trial changes nothing`() throws {
    let test = try StoreUnderTest()
    try test.append([form(1, day: 1)])
    let day = ModelForm.day(2024, 4, 1)
    var before = try test.dump()
    #expect(
      #expect(throws: SurveyStoreError.self) {
        try test.store.purge(round: "2024-S1", before: day, act: Self.act)
      }?.code == .purgeNeedsFinalRound)
    #expect(try test.dump() == before)
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    before = try test.dump()
    let trial = try test.store.purge(round: "2024-S1", before: day, act: Self.act, isDryRun: true)
    #expect(trial.total.read == 1)
    #expect(try test.dump() == before)
  }

  @Test func `nothing moves the figures of purged forms any more`() throws {
    let test = try closed([form(1, day: 1), form(2, day: 9)])
    try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 3, 5), act: Self.act)
    let code = { (body: () throws -> Void) in #expect(throws: SurveyStoreError.self) { try body() }?.code }
    #expect(code { try test.withdraw(form: 1) } == .formPurged)
    #expect(code { try test.swapLastQuestions(batch: 1) } == .batchPurged)
    #expect(code { try test.store.withdraw(batch: 1, act: Self.act) } == .batchPurged)
    try test.set(form: 2) { $0.answers[0] = .answered(1) }
    #expect(try test.tallies() == test.recomputed(), "a form that is held may be corrected")
    #expect(try test.append([form(1, day: 1), form(2, day: 9)]).verdict == .alreadyHeld)
    let again = try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 4, 1), act: Self.act)
    #expect(again.total == FormAccount(accepted: 1, superseded: 1))
    #expect(try test.tallies() == test.recomputed())
  }

  @Test
  func
    `while another program reads, the purge says that traces may be left, and the same act again wipes them`()
    throws
  {
    var tuning = StoreTuning()
    tuning.busySeconds = 0.2
    let test = try StoreUnderTest(tuning: tuning)
    try test.append([form(1, day: 1)])
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    let day = ModelForm.day(2024, 4, 1)
    let reader = try DatabaseQueue(path: test.folder + "/ikm.sqlite")
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN")
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM form") == 1)
      #expect(
        #expect(throws: SurveyStoreError.self) {
          try test.store.purge(round: "2024-S1", before: day, act: Self.act)
        }?.code == .purgeNotWiped)
      try db.execute(sql: "COMMIT")
    }
    try reader.close()
    #expect(try test.store.purgedForms(round: "2024-S1", unit: "35.08.10").account.read == 1)
    #expect(try test.store.purge(round: "2024-S1", before: day, act: Self.act).total.read == 0)
    #expect(try !bytes(test).contains("RAHASIA"))
    #expect(try test.store.audit(action: "round.purge").count == 1)
  }

  @Test func `a withdrawn edit does not bring back a version that is purged`() throws {
    let test = try StoreUnderTest()
    try test.append([form(1, day: 1, id: "v0"), form(2, day: 1)])
    var edit = FormMaker.form(1, "111111111", id: "v1", replacing: "v0")
    edit.response.date = ModelForm.day(2024, 3, 9)
    try test.append([edit], file: "b.csv")
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 3, 5), act: Self.act)
    try test.store.withdraw(batch: 2, act: Self.act)
    #expect(try test.tallies() == test.recomputed())
    #expect(try test.tallies().first?.account == FormAccount(accepted: 1, excluded: 1, superseded: 1))
  }

  @Test func `only this act lets go of a form`() throws {
    let test = try closed([form(1, day: 1), form(2, day: 9)])
    try test.store.purge(round: "2024-S1", before: ModelForm.day(2024, 3, 5), act: Self.act)
    let blank = """
      service = '', date = NULL, hour = NULL, strongID = NULL, strongHash = NULL, deprecatedID = NULL,
      contentHash = 0, answers = '', profile = '', raw = ''
      """
    for sql in [
      "UPDATE form SET \(blank), purgeID = 1 WHERE id = 2", "UPDATE form SET \(blank) WHERE id = 2",
      "UPDATE form SET purgeID = NULL WHERE id = 1", "UPDATE form SET raw = 'x' WHERE id = 1",
      "DELETE FROM form WHERE id = 1", "UPDATE purge SET isOpen = 1", "DELETE FROM purge",
      "UPDATE purgedTally SET tally = ''", "DELETE FROM purgedProfile",
      "INSERT INTO purge (roundID, beforeDay, auditID, isOpen) VALUES ('2024-S1', 0, 999, 1)",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try test.execute(sql) }
    }
    // Even an open purge only blanks: it moves no form and changes none.
    let open = "INSERT INTO purge (roundID, beforeDay, auditID, isOpen) VALUES ('2024-S1', 0, 1, 1);"
    for sql in [
      "UPDATE form SET \(blank), purgeID = 2, status = 'excluded', exclusion = 'withdrawn' WHERE id = 2",
      "UPDATE form SET answers = '111111111', purgeID = 2 WHERE id = 2", "DELETE FROM form WHERE id = 2",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try test.execute(open + sql) }
    }
  }
}
