// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

/// What somebody does to the audit with a tool for SQLite files, and what `verifyAudit` says of it.
@Suite struct StoredAuditChainTests {
  /// A store with an audit of some lines, and the number of these.
  private func store() throws -> (test: StoreUnderTest, lines: Int) {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.store.closeRound("2024-S1", act: StoreUnderTest.act)
    try test.store.post(GeneralObservationTests.documents(), act: StoreUnderTest.act)
    return (test, try test.store.audit().count)
  }

  /// Runs SQL as somebody would who takes the guards away and puts them back.
  private func tamper(_ test: StoreUnderTest, _ sql: String, restoringGuards: Bool = true) throws {
    try test.store.queue.writeWithoutTransaction { db in
      let guards = try Row.fetchAll(
        db,
        sql:
          "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit', 'auditHead')")
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try db.execute(sql: sql)
      if restoringGuards { for row in guards { try db.execute(sql: row["sql"]) } }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  @Test func `a chain that nobody touched is whole, and every change makes another head`() throws {
    let (test, lines) = try store()
    let first = try test.store.verifyAudit()
    #expect(first.fault == nil && first.lines == lines && first.head.count == 64)
    try test.store.setPopulation(100, unit: "35.08.10", round: "2024-S1", act: StoreUnderTest.act)
    let second = try test.store.verifyAudit(head: first.head)
    #expect(second.fault == nil && second.lines == lines + 1 && second.head != first.head)
    #expect(second.lineOfHead == lines)
  }

  @Test func `a row that was changed through SQLite is located`() throws {
    let (test, lines) = try store()
    try tamper(test, "UPDATE audit SET newValue = '99.99' WHERE id = \(lines)")
    let found = try test.store.verifyAudit()
    #expect(found.fault == .altered(line: lines))
    #expect(found.line?.action == "observation.post" && found.line?.newValue == "99.99")
  }

  @Test(arguments: ["time", "operatorName", "action", "subject", "detail", "why"])
  func `whatever column of a row is changed, it is located`(_ column: String) throws {
    let (test, _) = try store()
    try tamper(test, "UPDATE audit SET \(column) = \(column) || ' ' WHERE id = 2")
    #expect(try test.store.verifyAudit().fault == .altered(line: 2))
  }

  @Test func `lines that are deleted, moved or cut off are told, also when the kept head is moved with them`()
    throws
  {
    for (sql, fault) in [
      ("DELETE FROM audit WHERE id IN (2, 3)", AuditChainFault.missing(2...3)),
      ("UPDATE audit SET hash = '\(String(repeating: "0", count: 64))' WHERE id = 2", .relinked(line: 2)),
      (
        """
        UPDATE audit SET id = -2 WHERE id = 2; UPDATE audit SET id = 2 WHERE id = 3;
        UPDATE audit SET id = 3 WHERE id = -2
        """, .displaced(line: 2)
      ),
    ] {
      let (test, _) = try store()
      try tamper(test, sql)
      #expect(try test.store.verifyAudit().fault == fault, "\(sql)")
    }
    let (test, lines) = try store()
    let head = try test.store.verifyAudit().head
    try tamper(test, "DELETE FROM audit WHERE id = \(lines)")
    #expect(try test.store.verifyAudit().fault == .cutOff(after: lines - 1, expected: lines))
    let moved =
      "UPDATE auditHead SET lines = lines - 1, hash = (SELECT hash FROM audit WHERE id = \(lines - 1))"
    try tamper(test, moved)
    #expect(try test.store.verifyAudit().fault == nil, "nothing inside the file shows it any more")
    #expect(try test.store.verifyAudit(head: head).fault == .headNotFound(head), "what was written down does")
  }

  @Test func `an end that is cut off together with the kept head is a fault`() throws {
    let (test, _) = try store()
    // A line that no other row names.
    try test.store.setPopulation(100, unit: "35.08.10", round: "2024-S1", act: StoreUnderTest.act)
    let lines = try test.store.audit().count
    try tamper(test, "DELETE FROM audit WHERE id = \(lines); DELETE FROM auditHead")
    #expect(try test.store.verifyAudit().fault != nil)
  }

  @Test func `a line that another row names is missed even when the head is moved`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(3))
    try test.withdraw(form: 2)
    let lines = try test.store.audit().count
    try tamper(
      test,
      """
      DELETE FROM audit WHERE id = \(lines);
      UPDATE auditHead SET lines = lines - 1, hash = (SELECT hash FROM audit WHERE id = \(lines - 1))
      """)
    #expect(try test.store.verifyAudit().fault == .cutOff(after: lines - 1, expected: lines))
  }

  @Test func `guards that were taken away are told, and writing goes on where the chain ends`() throws {
    let (test, lines) = try store()
    try tamper(test, "SELECT 1", restoringGuards: false)
    guard case .guardsMissing(let names) = try test.store.verifyAudit().fault else {
      Issue.record("no fault")
      return
    }
    #expect(names.contains("auditIsNotRewritten") && names.contains("auditIsKept"))
    try tamper(test, "DELETE FROM audit WHERE id = \(lines)")
    try test.store.setPopulation(100, unit: "35.08.10", round: "2024-S1", act: StoreUnderTest.act)
    #expect(try test.store.verifyAudit().fault == .missing(lines...lines), "a new line does not fill the gap")
  }

  @Test func `no line is written past the chain`() throws {
    let (test, lines) = try store()
    let hash = String(repeating: "1", count: 64)
    for sql in [
      "INSERT INTO audit (time, operatorName, action, subject, detail, why) VALUES ('', '', 'x', '', '', '')",
      """
      INSERT INTO audit (id, time, operatorName, action, subject, detail, why, hash)
      VALUES (\(lines + 2), '', '', 'x', '', '', '', '\(hash)')
      """,
      "UPDATE auditHead SET hash = '\(hash)'", "DELETE FROM auditHead", "UPDATE audit SET hash = '\(hash)'",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try test.execute(sql) }
    }
    #expect(try test.store.verifyAudit().fault == nil)
  }

  @Test func `a backup carries the chain, and a restored workspace goes on with it`() throws {
    let (test, lines) = try store()
    let head = try test.store.verifyAudit().head
    let file = test.folder + "/salinan.ikm"
    try test.store.backup(to: file, attachments: [])
    let folder = test.folder + "/pulih"
    let restored = try SurveyStore.restore(from: file, into: folder, act: StoreUnderTest.act) { _ in }
    let found = try restored.verifyAudit(head: head)
    #expect(found.fault == nil && found.lines == lines + 1 && found.lineOfHead == lines)
  }

  @Test func `a workspace of the time before the chain gets one over the lines that it has`() throws {
    let test = try StoreUnderTest()
    let folder = test.folder + "/older"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let queue = try DatabaseQueue(path: folder + "/ikm.sqlite")
      try StoreSchema.migrator.migrate(queue, upTo: "2026-11-26 follow-up plans")
      try queue.write { db in
        for number in 1...5 {
          try db.execute(
            sql:
              "INSERT INTO audit VALUES (?, '2024-07-01T08:00:00+07:00', 'Ani', 'unit.register', ?, 'é', '')",
            arguments: [number, "35.08.\(number)"])
        }
      }
    }
    let opened = try SurveyStore.open(folder: folder)
    #expect(try opened.audit().map(\.subject) == (1...5).map { "35.08.\($0)" })
    let before = try opened.verifyAudit()
    #expect(before.fault == nil && before.lines == 5)
    try opened.register([StoreUnderTest.lumajang], act: StoreUnderTest.act)
    #expect(try opened.verifyAudit(head: before.head).fault == nil)
    #expect(throws: (any Error).self) {
      try opened.queue.write { try $0.execute(sql: "UPDATE audit SET why = ''") }
    }
  }
}
