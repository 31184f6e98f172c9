// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// All rounds, by their first day.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func rounds() throws -> [SurveyRound] { try reading(RoundRow.fetchAll) }

  /// A round; nil when it was never imported into nor defined.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func round(_ id: String) throws -> SurveyRound? { try reading { try RoundRow.fetch($0, id: id) } }

  /// Defines a round, or changes the days, the rulebook and the populations of an open one. Its questionnaire
  /// is fixed by its first file, its state by `closeRound`; what the argument says of them does not count.
  /// - Returns: the round as it is held.
  /// - Throws: E522 when it is final, E525 when its days change although it holds forms, E526, E541.
  @discardableResult
  public func defineRound(_ round: SurveyRound, act: OperatorAct) throws -> SurveyRound {
    try writing { db in
      if let held = try RoundRow.fetch(db, id: round.id) {
        guard held.state == .open else { throw SurveyStoreError(.roundFinal, [round.id]) }
        let hasForms =
          try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE roundID = ?)", arguments: [round.id]) ?? false
        guard held.days == round.days || !hasForms else { throw SurveyStoreError(.roundHasForms, [round.id]) }
        try db.execute(
          sql:
            "UPDATE round SET firstDay = ?, lastDay = ?, rulebookID = coalesce(?, rulebookID) WHERE id = ?",
          arguments: [
            round.days.lowerBound.dayNumber, round.days.upperBound.dayNumber, round.rulebookID, round.id,
          ])
      } else {
        try RoundRow.insert(round, db)
      }
      for (unit, population) in round.populations.sorted(by: { $0.key < $1.key }) {
        try RoundRow.setPopulation(population, unit: unit, round: round.id, db)
      }
      try AuditRow.write(
        .roundDefined, of: round.id,
        detail: "\(round.days.lowerBound.isoText) \(round.days.upperBound.isoText)", by: act, db)
      return try RoundRow.find(db, id: round.id)
    }
  }

  /// States how many people a unit served in a round.
  /// - Throws: E521, E541, E526 when the number is not positive.
  public func setPopulation(_ population: Int, unit: String, round: String, act: OperatorAct) throws {
    try writing { db in
      _ = try RoundRow.find(db, id: round)
      try RoundRow.setPopulation(population, unit: unit, round: round, db)
      try AuditRow.write(.populationSet, of: round, detail: "\(unit) \(population)", by: act, db)
    }
  }

  /// Makes a round final: no more files, and its score may be posted. A final round stays as it is.
  /// - Returns: the round as it is held.
  /// - Throws: E521.
  @discardableResult
  public func closeRound(_ id: String, act: OperatorAct) throws -> SurveyRound {
    try writing { db in
      if try RoundRow.find(db, id: id).state == .open {
        try db.execute(sql: "UPDATE round SET state = 'final' WHERE id = ?", arguments: [id])
        try AuditRow.write(.roundClosed, of: id, by: act, db)
      }
      return try RoundRow.find(db, id: id)
    }
  }
}
