// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Gives the findings of a round, one at a time, by batch and in the order in which they were found:
  /// those about current forms and those about files that are not replaced.
  /// - Parameters:
  ///   - unit: a unit's code; `""` for what belongs to no unit (files, forms without a known unit); nil for
  ///     all.
  ///   - severities: which to give; all by default.
  ///   - body: called for each finding; what it throws ends the reading and is thrown again.
  /// - Throws: E521 for an unknown round, and what `body` throws.
  public func forEachFinding(
    round: String, unit: String? = nil, severities: Set<Severity> = Set(Severity.allCases),
    body: (Finding) throws -> Void
  ) throws {
    try forEachHeldFinding(round: round, unit: unit, severities: severities) { try body($0.finding) }
  }

  /// As `forEachFinding`, each with the form, the unit and the batch that it is about.
  /// - Parameter rules: which rules; nil for all.
  /// - Throws: E521 for an unknown round, and what `body` throws.
  public func forEachHeldFinding(
    round: String, unit: String? = nil, rules: Set<RuleID>? = nil,
    severities: Set<Severity> = Set(Severity.allCases), body: (HeldFinding) throws -> Void
  ) throws {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT finding.*, batch.fileName, \(FindingRow.memberName) \(Self.current)
          ORDER BY finding.batchID, finding.id
          """,
        arguments: [round, unit, unit])
      while let row = try rows.next() {
        let held = try FindingRow.heldFinding(row)
        guard severities.contains(held.finding.severity) else { continue }
        if rules?.contains(held.finding.rule) ?? true { try body(held) }
      }
    }
  }

  /// How often each rule found something in a round: about current forms and files that are not replaced.
  /// - Parameter unit: as in `forEachFinding`.
  /// - Throws: E521.
  public func findingCounts(round: String, unit: String? = nil) throws -> [RuleID: Int] {
    try reading { db in
      _ = try RoundRow.find(db, id: round)
      let rows = try Row.fetchAll(
        db, sql: "SELECT finding.rule, count(*) \(Self.current) GROUP BY finding.rule",
        arguments: [round, unit, unit])
      return try Dictionary(uniqueKeysWithValues: rows.map { (RuleID(rawValue: try $0(0)), try $0(1)) })
    }
  }

  /// The order of columns is no question any more where an operator has settled it.
  private static let current = """
    FROM batch JOIN finding ON finding.batchID = batch.id LEFT JOIN form ON form.id = finding.formID
    WHERE batch.roundID = ? AND batch.state <> 'replaced' AND (? IS NULL OR finding.unitCode = ?)
      AND (finding.formID IS NULL OR form.isCurrent = 1)
      AND (finding.rule NOT IN ('\(RuleID.orderUnsettled.rawValue)', '\(RuleID.otherOrderUnsettled.rawValue)')
        OR batch.reorderedBy IS NULL)
    """
}
