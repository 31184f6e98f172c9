// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How follow-up plans are told to people.
enum FollowUpText {
  /// The rows of a round by unit, then how many of them are done.
  static func lines(_ rows: [FollowUpLine], round: String) -> [String] {
    guard !rows.isEmpty else { return [word("command.followup.none", round)] }
    var lines: [String] = []
    var unit: String?
    for row in rows {
      if row.unit.code != unit { lines.append("\(row.unit.code)  \(ShownText.safe(row.unit.name))") }
      unit = row.unit.code
      lines += self.row(row)
    }
    let progress = FollowUpProgress(rows.map(\.held))
    lines.append(
      word(
        "command.followup.progress", String(progress.done), String(progress.planned),
        progress.percentage?.rounded(places: 1).description ?? "-"))
    return lines
  }

  private static func row(_ row: FollowUpLine) -> [String] {
    let followUp = row.held.followUp
    let element = row.element.map { "\($0.code) \($0.name(in: DoorWords.language))" } ?? followUp.elementCode
    var lines = [
      "  " + word("command.followup.row", String(row.held.number), element, followUp.activity),
      "    "
        + word(
          "command.followup.plan", followUp.quarters.map(quarter).joined(separator: ", "),
          followUp.responsible.isEmpty ? "-" : followUp.responsible,
          word("followup.state.\(followUp.outcome.state.rawValue)"),
          followUp.outcome.date?.isoText ?? "-"),
    ]
    let outcome = followUp.outcome
    let details = [
      ("description", outcome.description), ("evidence", outcome.evidence), ("obstacles", outcome.obstacles),
    ]
    lines += details.filter { !$0.1.isEmpty }.map {
      "    " + word("command.followup.detail", word("followup.field.\($0.0)"), $0.1)
    }
    lines.append("    " + change(row.change))
    return lines
  }

  /// A quarter as the language writes it, so that it can be typed again.
  private static func quarter(_ quarter: PlanQuarter) -> String {
    word("followup.quarter", String(quarter.year), String(quarter.quarter))
  }

  /// Whether the element rose, in a sentence.
  static func change(_ change: ElementChange) -> String {
    word(
      "followup.change.\(change.verdict.rawValue)", change.before?.description ?? "-",
      change.after?.description ?? "-", change.nextRoundID ?? "-")
  }
}

/// `ikm followup list --format json`.
struct FollowUpDocument: Encodable {
  struct Row: Encodable {
    let number: Int
    let version: Int
    let unit: String
    let element: String
    let activity: String
    let quarters: [String]
    let responsible: String
    let state: String
    let date: String?
    let description: String
    let evidence: String
    let obstacles: String
    let change: Change
  }

  struct Change: Encodable {
    let verdict: String
    let nextRound: String?
    let before: String?
    let after: String?
  }

  let round: String
  let planned: Int
  let done: Int
  let partly: Int
  /// done / planned × 100 with one decimal; nil where nothing is planned.
  let percentage: String?
  let rows: [Row]

  init(_ lines: [FollowUpLine], round: String) {
    let progress = FollowUpProgress(lines.map(\.held))
    self.round = round
    planned = progress.planned
    done = progress.done
    partly = progress.partly
    percentage = progress.percentage?.rounded(places: 1).description
    rows = lines.map { line in
      let row = line.held.followUp
      return Row(
        number: line.held.number, version: line.held.version, unit: row.unitCode, element: row.elementCode,
        activity: row.activity, quarters: row.quarters.map(\.description), responsible: row.responsible,
        state: row.outcome.state.rawValue, date: row.outcome.date?.isoText,
        description: row.outcome.description, evidence: row.outcome.evidence,
        obstacles: row.outcome.obstacles,
        change: Change(
          verdict: line.change.verdict.rawValue, nextRound: line.change.nextRoundID,
          before: line.change.before?.description, after: line.change.after?.description))
    }
  }
}
