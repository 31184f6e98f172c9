// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// Keeps rows of follow-up plans, all of them or none. A row that plans the same as a held one is the next
  /// version of that; an equal one changes nothing.
  /// - Returns: the rows as they are held now, in the order given, and whether each was written.
  /// - Throws: E521 or E541 where a round or a unit is not known, E576 for a row without element, activity or
  ///   quarter.
  @discardableResult
  public func keep(_ followUps: [FollowUp], act: OperatorAct) throws -> [(held: HeldFollowUp, isNew: Bool)] {
    try writing { db in
      try followUps.map { followUp in
        try Self.check(followUp, db)
        let held = try FollowUpRow.same(as: followUp, db)
        if let held, held.followUp == followUp { return (held, false) }
        return (try FollowUpRow.insert(followUp, after: held, by: act, db), true)
      }
    }
  }

  /// Changes a row of a plan: what it becomes is a version of its own, and the one before stays as history.
  /// - Parameter change: what the row becomes; an equal row changes nothing.
  /// - Returns: the row as it is held now.
  /// - Throws: E575 where there is no row of this number, E577 where another row plans the same, and as
  ///   `keep(_:act:)`.
  @discardableResult
  public func changeFollowUp(
    _ number: Int, act: OperatorAct, _ change: (FollowUp) throws -> FollowUp
  ) throws -> HeldFollowUp {
    try writing { db in
      let held = try FollowUpRow.current(number, db)
      let followUp = try change(held.followUp)
      guard followUp != held.followUp else { return held }
      try Self.check(followUp, db)
      if followUp.outcome.state != .withdrawn, let same = try FollowUpRow.same(as: followUp, db),
        same.number != number
      {
        throw SurveyStoreError(.followUpPlannedAlready, [String(same.number)])
      }
      return try FollowUpRow.insert(followUp, after: held, by: act, db)
    }
  }

  /// The rows of follow-up plans, by unit, element and number; nil takes all.
  /// - Parameter history: whether superseded versions are given too.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func followUps(round: String? = nil, unit: String? = nil, history: Bool = false) throws
    -> [HeldFollowUp]
  {
    try reading { db in
      try FollowUpRow.fetchAll(
        db, where: "roundID = coalesce(?, roundID) AND unitCode = coalesce(?, unitCode) AND isCurrent >= ?",
        [round, unit, history ? 0 : 1])
    }
  }

  private static func check(_ followUp: FollowUp, _ db: Database) throws {
    _ = try RoundRow.find(db, id: followUp.roundID)
    guard try UnitRow.exists(db, code: followUp.unitCode) else {
      throw SurveyStoreError(.unitNotFound, [followUp.unitCode])
    }
    guard !followUp.elementCode.isEmpty, !followUp.activity.isEmpty, !followUp.quarters.isEmpty else {
      throw SurveyStoreError(.followUpIncomplete, [followUp.elementCode])
    }
  }
}
