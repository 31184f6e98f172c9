// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct BackupTests {
  private func code(_ body: () throws -> Void) -> SurveyStoreError.Code? {
    #expect(throws: SurveyStoreError.self) { try body() }?.code
  }

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  private func files(_ test: StoreUnderTest) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: test.folder).filter { $0.hasPrefix("copy") }.sorted()
  }

  @Test func `a backup is one file for its owner alone, and a workspace comes out of it as it was`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(20))
    try test.set(form: 3) { $0.answers[0] = .answered(1) }
    let path = test.folder + "/copy.ikm"
    let own = StoreAttachment(name: "questionnaires/ours.xml", content: Array("<x/>".utf8))
    let backup = try test.store.backup(to: path, attachments: [own])
    #expect(try mode(path) == 0o600)
    #expect(try files(test) == ["copy.ikm"])
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(backup.size == bytes.count)
    #expect(backup.sha256 == (try BackupFile.digest(of: path).sha256))
    #expect(backup.sha256.count == 64)
    #expect(backup.forms == 21)
    #expect(backup.rounds == 1)
    var placed: [StoreAttachment] = []
    let folder = test.folder + "/restored"
    let restored = try SurveyStore.restore(from: path, into: folder, act: StoreUnderTest.act) { placed = $0 }
    #expect(placed == [own])
    #expect(try mode(folder) == 0o700)
    #expect(try mode(folder + "/ikm.sqlite") == 0o600)
    #expect(
      try restored.unitTallies(round: "2024-S1", questionnaire: FormMaker.questionnaire) == test.tallies())
    #expect(try restored.audit().dropLast() == test.store.audit()[...])
    #expect(try restored.audit().last?.action == "workspace.restore")
    let left = try restored.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attachment") }
    #expect(left == 0)
  }

  @Test func `a backup holds one moment while others write`() async throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(500))
    let other = try SurveyStore.open(folder: test.folder)
    let writing = Task.detached {
      for file in 1...20 {
        var cursor = ListCursor(FormMaker.forms(40, from: file * 1000))
        _ = try other.append(
          StoreUnderTest.request(file: "w\(file).csv"), forms: &cursor, judge: StoreUnderTest.judge,
          conflictFindings: StoreUnderTest.findings(of:))
      }
    }
    for copy in 1...5 {
      let backup = try test.store.backup(to: test.folder + "/copy\(copy).ikm", attachments: [])
      #expect((backup.forms - 500) % 40 == 0, "whole files only")
    }
    try await writing.value
  }

  @Test func `nothing is overwritten, and a backup that cannot be written leaves no part of one`() throws {
    let test = try StoreUnderTest()
    let path = test.folder + "/copy.ikm"
    try Data("mine".utf8).write(to: URL(filePath: path))
    #expect(code { _ = try test.store.backup(to: path, attachments: []) } == .backupExists)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
    #expect(
      code { _ = try test.store.backup(to: test.folder + "/none/copy.ikm", attachments: []) }
        == .backupNotWritten)
    #expect(try files(test) == ["copy.ikm"])
  }

  @Test func `a workspace that does not add up makes no backup`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.execute("UPDATE account SET accepted = accepted + 1")
    #expect(
      code { _ = try test.store.backup(to: test.folder + "/copy.ikm", attachments: []) } == .backupUnsound)
    #expect(try files(test) == [])
  }

  @Test func `only a sound backup of ours is restored`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(30))
    let path = test.folder + "/copy.ikm"
    let target = test.folder + "/target"
    try test.store.backup(to: path, attachments: [])
    let restore = { (file: String) in
      _ = try SurveyStore.restore(from: file, into: target, act: StoreUnderTest.act) { _ in }
    }
    #expect(code { try restore(test.folder + "/missing") } == .notABackup)
    let text = test.folder + "/text"
    try Data("not a database at all, only text".utf8).write(to: URL(filePath: text))
    #expect(code { try restore(text) } == .notABackup)
    let bytes = try Data(contentsOf: URL(filePath: path))
    for length in [100, 4096, bytes.count / 2, bytes.count - 4096] {
      try bytes.prefix(length).write(to: URL(filePath: text))
      #expect(code { try restore(text) } != nil, "\(length)")
      #expect(!FileManager.default.fileExists(atPath: target + "/ikm.sqlite"))
    }
    for sql in [
      "CREATE TRIGGER mine AFTER DELETE ON attachment BEGIN DELETE FROM roundPopulation; END",
      "CREATE VIEW mine AS SELECT 1", "INSERT INTO attachment VALUES ('../../evil.xml', x'00')",
      "UPDATE tally SET forms = forms + 1", "DROP TRIGGER formIsKept",
    ] {
      try bytes.write(to: URL(filePath: text))
      let queue = try DatabaseQueue(path: text)
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
      #expect(code { try restore(text) } == .notABackup, "\(sql)")
      #expect(!FileManager.default.fileExists(atPath: target + "/ikm.sqlite"))
    }
    try restore(path)
    #expect(code { try restore(path) } == .alreadyAWorkspace)
  }

  @Test(arguments: ["questionnaires/a.xml", "a/b"])
  func `a plain name is a folder and a file`(_ name: String) { #expect(StoreAttachment.isPlain(name)) }

  @Test(arguments: [
    "../a", "a", "/etc/passwd", "a/../b", "a/.b", "a//b", "a/b/c", "", "a/b c", "./a", "a/b\0",
  ])
  func `no other name leaves the workspace`(_ name: String) { #expect(!StoreAttachment.isPlain(name)) }
}
