// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct MigrationTests {
  @Test func `an existing file opens with everything in it`() throws {
    let test = try StoreUnderTest()
    try test.append(FormMaker.forms(9))
    let before = try test.dump()
    let again = try SurveyStore.open(folder: test.folder)
    #expect(try again.unitTallies(round: "2024-S1", questionnaire: FormMaker.questionnaire) == test.tallies())
    #expect(try test.dump() == before)
  }

  @Test func `a file of a newer version is not touched`() throws {
    let test = try StoreUnderTest()
    try test.execute("INSERT INTO grdb_migrations VALUES ('2099-01-01 from the future')")
    let before = try test.dump()
    #expect(
      #expect(throws: SurveyStoreError.self) { try SurveyStore.open(folder: test.folder) }?.code
        == .newerSchema)
    #expect(try test.dump() == before)
  }

  @Test func `steps that an older file lacks are taken when it is opened`() throws {
    let test = try StoreUnderTest()
    let folder = test.folder + "/older"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      // A file of the toolkit before its first step: nothing but the mark.
      let queue = try DatabaseQueue(path: folder + "/ikm.sqlite")
      try queue.write { try $0.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)") }
    }
    let opened = try SurveyStore.open(folder: folder)
    #expect(try opened.queue.read(StoreSchema.migrator.hasCompletedMigrations))
    #expect(try opened.register([StoreUnderTest.lumajang], act: StoreUnderTest.act).count == 1)
  }

  @Test func `forms of a file from before corrections are held, correctable and purgeable`() throws {
    let test = try StoreUnderTest()
    let folder = test.folder + "/older"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let queue = try DatabaseQueue(path: folder + "/ikm.sqlite")
      try StoreSchema.migrator.migrate(queue, upTo: "2026-11-22 first tables")
      let shape = RoundOpening.text(of: FormMaker.questionnaire.tallyShape)
      try queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO unit VALUES ('35.08.10', 'Kecamatan Lumajang', NULL, NULL);
            INSERT INTO round VALUES ('2024-S1', 19723, 19904, 'skm-2017', '\(shape)', NULL, 'open');
            INSERT INTO batch VALUES (1, '2024-S1', 'a.csv', 1, '\(String(repeating: "0", count: 64))', 'csv', '',
              'skm-2017', NULL, NULL, 'question', 0, 0, 0, 1, 0, 'held', NULL, 'Ani', '2024-07-01T08:00:00+07:00');
            INSERT INTO batchColumn VALUES (1, 0, 'q1', 'P1');
            INSERT INTO form VALUES (1, 1, 1, 2, '35.08.10', '', NULL, NULL, 'excluded', 'noAnswers', 1, NULL, NULL,
              NULL, NULL, 7, '---------', '-1,-1,-1,-1', '');
            INSERT INTO finding VALUES (1, 1, 1, '35.08.10', 'R106', 'exclusion', NULL, NULL, 1, 2, 1, '', '');
            INSERT INTO batchUnit VALUES (1, '35.08.10', 1, 1, 1, 1);
            INSERT INTO account VALUES ('2024-S1', '35.08.10', 0, 0, 1, 0);
            """)
      }
    }
    let opened = try SurveyStore.open(folder: folder)
    #expect(try opened.batch(1)?.layout == RawLayout(fields: [.question(0)], headings: ["P1"]))
    let outcome = try opened.correct(form: 1, kind: .set, act: StoreUnderTest.act) { held in
      var revision = FormRevision(unchanged: held)
      revision.checked.response.answers[0] = .answered(4)
      revision.checked.findings = []
      revision.checked.exclusion = nil
      return revision
    }
    #expect(outcome.version?.form.status == .accepted)
    #expect(try opened.addsUp())
    try opened.closeRound("2024-S1", act: StoreUnderTest.act)
    let later = try #require(CalendarDate(year: 2024, month: 7, day: 2))
    #expect(try opened.purge(round: "2024-S1", before: later, act: StoreUnderTest.act).total.read == 1)
    #expect(try opened.addsUp())
  }

  @Test func `all tables are strict`() throws {
    let test = try StoreUnderTest()
    let loose = try test.store.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(loose == ["grdb_migrations"])
  }
}
