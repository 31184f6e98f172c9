// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Moves an observation one step on its way. Approving puts it in force in the place of an approved version before
  /// it; locking and reopening act on its whole period, for its unit.
  /// - Returns: the observation as it is held now.
  /// - Throws: E910 for an unknown number, E914 where it is superseded and not in force, E913 in a locked period, E911
  ///   where the step is not open to its status, E912 for a return or a reopening without a reason; E915 to E919.
  @discardableResult
  public func step(_ step: WorkflowStep, observation id: Int, act: OperatorAct) throws -> HeldObservation {
    try writing { db in
      switch step {
      case .submit, .verify, .approve, .giveBack: return try Self.take(step, observation: id, act: act, db)
      case .lock:
        let held = try ObservationRow.find(id, db)
        try Self.lock(held.observation.period, unit: held.observation.unitCode, act: act, db)
      case .reopen:
        let held = try ObservationRow.find(id, db)
        try Self.reopen(held.observation.period, unit: held.observation.unitCode, act: act, db)
      }
      return try ObservationRow.find(id, db)
    }
  }

  /// Moves several observations by one and the same step other than locking, all of them or none.
  /// - Returns: the observations as they are held now, in their order.
  /// - Throws: as ``step(_:observation:act:)``.
  @discardableResult
  public func step(_ step: WorkflowStep, observations ids: [Int], act: OperatorAct) throws
    -> [HeldObservation]
  {
    try writing { db in try ids.map { try Self.take(step, observation: $0, act: act, db) } }
  }

  /// Adds a paper that proves an observation. The same paper again changes nothing.
  /// - Returns: the observation as it is held now.
  /// - Throws: E910, E914, E913 in a locked period.
  @discardableResult
  public func addEvidence(_ evidence: Evidence, to id: Int, act: OperatorAct) throws -> HeldObservation {
    try writing { db in
      let held = try Self.editable(id, db)
      guard !held.evidence.contains(evidence) else { return held }
      try AuditRow.write(
        .evidenceAdded, of: ObservationRow.subject(held.observation),
        detail: "#\(id) \(evidence.fileName) \(evidence.sha256)", to: evidence.title, by: act, db)
      try db.execute(
        sql: """
          INSERT INTO observationEvidence (observationID, title, fileName, sha256, auditID)
          VALUES (?, ?, ?, ?, (SELECT lines FROM auditHead))
          """, arguments: [id, evidence.title, evidence.fileName, evidence.sha256])
      return try ObservationRow.find(id, db)
    }
  }

  /// An observation that may be changed.
  /// - Throws: E910, E914, E913.
  private static func editable(_ id: Int, _ db: Database) throws -> HeldObservation {
    let held = try ObservationRow.find(id, db)
    let observation = held.observation
    guard held.isCurrent || held.isInForce else {
      let current = try ObservationRow.current(of: observation, db)
      throw SurveyStoreError(.observationSuperseded, [String(id), current.map { String($0.id) } ?? "-"])
    }
    try PeriodLockRow.refuseLocked(
      observation.period, unit: observation.unitCode, naming: ObservationRow.subject(observation), db)
    return held
  }

  private static func take(_ step: WorkflowStep, observation id: Int, act: OperatorAct, _ db: Database) throws
    -> HeldObservation
  {
    let held = try editable(id, db)
    guard let action = step.auditAction, let status = held.status.after(step) else {
      throw SurveyStoreError(
        .stepNotOpen,
        [String(id), "indicator.status.\(held.status.rawValue)", "indicator.step.\(step.rawValue)"])
    }
    if step == .giveBack { try refuseSilent(step, act) }
    let observation = held.observation
    try set(status, of: held, action, act, db)
    if status == .approved {
      let earlier = try ObservationRow.fetchAll(
        db, where: "indicatorCode = ? AND unitCode = ? AND period = ? AND isInForce = 1",
        [observation.indicatorCode, observation.unitCode, observation.period.description])
      for earlier in earlier {
        try db.execute(sql: "UPDATE observation SET isInForce = 0 WHERE id = ?", arguments: [earlier.id])
        try AuditRow.write(
          .observationReplaced, of: ObservationRow.subject(observation), detail: "#\(earlier.id) → #\(id)",
          from: earlier.observation.value.description, to: observation.value.description, by: act, db)
      }
      try db.execute(sql: "UPDATE observation SET isInForce = 1 WHERE id = ?", arguments: [id])
    }
    return try ObservationRow.find(id, db)
  }

  /// Writes a status with its line in the audit; only what is approved is in force.
  static func set(
    _ status: ObservationStatus, of held: HeldObservation, _ action: AuditAction, _ act: OperatorAct,
    _ db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE observation SET status = ?1, isInForce = isInForce AND ?2 WHERE id = ?3",
      arguments: [status.rawValue, status.isApproved, held.id])
    try AuditRow.write(
      action, of: ObservationRow.subject(held.observation), detail: "#\(held.id) \(held.observation.value)",
      from: held.status.rawValue, to: status.rawValue, by: act, db)
  }

  /// - Throws: E912 where no reason is given.
  static func refuseSilent(_ step: WorkflowStep, _ act: OperatorAct) throws {
    guard !act.why.allSatisfy(\.isWhitespace) else {
      throw SurveyStoreError(.reasonMissing, ["indicator.step.\(step.rawValue)"])
    }
  }
}

extension WorkflowStep {
  /// What the audit calls it; nil for a step of a whole period.
  fileprivate var auditAction: AuditAction? {
    switch self {
    case .submit: .observationSubmitted
    case .verify: .observationVerified
    case .approve: .observationApproved
    case .giveBack: .observationReturned
    case .lock, .reopen: nil
    }
  }
}
