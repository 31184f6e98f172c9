// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// How the register of facilitation events is told to people.
enum EventText {
  /// The events by kecamatan, each with its follow-ups, then how many of them have one.
  static func lines(_ events: [HeldEvent], units: UnitDirectory) -> [String] {
    guard !events.isEmpty else { return [word("command.event.none")] }
    var lines: [String] = []
    var unit: String?
    for held in events {
      let event = held.event
      if event.unitCode != unit {
        lines.append("\(event.unitCode)  \(units.unit(code: event.unitCode)?.name ?? "")")
      }
      unit = event.unitCode
      let section = event.section.isEmpty ? "" : " (\(event.section))"
      lines.append(
        "  "
          + word(
            "command.event.line", String(held.record), event.number, event.date.isoText, event.subject,
            event.partner) + section + state(held))
      for followUp in event.followUps {
        let evidence = followUp.evidence.isEmpty ? "" : ": \(followUp.evidence)"
        let kind = word("register.followUp.\(followUp.kind.rawValue)")
        lines.append(
          "    " + word("command.event.followUpLine", followUp.date.isoText, kind) + evidence)
      }
    }
    let counted = events.filter { $0.isCurrent && !$0.isWithdrawn }
    lines.append(
      word(
        "command.event.total", String(counted.count), String(counted.count { !$0.event.followUps.isEmpty })))
    return lines
  }

  /// What is to be said of a version beside its content.
  private static func state(_ held: HeldEvent) -> String {
    var words: [String] = []
    if held.isSynthetic { words.append(word("register.synthetic")) }
    if held.isWithdrawn { words.append(word("register.withdrawn")) }
    if !held.isCurrent { words.append(word("register.superseded", String(held.version))) }
    return words.isEmpty ? "" : "  [\(words.joined(separator: "; "))]"
  }
}

/// `ikm event list --format json`, one per version.
struct EventDocument: Encodable {
  struct FollowUp: Encodable {
    let kind: String
    let date: String
    let evidence: String
  }

  struct Origin: Encodable {
    let file: String
    let sha256: String
    let line: Int

    init(_ origin: RegisterOrigin) {
      file = origin.fileName
      sha256 = origin.sha256
      line = origin.line
    }
  }

  let record: Int
  let version: Int
  let unit: String
  let number: String
  let date: String
  let subject: String
  let partner: String
  let section: String
  let followUps: [FollowUp]
  let synthetic: Bool
  let current: Bool
  let withdrawn: Bool
  let origin: Origin?
  let writtenBy: String
  let writtenAt: String

  init(_ held: HeldEvent) {
    record = held.record
    version = held.version
    unit = held.event.unitCode
    number = held.event.number
    date = held.event.date.isoText
    subject = held.event.subject
    partner = held.event.partner
    section = held.event.section
    followUps = held.event.followUps.map {
      FollowUp(kind: $0.kind.rawValue, date: $0.date.isoText, evidence: $0.evidence)
    }
    synthetic = held.isSynthetic
    current = held.isCurrent
    withdrawn = held.isWithdrawn
    origin = held.origin.map(Origin.init)
    writtenBy = held.operatorName
    writtenAt = held.writtenAt
  }
}
