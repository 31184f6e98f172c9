// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// What is counted of every unit that has forms in a round, in the order of the units' codes. Reads only
  /// the tallies, which every change keeps current.
  ///
  /// A unit whose forms are all excluded or superseded is there with its account and no service. `order` is
  /// that of the held batches that brought forms of the unit, combined.
  /// - Throws: E521 for an unknown round, E524 when the questionnaire is not the one that was counted.
  public func unitTallies(round: String, questionnaire: Questionnaire) throws -> [UnitTallies] {
    try reading { db in
      try RoundOpening.check(questionnaire, round: try RoundRow.find(db, id: round).id, db)
      let table = TallyTable(db: db, shape: questionnaire.tallyShape)
      return try unitTallies(db, round: round) { try table.services(round: round, unit: $0) }
    }
  }

  /// The same counted afresh from the forms, and from what the purged ones left: what the kept tallies must
  /// equal.
  /// - Throws: E521, E524.
  public func recomputedTallies(round: String, questionnaire: Questionnaire) throws -> [UnitTallies] {
    try reading { db in
      try RoundOpening.check(questionnaire, round: try RoundRow.find(db, id: round).id, db)
      return try recomputedTallies(db, round: round, shape: questionnaire.tallyShape)
    }
  }

  /// Whether the kept tallies and accounts of every round equal those counted afresh.
  func addsUp() throws -> Bool {
    try reading { db in
      for round in try String.fetchAll(db, sql: "SELECT id FROM round WHERE shape IS NOT NULL") {
        let shape = try TallyTable.heldShape(db, round: round)
        let table = TallyTable(db: db, shape: shape)
        let kept = try unitTallies(db, round: round) { try table.services(round: round, unit: $0) }
        guard try kept == recomputedTallies(db, round: round, shape: shape) else { return false }
        let unassigned = try Self.accounts(db, round: round)[""] ?? FormAccount()
        guard try unassigned == Self.recomputedAccounts(db, round: round)[""] ?? FormAccount() else {
          return false
        }
      }
      return true
    }
  }

  private func recomputedTallies(_ db: Database, round: String, shape: TallyShape) throws -> [UnitTallies] {
    var tallies = try PurgedCounts(db: db, shape: shape).tallies(round: round)
    let statement = try LentStatement(
      db,
      """
      SELECT form.unitCode, form.service, form.answers FROM form JOIN batch ON batch.id = form.batchID
      WHERE batch.roundID = ?1 AND form.isCurrent = 1 AND form.status <> 'excluded' AND form.purgeID IS NULL
      """)
    statement.bind(round, at: 1)
    try statement.forEachRow { row in
      tallies[row.text(0), default: [:]][row.text(1), default: Tally(shape: shape)]
        .add(FormText.answers(row.text(2)))
    }
    return try unitTallies(db, round: round, accounts: Self.recomputedAccounts) { unit in
      (tallies[unit] ?? [:]).sorted { Self.precedes($0.key, $1.key) }
        .map { ServiceTally(name: $0.key, tally: $0.value) }
    }
  }

  /// The account of forms of a round whose unit is missing or not registered.
  /// - Throws: E521.
  public func unassignedAccount(round: String) throws -> FormAccount {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      return try Self.accounts(db, round: round)[""] ?? FormAccount()
    }
  }

  private func unitTallies(
    _ db: Database, round: String,
    accounts: (Database, String) throws -> [String: FormAccount] = SurveyStore.accounts,
    services: (String) throws -> [ServiceTally]
  ) throws -> [UnitTallies] {
    let accounts = try accounts(db, round)
    let sources = try UnitSources.fetch(db, round: round)
    return try UnitRow.fetchAll(db).compactMap { unit in
      guard let account = accounts[unit.code], account != FormAccount() else { return nil }
      let source = sources[unit.code]
      return UnitTallies(
        unit: unit, order: source?.order ?? .unsettled, isSynthetic: source?.isSynthetic ?? false,
        account: account, services: try services(unit.code))
    }
  }

  private static func accounts(_ db: Database, round: String) throws -> [String: FormAccount] {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM account WHERE roundID = ?", arguments: [round])
    return try Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let account = try FormAccount(
          accepted: row("accepted"), warned: row("warned"), excluded: row("excluded"),
          superseded: row("superseded"))
        return (try row("unitCode"), account)
      })
  }

  private static func recomputedAccounts(_ db: Database, round: String) throws -> [String: FormAccount] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT coalesce(form.unitCode, '') AS unit, form.status AS status, form.isCurrent AS isCurrent,
          count(*) AS forms
        FROM form JOIN batch ON batch.id = form.batchID WHERE batch.roundID = ? GROUP BY 1, 2, 3
        """, arguments: [round])
    var accounts: [String: FormAccount] = [:]
    for row in rows {
      let status = FormStatus(rawValue: try row("status")) ?? .excluded
      if try row("isCurrent") {
        try accounts[row("unit"), default: FormAccount()].count(status, row("forms"))
      } else {
        try accounts[row("unit"), default: FormAccount()].superseded += row("forms")
      }
    }
    return accounts
  }

  /// Services are in the order of their bytes, as SQLite orders them.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
