// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Gives the current forms of a unit in a round, one at a time, in the order of batch and record. Excluded
  /// ones are among them, with their reason; forms of replaced batches and purged forms are not.
  /// - Parameters:
  ///   - unit: the unit's code; nil for forms whose unit is missing or not registered.
  ///   - body: called for each form; what it throws ends the reading and is thrown again. It may read the
  ///     store, not change it.
  /// - Throws: E521 for an unknown round, and what `body` throws.
  public func forEachForm(round: String, unit: String?, body: (HeldForm) throws -> Void) throws {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT form.id, form.batchID, form.record, form.line, form.unitCode, form.service, form.date, form.hour,
            form.status, form.exclusion, form.answers, form.profile, form.fileName, form.place
          \(FormRange.ofUnit) ORDER BY form.batchID, form.place
          """, arguments: [round, unit])
      while let row = try rows.next() { try body(try FormRow.form(row)) }
    }
  }

  /// A form of any version; nil when there is none of this number.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func form(_ id: Int) throws -> HeldForm? {
    try reading { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT form.*, batch.fileName FROM form JOIN batch ON batch.id = form.batchID WHERE form.id = ?
          """, arguments: [id]
      ).map { try FormRow.form($0) }
    }
  }

  /// The mapped cells of a form as they came, in the order of the file's columns.
  /// - Throws: E551 when there is no such form.
  public func rawFields(form id: Int) throws -> [HeldCell] {
    try reading { db in
      let row = try Row.fetchOne(db, sql: "SELECT batchID, raw FROM form WHERE id = ?", arguments: [id])
      guard let row else { throw SurveyStoreError(.formNotFound, [String(id)]) }
      return try BatchLayouts.fetch(db, id: row("batchID")).cells(of: row("raw"))
    }
  }

  /// How many scored forms of a unit have the content of another one, and in how many groups.
  /// - Throws: E521.
  public func equalContent(round: String, unit: String) throws -> (forms: Int, groups: Int) {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(sum(forms), 0), count(*) FROM
            (SELECT count(*) AS forms \(Self.scored) GROUP BY form.contentHash HAVING count(*) > 1)
          """, arguments: [round, unit])
      return (try row?(0) ?? 0, try row?(1) ?? 0)
    }
  }

  /// How many scored forms of a unit have one and the same answer to every question, and of how many.
  /// - Throws: E521.
  public func straightLining(round: String, unit: String) throws -> (forms: Int, of: Int) {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(sum(length(form.answers) > 1 AND form.answers GLOB '[1-9]*'
            AND ltrim(form.answers, substr(form.answers, 1, 1)) = ''), 0), count(*) \(Self.scored)
          """, arguments: [round, unit])
      return (try row?(0) ?? 0, try row?(1) ?? 0)
    }
  }

  private static let scored = "\(FormRange.ofUnit) WHERE form.status <> 'excluded'"
}
