// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Keeps a target. Another value, document or reason for the same indicator, unit, period and layer is its next
  /// version; an equal target changes nothing. Layers stand side by side: no layer supersedes another.
  /// - Returns: the target as it is held now, and whether it was written.
  /// - Throws: E541 for an unknown unit, E921 without a document, E922 for a changed agreement without one of the three
  ///   reasons, E923 for a reason in another layer, E924 for a range whose ends are the wrong way round, E913 in a
  ///   locked period.
  @discardableResult
  public func keepTarget(_ target: Target, act: OperatorAct) throws -> (held: HeldTarget, isNew: Bool) {
    try writing { try Self.keep(target, act: act, $0) }
  }

  /// Keeps targets, all of them or none.
  /// - Parameter isDryRun: whether everything is undone at the end.
  /// - Returns: what became of each, in their order.
  /// - Throws: as ``keepTarget(_:act:)``.
  @discardableResult
  public func keepTargets(_ targets: [Target], act: OperatorAct, isDryRun: Bool = false) throws
    -> [(held: HeldTarget, isNew: Bool)]
  {
    try deciding { db in
      (try targets.map { try Self.keep($0, act: act, db) }, isDryRun ? .rollback : .commit)
    }
  }

  /// Targets, by indicator, unit, period and layer; nil takes all.
  /// - Parameters:
  ///   - year: only of this year and of the periods inside it.
  ///   - history: whether superseded ones are given too.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func targets(unit: String? = nil, year: Int? = nil, history: Bool = false) throws -> [HeldTarget] {
    try reading { db in
      try TargetRow.fetchAll(
        db,
        where: """
          unitCode = coalesce(?, unitCode) AND substr(period, 1, 4) = coalesce(?, substr(period, 1, 4))
          AND isCurrent >= ?
          """, [unit, year.map { CalendarPeriod.year($0).description }, history ? 0 : 1])
    }
  }

  private static func keep(_ target: Target, act: OperatorAct, _ db: Database) throws
    -> (held: HeldTarget, isNew: Bool)
  {
    let subject = TargetRow.subject(target)
    guard try UnitRow.exists(db, code: target.unitCode) else {
      throw SurveyStoreError(.unitNotFound, [target.unitCode])
    }
    guard !target.document.title.allSatisfy(\.isWhitespace) else {
      throw SurveyStoreError(.targetWithoutDocument, [subject])
    }
    switch (target.layer, target.reason) {
    case (.pkChanged, nil): throw SurveyStoreError(.targetWithoutReason, [subject])
    case (.pkChanged, _), (_, nil): break
    case (_, .some): throw SurveyStoreError(.targetReasonMisplaced, [subject])
    }
    if case .range(let low, let high) = target.value, low.exact >= high.exact {
      throw SurveyStoreError(.targetRangeReversed, [subject])
    }
    let held = try TargetRow.current(of: target, db)
    if let held, held.target == target { return (held, false) }
    try PeriodLockRow.refuseLocked(target.period, unit: target.unitCode, naming: subject, db)
    return (try TargetRow.insert(target, after: held, by: act, db), true)
  }
}
