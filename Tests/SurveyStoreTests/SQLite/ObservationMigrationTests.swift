// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import IndicatorModel
import SurveyModel
import Testing

@testable import SurveyStore

/// What a workspace brings that was written before observations had more than one origin.
@Suite struct ObservationMigrationTests {
  /// A file of the schema before general observations, with two versions of one value and another one that is stale.
  private func older(in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: folder + "/ikm.sqlite")
    try StoreSchema.migrator.migrate(queue, upTo: "2026-11-26 follow-up plans")
    let digest = String(repeating: "a", count: 64)
    let trail = "'2024-S1', 19904, 'permenpanrb-14-2017', 'skm-2017'"
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO unit VALUES ('35.08.10', 'Kecamatan Lumajang', NULL, NULL),
            ('35.08.11', 'Kecamatan Sukodono', NULL, NULL);
          INSERT INTO round VALUES ('2024-S1', 19723, 19904, NULL, NULL, NULL, 'final');
          INSERT INTO observation VALUES
            (1, 'IKM', '188.45/326/427.12/2019', '35.08.10', '2024', '13100/171', '76.61', \(trail), 19, 'B',
              '\(digest)', 1, 0, 0, NULL, 'Ani', '2024-07-01T08:00:00+07:00'),
            (2, 'IKM', '188.45/326/427.12/2019', '35.08.10', '2024', '13250/171', '77.49', \(trail), 19, 'B',
              '\(digest)', 1, 1, 0, 1, 'Budi', '2024-07-02T08:00:00+07:00'),
            (3, 'IKM', '188.45/326/427.12/2019', '35.08.11', '2024', '80', '80.00', \(trail), 7, 'B',
              '\(digest)', 0, 1, 1, NULL, 'Ani', '2024-07-01T08:00:00+07:00');
          INSERT INTO observationElement VALUES (2, 0, 'U1', 19, '52'), (2, 1, 'U2', 18, '105/2');
          INSERT INTO audit VALUES
            (1, '2024-07-01T08:00:00+07:00', 'Ani', 'observation.post', 'IKM 35.08.10 2024', '76.61', ''),
            (2, '2024-07-02T08:00:00+07:00', 'Budi', 'observation.post', 'IKM 35.08.10 2024', '77.49', '');
          """)
    }
  }

  @Test func `a workspace of the old schema opens and keeps its observations, their history and staleness`()
    throws
  {
    let test = try StoreUnderTest()
    let folder = test.folder + "/older"
    try older(in: folder)
    let opened = try SurveyStore.open(folder: folder)
    let held = try opened.observations(history: true)
    #expect(held.map(\.id) == [1, 2, 3])
    #expect(held.map(\.observation.value.description) == ["76.61", "77.49", "80.00"])
    #expect(held.map(\.isCurrent) == [false, true, true])
    #expect(held.map(\.isStale) == [false, false, true])
    #expect(held.map(\.supersedes) == [nil, 1, nil])
    #expect(held.map(\.operatorName) == ["Ani", "Budi", "Ani"])
    #expect(held.allSatisfy { $0.status == .draft && !$0.isInForce && $0.evidence.isEmpty })
    let second = held[1].observation
    #expect(second.exact == ExactRatio(13250, over: 171))
    let trail = try #require(second.provenance.survey)
    #expect(trail.roundID == "2024-S1" && trail.respondents == 19 && trail.grade == "B" && trail.isSynthetic)
    #expect(
      trail.elements == [
        .init(code: "U1", answered: 19, sum: ExactRatio(52)),
        .init(code: "U2", answered: 18, sum: ExactRatio(105, over: 2) ?? .zero),
      ])
    #expect(
      try opened.post(second, act: StoreUnderTest.act) == .unchanged, "the same digits are the same value")
    #expect(try opened.queue.read { try Row.fetchOne($0, sql: "PRAGMA foreign_key_check") } == nil)
  }
}
