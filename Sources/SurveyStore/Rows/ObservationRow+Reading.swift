// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

extension ObservationRow {
  /// An observation from its row and the tables beside it.
  static func held(_ row: Row, _ db: Database) throws -> HeldObservation {
    let id: Int = try row("id")
    guard let period = CalendarPeriod(try row("period") as String),
      let value = RoundedNumber(decimalText: try row("value") as String),
      let measure = try measure(row), let status = ObservationStatus(rawValue: try row("status"))
    else { throw DatabaseError.damage }
    return try HeldObservation(
      id: id,
      observation: Observation(
        indicatorCode: row("indicatorCode"), definitionVersion: row("definitionVersion"),
        unitCode: row("unitCode"), period: period, measure: measure, value: value, counts: counts(id, db),
        alternatives: alternatives(id, db), provenance: provenance(row, id, db)),
      isCurrent: row("isCurrent"), isInForce: row("isInForce"), status: status, isStale: row("isStale"),
      evidence: evidence(id, db), supersedes: row("supersedes"), operatorName: row("operatorName"),
      postedAt: row("postedAt"))
  }

  /// What was measured; nil where the column is empty.
  private static func measure(_ row: Row) throws -> Measure? {
    let kind: String? = try row("measure")
    guard let kind else { return nil }
    guard let exact = ratio(try row("exact")) else { throw DatabaseError.damage }
    guard kind == "share" else { return .index(exact) }
    guard let numerator = ratio(try row("numerator")), let denominator = ratio(try row("denominator")),
      let share = try Share(numerator: numerator, denominator: denominator, multiplier: row("multiplier")),
      share.exact == exact
    else { throw DatabaseError.damage }
    return .share(share)
  }

  private static func provenance(_ row: Row, _ id: Int, _ db: Database) throws -> ObservationProvenance {
    let isSynthetic: Bool = try row("isSynthetic")
    switch try row("source") as String {
    case "survey":
      let trail = try origin("observationSurvey", of: id, db)
      return .survey(
        SurveyTrail(
          roundID: try trail("roundID"), roundEnd: try day(trail, "roundEnd"),
          rulebookID: try trail("rulebookID"), questionnaireID: try trail("questionnaireID"),
          respondents: try trail("respondents"), grade: try trail("grade"), elements: try elements(id, db),
          tallyDigest: try trail("tallyDigest"), isSynthetic: isSynthetic))
    case "register":
      let trail = try origin("observationRegister", of: id, db)
      guard let register = RegisterTrail.Register(rawValue: try trail("register")) else {
        throw DatabaseError.damage
      }
      return .register(
        RegisterTrail(
          register: register, records: try trail("records"), digest: try trail("digest"),
          asOf: try day(trail, "asOf"), isSynthetic: isSynthetic))
    case "stated":
      let trail = try origin("observationStated", of: id, db)
      return .stated(
        StatedTrail(fileName: try trail("fileName"), sha256: try trail("sha256"), form: try trail("form")))
    default: throw DatabaseError.damage
    }
  }

  private static func origin(_ table: String, of id: Int, _ db: Database) throws -> Row {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM \(table) WHERE observationID = ?", arguments: [id])
    guard let row else { throw DatabaseError.damage }
    return row
  }

  private static func elements(_ id: Int, _ db: Database) throws -> [SurveyTrail.ElementFigure] {
    try rows("observationElement", of: id, db).map { row in
      guard let sum = ratio(try row("sum")) else { throw DatabaseError.damage }
      return try SurveyTrail.ElementFigure(code: row("element"), answered: row("answered"), sum: sum)
    }
  }

  private static func counts(_ id: Int, _ db: Database) throws -> [VariableCount] {
    try rows("observationCount", of: id, db).map { try VariableCount(code: $0("code"), count: $0("count")) }
  }

  private static func alternatives(_ id: Int, _ db: Database) throws -> [AlternativeValue] {
    try rows("observationAlternative", of: id, db).map { row in
      let text: String? = try row("value")
      let value = try text.map { text in
        guard let value = RoundedNumber(decimalText: text) else { throw DatabaseError.damage }
        return value
      }
      return try AlternativeValue(readingID: row("readingID"), measure: measure(row), value: value)
    }
  }

  private static func evidence(_ id: Int, _ db: Database) throws -> [Evidence] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM observationEvidence WHERE observationID = ? ORDER BY id", arguments: [id]
    ).map { try Evidence(title: $0("title"), fileName: $0("fileName"), sha256: $0("sha256")) }
  }

  private static func rows(_ table: String, of id: Int, _ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM \(table) WHERE observationID = ? ORDER BY position", arguments: [id])
  }

  private static func ratio(_ text: String?) -> ExactRatio? {
    text.flatMap { ExactRatio(fractionText: $0) }
  }

  private static func day(_ row: Row, _ column: String) throws -> CalendarDate {
    guard let date = CalendarDate(dayNumber: try row(column)) else { throw DatabaseError.damage }
    return date
  }
}
