// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Keeps one row of a follow-up plan.
  /// - Returns: the row, and whether anything was written: the same row again changes nothing.
  /// - Throws: E712, E711, E722 for a round without forms, E870 to E874, a store error.
  public func addFollowUp(
    _ entry: FollowUpEntry, round id: String, unit: String, today: CalendarDate, act: OperatorAct
  ) throws -> (held: HeldFollowUp, isNew: Bool) {
    let reading = try followUpReading(round: id, today: today)
    let row = try reading.followUp(entry, unit: try self.unit(named: unit))
    guard let kept = try store.keep([row], act: act).first else {
      throw PipelineError("E872", ["followup.field.activity", String(FollowUpReading.longestText)])
    }
    return kept
  }

  /// Keeps the rows of a table, all of them or none. A row that plans the same as a held one changes that one; what
  /// an empty cell does not say stays.
  /// - Parameter unit: the unit of rows that name none.
  /// - Returns: how many rows the table holds, and how many were new or changed.
  /// - Throws: as ``addFollowUp(_:round:unit:today:act:)``; E875 to E877 for the table, E879 for a row without a unit.
  public func importFollowUps(
    from path: String, round id: String, unit: String?, today: CalendarDate, act: OperatorAct
  ) throws -> (rows: Int, changed: Int) {
    let reading = try followUpReading(round: id, today: today)
    let chosen = try unit.map { try self.unit(named: $0) }
    let directory = try units()
    let held = Dictionary(
      try store.followUps(round: reading.round.id)
        .filter { $0.followUp.outcome.state != .withdrawn }
        .map { (PlanKey($0.followUp), $0.followUp) },
      uniquingKeysWith: { first, _ in first })
    let rows = try FollowUpTable.entries(in: path).map { entry in
      guard let named = try self.unit(of: entry, in: directory) ?? chosen else {
        throw PipelineError("E879", at: entry.place)
      }
      if let chosen, named.code != chosen.code {
        throw PipelineError("E878", [chosen.code, named.code], at: entry.place)
      }
      let row = try reading.followUp(entry, unit: named)
      return try held[PlanKey(row)].map { try reading.changed($0, by: entry) } ?? row
    }
    let kept = try store.keep(rows, act: act)
    return (rows.count, kept.count { $0.isNew })
  }

  private func unit(of entry: FollowUpEntry, in directory: UnitDirectory) throws -> ServiceUnit? {
    guard let text = entry.unit else { return nil }
    guard let unit = directory.unit(named: text) else {
      throw PipelineError("E706", [String(ShownText.safe(text).prefix(80))], at: entry.place)
    }
    return unit
  }

  /// Changes a row: what the entry says of it.
  /// - Throws: a store error where there is no such row or another one plans the same; E870 to E874.
  public func changeFollowUp(_ number: Int, _ entry: FollowUpEntry, today: CalendarDate, act: OperatorAct)
    throws
    -> HeldFollowUp
  {
    let held = try store.followUps().first { $0.number == number }
    let reading = try held.map { try followUpReading(round: $0.followUp.roundID, today: today) }
    return try store.changeFollowUp(number, act: act) { row in
      try reading?.changed(row, by: entry) ?? row
    }
  }

  /// Takes back a row that was written by mistake; it stays as history.
  /// - Throws: a store error where there is no such row.
  public func withdrawFollowUp(_ number: Int, act: OperatorAct) throws -> HeldFollowUp {
    try store.changeFollowUp(number, act: act.masked) { row in
      row.with(
        FollowUpOutcome(
          state: .withdrawn, date: row.outcome.date, description: row.outcome.description,
          evidence: row.outcome.evidence, obstacles: row.outcome.obstacles))
    }
  }

  private func followUpReading(round id: String, today: CalendarDate) throws -> FollowUpReading {
    let round = try round(id)
    guard let questionnaireID = round.questionnaireID else { throw PipelineError("E722", [round.id]) }
    return FollowUpReading(round: round, elements: try questionnaire(questionnaireID).elements, today: today)
  }
}

/// What makes two rows of a round one.
private struct PlanKey: Hashable {
  let unit: String
  let element: String
  let activity: FoldedText

  init(_ followUp: FollowUp) {
    unit = followUp.unitCode
    element = followUp.elementCode
    activity = followUp.activityKey
  }
}
