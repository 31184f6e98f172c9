// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Keeps versions of village documents, all of them or none, each after those of its document that are held.
  /// - Parameter file: the file that brings them; nil where somebody typed them.
  /// - Throws: E541 where a kecamatan is not known.
  public func append(
    _ documents: [RegisterRecord<PlacedDocument>], file: FileManifest? = nil, act: OperatorAct
  ) throws {
    guard !documents.isEmpty else { return }
    try writing { db in
      var years: [String: Set<Int>] = [:]
      let fileID = try file.map {
        try RegisterFileRow.insert($0, register: .documents, records: documents.count, by: act, db)
      }
      for record in documents {
        let document = record.content.document
        guard try UnitRow.exists(db, code: record.content.unitCode) else {
          throw SurveyStoreError(.unitNotFound, [record.content.unitCode])
        }
        let last =
          try Int.fetchOne(
            db,
            sql: """
              SELECT coalesce(max(version), 0) FROM villageDocument
              WHERE villageCode = ? AND kind = ? AND fiscalYear = ?
              """, arguments: [document.villageCode, document.kind.rawValue, document.fiscalYear]) ?? 0
        let before = try DocumentRow.fetchAll(
          db, where: "d.villageCode = ? AND d.kind = ? AND d.fiscalYear = ? AND d.version = ?",
          [document.villageCode, document.kind.rawValue, document.fiscalYear, last]
        ).first
        // Another process may have brought the same meanwhile.
        if let before, !before.isWithdrawn, before.document == document { continue }
        try AuditRow.write(
          last == 0 ? .documentAdded : .documentReplaced, of: DocumentRow.subject(document),
          from: (before?.document).map(DocumentRow.detail), to: DocumentRow.detail(document), by: act, db)
        try DocumentRow.insert(record, version: last + 1, fileID: fileID, db)
        years[record.content.unitCode, default: []].formUnion(DocumentRow.years(document))
      }
      try Self.markStale(.documents, years, by: act, db)
    }
  }

  /// Takes back a version that was registered by mistake: it stays as history and counts nowhere.
  /// - Throws: E937 where there is no record of this number, E938 where it is taken back already.
  public func withdrawDocument(_ record: Int, act: OperatorAct) throws -> HeldDocument {
    try writing { db in
      guard let held = try DocumentRow.fetchAll(db, where: "d.id = ?", [record]).first else {
        throw SurveyStoreError(.documentNotFound, [String(record)])
      }
      guard !held.isWithdrawn else { throw SurveyStoreError(.recordWithdrawn, [String(record)]) }
      try AuditRow.write(
        .documentWithdrawn, of: DocumentRow.subject(held.document), from: DocumentRow.detail(held.document),
        by: act, db)
      try db.execute(
        sql: "UPDATE villageDocument SET withdrawnBy = (SELECT max(id) FROM audit) WHERE id = ?",
        arguments: [record])
      try Self.markStale(.documents, [held.unitCode: DocumentRow.years(held.document)], by: act, db)
      return held
    }
  }

  /// Village documents with all their versions, by desa, fiscal year and kind; nil takes all.
  /// - Parameter history: whether versions that were taken back are given too.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func documents(unit: String? = nil, history: Bool = false) throws -> [HeldDocument] {
    try reading { db in
      try DocumentRow.fetchAll(
        db, where: "d.unitCode = coalesce(?, d.unitCode) AND (? OR d.withdrawnBy IS NULL)", [unit, history])
    }
  }
}
