// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

/// Targets with the audit line that set them.
enum TargetRow {
  /// In the order of indicator, unit, period, layer and version.
  static func fetchAll(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
    -> [HeldTarget]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT target.*, audit.operatorName, audit.time FROM target JOIN audit ON audit.id = target.auditID
        WHERE \(condition) ORDER BY indicatorCode, unitCode, period, CASE layer WHEN 'baseline' THEN 0 WHEN 'renstra' THEN 1
          WHEN 'rkt' THEN 2 WHEN 'pk' THEN 3 ELSE 4 END, version
        """, arguments: arguments
    ).map { try held($0) }
  }

  /// The version that holds for what a target is set for; nil where none does.
  static func current(of target: Target, _ db: Database) throws -> HeldTarget? {
    try fetchAll(
      db, where: "indicatorCode = ? AND unitCode = ? AND period = ? AND layer = ? AND isCurrent = 1",
      [target.indicatorCode, target.unitCode, target.period.description, target.layer.rawValue]
    ).first
  }

  /// What the audit calls a target, in all of its versions.
  static func subject(_ target: Target) -> String {
    "\(target.indicatorCode) \(target.unitCode) \(target.period) \(target.layer.rawValue)"
  }

  static func insert(_ target: Target, after held: HeldTarget?, by act: OperatorAct, _ db: Database) throws
    -> HeldTarget
  {
    if let held { try db.execute(sql: "UPDATE target SET isCurrent = 0 WHERE id = ?", arguments: [held.id]) }
    let document = target.document
    try AuditRow.write(
      held == nil ? .targetSet : .targetChanged, of: subject(target),
      detail: "\(document.title); \(document.number); \(document.date.isoText)"
        + (target.reason.map { "; \($0.rawValue)" } ?? ""),
      from: held.map { text($0.target) }, to: text(target), by: act, db)
    let (low, high, predicate) = columns(target.value)
    try db.execute(
      sql: """
        INSERT INTO target (version, supersedes, isCurrent, indicatorCode, unitCode, period, layer, low, high,
          predicate, measuredIn, documentTitle, documentNumber, documentDate, reason, auditID)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT lines FROM auditHead))
        """,
      arguments: [
        (held?.version ?? 0) + 1, held?.id, target.indicatorCode, target.unitCode, target.period.description,
        target.layer.rawValue, low, high, predicate, target.unit.rawValue, document.title, document.number,
        document.date.dayNumber, target.reason?.rawValue,
      ])
    return HeldTarget(
      id: Int(db.lastInsertedRowID), version: (held?.version ?? 0) + 1, target: target, isCurrent: true,
      supersedes: held?.id, operatorName: act.operatorName, writtenAt: act.time)
  }

  /// The value as the audit writes it: `82.50 index`, `80-85 percent`, `B index`.
  private static func text(_ target: Target) -> String {
    let value =
      switch target.value {
      case .number(let number): number.description
      case .range(let low, let high): "\(low)-\(high)"
      case .predicate(let word): word
      }
    return "\(value) \(target.unit.rawValue)"
  }

  private static func columns(_ value: TargetValue) -> (low: String?, high: String?, predicate: String?) {
    switch value {
    case .number(let number): (number.description, nil, nil)
    case .range(let low, let high): (low.description, high.description, nil)
    case .predicate(let word): (nil, nil, word)
    }
  }

  private static func held(_ row: Row) throws -> HeldTarget {
    let reasonText: String? = try row("reason")
    let reason = reasonText.flatMap { TargetChangeReason(rawValue: $0) }
    guard let period = CalendarPeriod(try row("period") as String),
      let layer = TargetLayer(rawValue: try row("layer")), let value = try value(row),
      let unit = MeasurementUnit(rawValue: try row("measuredIn")),
      let date = CalendarDate(dayNumber: try row("documentDate")), (reasonText == nil) == (reason == nil)
    else { throw DatabaseError.damage }
    return try HeldTarget(
      id: row("id"), version: row("version"),
      target: Target(
        indicatorCode: row("indicatorCode"), unitCode: row("unitCode"), period: period, layer: layer,
        value: value, unit: unit,
        document: TargetDocument(title: row("documentTitle"), number: row("documentNumber"), date: date),
        reason: reason),
      isCurrent: row("isCurrent"), supersedes: row("supersedes"), operatorName: row("operatorName"),
      writtenAt: row("time"))
  }

  private static func value(_ row: Row) throws -> TargetValue? {
    let (low, high, predicate): (String?, String?, String?) = try (row("low"), row("high"), row("predicate"))
    if let predicate { return .predicate(predicate) }
    guard let lower = low.flatMap({ RoundedNumber(decimalText: $0) }) else { return nil }
    guard let high else { return .number(lower) }
    return RoundedNumber(decimalText: high).map { .range(lower, $0) }
  }
}
