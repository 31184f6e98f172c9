// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Turns what somebody wrote into a row of a follow-up plan.
struct FollowUpReading {
  /// The longest text of a row, in characters of Unicode.
  static let longestText = 1000
  /// The most quarters of one row.
  static let mostQuarters = 16

  /// The round that the plan answers.
  let round: SurveyRound
  /// The elements of the round's questionnaire.
  let elements: [Element]
  /// Today, where the office is: nothing is done after it.
  let today: CalendarDate

  private static let states: [String: FollowUpOutcome.State] = [
    "belum": .open, "open": .open, "not done": .open, "no": .open,
    "sebagian": .partly, "partly": .partly, "partial": .partly,
    "sudah": .done, "done": .done, "selesai": .done, "yes": .done,
  ]

  /// A new row.
  /// - Throws: E870 to E874, E881 to E883.
  func followUp(_ entry: FollowUpEntry, unit: ServiceUnit) throws -> FollowUp {
    let empty = FollowUp(
      roundID: round.id, unitCode: unit.code, elementCode: "", activity: "", quarters: [], responsible: "")
    var whole = entry
    whole.element = entry.element ?? ""
    whole.activity = entry.activity ?? ""
    whole.quarters = entry.quarters ?? ""
    return try changed(empty, by: whole)
  }

  /// A row with what an entry says of it; what it does not say stays.
  /// - Throws: E870 to E874, E881 to E883.
  func changed(_ row: FollowUp, by entry: FollowUpEntry) throws -> FollowUp {
    let outcome = row.outcome
    let activity = try text(entry.activity, "activity", entry) ?? row.activity
    guard !activity.isEmpty else {
      throw error("E872", ["followup.field.activity", String(Self.longestText)], entry)
    }
    let state = try entry.state.map { try self.state($0, entry) } ?? outcome.state
    let date = try entry.date.map { try self.date($0, entry) } ?? outcome.date
    if state == .open, date != nil { throw error("E881", [], entry) }
    return FollowUp(
      roundID: row.roundID, unitCode: row.unitCode,
      elementCode: try entry.element.map { try element($0, entry) } ?? row.elementCode, activity: activity,
      quarters: try entry.quarters.map { try quarters($0, entry) } ?? row.quarters,
      responsible: try text(entry.responsible, "responsible", entry) ?? row.responsible,
      outcome: FollowUpOutcome(
        state: state, date: date,
        description: try text(entry.description, "description", entry) ?? outcome.description,
        evidence: try text(entry.evidence, "evidence", entry) ?? outcome.evidence,
        obstacles: try text(entry.obstacles, "obstacles", entry) ?? outcome.obstacles))
  }

  private func element(_ text: String, _ entry: FollowUpEntry) throws -> String {
    let folded = FoldedText(text)
    let asked = elements.filter(\.isAsked)
    // A cell may hold the code, the name, or both: `U3 Waktu Penyelesaian`.
    let found = asked.first { element in
      folded == FoldedText(element.code) || folded == FoldedText(element.name)
        || folded == FoldedText("\(element.code) \(element.name)")
    }
    guard let found else {
      throw error("E870", [Self.shown(text), asked.map(\.code).joined(separator: ", ")], entry)
    }
    return found.code
  }

  private func quarters(_ text: String, _ entry: FollowUpEntry) throws -> [PlanQuarter] {
    let parts = text.split { ",;| ".contains($0) || $0.isNewline }
    let quarters = parts.compactMap { PlanQuarter($0) }
    guard !parts.isEmpty, quarters.count == parts.count, parts.count <= Self.mostQuarters else {
      throw error("E871", [Self.shown(text)], entry)
    }
    let start = round.days.lowerBound
    if let early = quarters.first(where: { $0.lastDay < start }) {
      throw error("E882", [round.id, early.description, start.isoText], entry)
    }
    return quarters
  }

  private func state(_ text: String, _ entry: FollowUpEntry) throws -> FollowUpOutcome.State {
    guard let state = Self.states[FoldedText(text).description] else {
      throw error("E873", [Self.shown(text)], entry)
    }
    return state
  }

  /// A day; an empty text takes it away.
  private func date(_ text: String, _ entry: FollowUpEntry) throws -> CalendarDate? {
    guard !text.isEmpty else { return nil }
    guard let date = CalendarDate(isoText: text), date <= today else {
      throw error("E874", [Self.shown(text), today.isoText], entry)
    }
    guard date >= round.days.lowerBound else {
      throw error("E883", [date.isoText, round.days.lowerBound.isoText], entry)
    }
    return date
  }

  private func text(_ text: String?, _ field: String, _ entry: FollowUpEntry) throws -> String? {
    guard let text else { return nil }
    let words = text.split { $0.isWhitespace }.map { ShownText.safe($0) }.joined(separator: " ")
    guard words.unicodeScalars.count <= Self.longestText else {
      throw error("E872", ["followup.field.\(field)", String(Self.longestText)], entry)
    }
    return words
  }

  private func error(_ id: String, _ arguments: [String], _ entry: FollowUpEntry) -> PipelineError {
    PipelineError(id, arguments, at: entry.place)
  }

  private static func shown(_ text: String) -> String { String(ShownText.safe(text).prefix(40)) }
}
