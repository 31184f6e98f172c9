// SPDX-License-Identifier: Apache-2.0
import GRDB
import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Closes a period to changes: its values and targets stay as they are until it is opened again. Whatever lies inside
  /// the period is locked with it.
  /// - Parameters:
  ///   - period: a year or a quarter.
  ///   - unit: the unit, by its code; nil for all units.
  /// - Returns: how many observations were approved and are locked now.
  /// - Throws: E919 for another kind of period, E541, E917 where it is locked already, E915 where nothing is measured
  ///   in it, E916 where a current value is not approved.
  @discardableResult
  public func lock(_ period: CalendarPeriod, unit: String?, act: OperatorAct) throws -> Int {
    try writing { try Self.lock(period, unit: unit, act: act, $0) }
  }

  /// Opens a locked period again. The reason of the act stands in the audit.
  /// - Parameters: as ``lock(_:unit:act:)``, exactly as it was locked.
  /// - Returns: how many observations were locked and are approved now.
  /// - Throws: E912 without a reason, E918 where there is no such lock.
  @discardableResult
  public func reopen(_ period: CalendarPeriod, unit: String?, act: OperatorAct) throws -> Int {
    try writing { try Self.reopen(period, unit: unit, act: act, $0) }
  }

  /// The locks that hold, by period and unit.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func locks() throws -> [PeriodLock] { try reading(PeriodLockRow.fetchAll) }

  @discardableResult
  static func lock(_ period: CalendarPeriod, unit: String?, act: OperatorAct, _ db: Database) throws -> Int {
    switch period {
    case .year, .quarter: break
    case .semester, .month: throw SurveyStoreError(.lockPeriodKind, [period.description])
    }
    if let unit, try !UnitRow.exists(db, code: unit) { throw SurveyStoreError(.unitNotFound, [unit]) }
    let isLocked = try PeriodLockRow.fetchAll(db).contains {
      $0.period == period && ($0.unitCode == nil || $0.unitCode == unit)
    }
    guard !isLocked else { throw SurveyStoreError(.lockedAlready, [period.description]) }
    let inside = try observations(in: period, unit: unit, db)
    guard !inside.isEmpty else { throw SurveyStoreError(.nothingToLock, [period.description]) }
    let open = inside.filter { !$0.status.isApproved }
    guard open.isEmpty else {
      let numbers = open.prefix(10).map { String($0.id) }.joined(separator: ", ")
      throw SurveyStoreError(
        .notAllApproved, [period.description, String(open.count), numbers + (open.count > 10 ? ", …" : "")])
    }
    let approved = inside.filter { $0.status == .approved }
    for held in approved { try set(.locked, of: held, .observationLocked, act, db) }
    try AuditRow.write(
      .periodLocked, of: PeriodLockRow.subject(period, unit), detail: String(approved.count), by: act, db)
    try PeriodLockRow.insert(period, unit: unit, db)
    return approved.count
  }

  @discardableResult
  static func reopen(_ period: CalendarPeriod, unit: String?, act: OperatorAct, _ db: Database) throws -> Int
  {
    try refuseSilent(.reopen, act)
    guard try PeriodLockRow.fetchAll(db).contains(where: { $0.period == period && $0.unitCode == unit })
    else {
      throw SurveyStoreError(.notLocked, [period.description])
    }
    try AuditRow.write(.periodReopened, of: PeriodLockRow.subject(period, unit), by: act, db)
    try PeriodLockRow.reopen(period, unit: unit, db)
    let locks = try PeriodLockRow.fetchAll(db)
    let freed = try observations(in: period, unit: unit, db).filter { held in
      held.status == .locked
        && !locks.contains { $0.covers(held.observation.period, unit: held.observation.unitCode) }
    }
    for held in freed { try set(.approved, of: held, .observationReopened, act, db) }
    return freed.count
  }

  /// The current observations of a period and of what lies inside it.
  private static func observations(in period: CalendarPeriod, unit: String?, _ db: Database) throws
    -> [HeldObservation]
  {
    try ObservationRow.fetchAll(
      db, where: "isCurrent = 1 AND unitCode = coalesce(?, unitCode) AND substr(period, 1, 4) = ?",
      [unit, CalendarPeriod.year(period.year).description]
    ).filter { held in
      let days = held.observation.period.days
      return period.days.lowerBound <= days.lowerBound && days.upperBound <= period.days.upperBound
    }
  }
}
