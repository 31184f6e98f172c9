// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import SurveyModel
import Testing

@testable import SurveyStore

/// What the SQLite file does when the world is against it.
@Suite struct DamageTests {
  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  @Test func `folder and file are for their owner alone`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(1))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(test.folder) == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: test.folder) {
      #expect(try mode("\(test.folder)/\(name)") == 0o600, "\(name)")
    }
  }

  @Test func `a folder holds one workspace, and an empty one holds none`() throws {
    let test = try StoreUnderTest()
    #expect(
      code { _ = try SurveyStore.create(folder: test.folder, units: [], act: StoreUnderTest.act) }
        == .alreadyAWorkspace)
    #expect(code { _ = try SurveyStore.open(folder: test.folder + "/none") } == .notAWorkspace)
    #expect(try SurveyStore.open(folder: test.folder).units().units.count == 2)
  }

  @Test func `a foreign or damaged file is told apart, and nothing traps`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(400))
    let folder = test.folder + "/copy"
    let file = folder + "/ikm.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("id;nama\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(code { _ = try SurveyStore.open(folder: folder) } == .damaged)

    try test.store.queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.folder + "/ikm.sqlite"))
    var random = SeededBytes(seed: 7)
    for _ in 0..<60 {
      var broken = bytes
      for _ in 0..<40 {
        let position = Int.random(in: 100..<broken.count, using: &random)
        broken[position] = UInt8.random(in: 0...255, using: &random)
      }
      try broken.write(to: URL(fileURLWithPath: file))
      // Whatever comes out, it is an answer or an error of ours.
      do {
        let store = try SurveyStore.open(folder: folder)
        _ = try store.units()
        _ = try store.rounds()
        _ = try store.batches()
        _ = try store.unitTallies(round: "2024-S1", questionnaire: FormMaker.questionnaire)
        try store.forEachForm(round: "2024-S1", unit: "35.08.10") { _ in }
        try store.forEachFinding(round: "2024-S1") { _ in }
      } catch {
        #expect(error is SurveyStoreError, "\(error)")
      }
      for name in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + name) }
    }
  }

  @Test func `a full disk leaves the store as it was`() throws {
    let test = try StoreUnderTest(tuning: StoreTuning(pageLimit: 120))
    try test.append(FormMaker.forms(3))
    let before = try test.dump()
    #expect(code { try test.append(FormMaker.forms(5000), file: "b.csv") } == .diskFull)
    #expect(try test.dump() == before)
    try test.append(FormMaker.forms(3, from: 50), file: "c.csv")
    #expect(try test.tallies().first?.account.accepted == 6)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is told`() throws {
    let test = try StoreUnderTest()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o500], ofItemAtPath: test.folder)
    defer { try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: test.folder) }
    let inside = test.folder + "/inner"
    #expect(
      code { _ = try SurveyStore.create(folder: inside, units: [], act: StoreUnderTest.act) }
        == .folderNotMade)
  }

  @Test func `another process that writes is told, and a reader is not disturbed`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(2))
    let other = try SurveyStore.open(
      folder: test.folder, limits: SurveyStoreLimits(), tuning: StoreTuning(busySeconds: 0.05))
    try test.store.queue.inTransaction(.immediate) { _ in
      #expect(code { try other.closeRound("2024-S1", act: StoreUnderTest.act) } == .locked)
      #expect(throws: Never.self) { try other.rounds() }
      return .rollback
    }
  }

  @Test func `what is kept is never deleted nor rewritten`() throws {
    let test = try StoreUnderTest()
    try test.append([FormMaker.form(1, warnings: 1)])
    let before = try test.dump()
    for sql in [
      "DELETE FROM form", "UPDATE form SET answers = '444444444'", "DELETE FROM audit",
      "UPDATE audit SET why = ''", "DELETE FROM finding", "DELETE FROM batch",
      "UPDATE form SET status = 'lost'", "UPDATE tally SET forms = -1",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try test.execute(sql) }
    }
    #expect(try test.dump() == before)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_READONLY, SurveyStoreError.Code.notWritable), (.SQLITE_CANTOPEN, .notWritable),
    (.SQLITE_FULL, .diskFull), (.SQLITE_BUSY, .locked), (.SQLITE_CORRUPT, .damaged),
    (.SQLITE_NOTADB, .damaged),
    (.SQLITE_IOERR, .engine),
  ])
  func `what the engine says is explained`(_ result: ResultCode, _ code: SurveyStoreError.Code) throws {
    let error = SurveyStoreError.explained(DatabaseError(resultCode: result), file: "ikm.sqlite")
    #expect((error as? SurveyStoreError)?.code == code)
    #expect((error as? SurveyStoreError)?.message.arguments.first == "ikm.sqlite")
  }
}

/// Random bytes that are the same on every run.
struct SeededBytes: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
