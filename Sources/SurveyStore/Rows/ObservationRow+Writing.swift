// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
import SurveyModel

extension ObservationRow {
  /// Writes a version as a draft that is current.
  /// - Returns: its number.
  static func insert(_ observation: Observation, supersedes: Int?, by act: OperatorAct, _ db: Database) throws
    -> Int
  {
    let share = observation.measure.share
    try db.execute(
      sql: """
        INSERT INTO observation (indicatorCode, definitionVersion, unitCode, period, measure, exact, numerator,
          denominator, multiplier, value, source, isSynthetic, status, isCurrent, isInForce, isStale, supersedes,
          operatorName, postedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', 1, 0, 0, ?, ?, ?)
        """,
      arguments: [
        observation.indicatorCode, observation.definitionVersion, observation.unitCode,
        observation.period.description, observation.measure.word, observation.exact.fractionText,
        share?.numerator.fractionText, share?.denominator.fractionText, share?.multiplier,
        observation.value.description, observation.provenance.word, observation.provenance.isSynthetic,
        supersedes, act.operatorName, act.time,
      ])
    let id = Int(db.lastInsertedRowID)
    try insert(observation.provenance, of: id, db)
    for (position, count) in observation.counts.enumerated() {
      try db.execute(
        sql: "INSERT INTO observationCount VALUES (?, ?, ?, ?)",
        arguments: [id, position, count.code, count.count])
    }
    for (position, other) in observation.alternatives.enumerated() {
      let share = other.measure?.share
      try db.execute(
        sql: "INSERT INTO observationAlternative VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, other.readingID, other.measure?.word, other.measure?.exact.fractionText,
          share?.numerator.fractionText, share?.denominator.fractionText, share?.multiplier,
          other.value?.description,
        ])
    }
    return id
  }

  private static func insert(_ provenance: ObservationProvenance, of id: Int, _ db: Database) throws {
    switch provenance {
    case .survey(let trail):
      try db.execute(
        sql: "INSERT INTO observationSurvey VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, trail.roundID, trail.roundEnd.dayNumber, trail.rulebookID, trail.questionnaireID,
          trail.respondents, trail.grade, trail.tallyDigest,
        ])
      for (position, element) in trail.elements.enumerated() {
        try db.execute(
          sql: "INSERT INTO observationElement VALUES (?, ?, ?, ?, ?)",
          arguments: [id, position, element.code, element.answered, element.sum.fractionText])
      }
    case .register(let trail):
      try db.execute(
        sql: "INSERT INTO observationRegister VALUES (?, ?, ?, ?, ?)",
        arguments: [id, trail.register.rawValue, trail.records, trail.digest, trail.asOf.dayNumber])
    case .stated(let trail):
      try db.execute(
        sql: "INSERT INTO observationStated VALUES (?, ?, ?, ?)",
        arguments: [id, trail.fileName, trail.sha256, trail.form])
    }
  }
}

extension Measure {
  /// The word in the file.
  fileprivate var word: String { share == nil ? "index" : "share" }

  /// The share; nil for an index.
  fileprivate var share: Share? {
    guard case .share(let share) = self else { return nil }
    return share
  }
}

extension ObservationProvenance {
  /// The word in the file.
  fileprivate var word: String {
    switch self {
    case .survey: "survey"
    case .register: "register"
    case .stated: "stated"
    }
  }
}
