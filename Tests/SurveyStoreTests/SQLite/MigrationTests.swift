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
