// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// `ikm indicator post --format json`, one per unit.
struct PostedDocument: Encodable {
  let unit: String
  let verdict: String
  let value: String?
  let reason: String?

  init(_ posted: PostedUnit) {
    unit = posted.unit.code
    verdict = posted.verdict.rawValue
    value = posted.observation?.value.description
    reason = posted.reason.map { DoorWords.catalogue.text($0) }
  }
}

/// What posting and showing observations says to people.
enum IndicatorText {
  static func say(_ posted: PostedUnit) {
    let value = posted.observation?.value.text(decimalMark: DoorWords.language.decimalMark) ?? "-"
    let verdict = word("command.indicator.verdict.\(posted.verdict.rawValue)")
    let reason = posted.reason.map { " " + DoorWords.catalogue.text($0) } ?? ""
    Terminal.say("\(posted.unit.code)  \(posted.unit.name)  \(value)  \(verdict)\(reason)")
  }

  static func say(_ posted: [PostedObservation], workspace: Workspace) throws {
    if posted.isEmpty { return Terminal.say(word("command.indicator.none")) }
    let definitions = try workspace.decrees().flatMap(\.indicators)
    let units = try workspace.units()
    for code in Set(posted.map(\.observation.indicatorCode)).sorted() {
      // The versions that the values name, oldest first.
      let versions = Set(
        posted.filter { $0.observation.indicatorCode == code }.map(\.observation.definitionVersion))
      for definition in definitions where definition.code == code && versions.contains(definition.version) {
        Terminal.say(
          word("command.indicator.heading", String(definition.number), definition.name, definition.version))
      }
      for entry in posted where entry.observation.indicatorCode == code {
        Terminal.say(indented: 2, line(entry, units))
      }
    }
  }

  /// One value with where it came from and how it stands.
  static func line(_ entry: PostedObservation, _ units: UnitDirectory) -> String {
    let observation = entry.observation
    let head = [
      observation.period.description, observation.unitCode,
      units.unit(code: observation.unitCode)?.name ?? "",
      observation.value.text(decimalMark: DoorWords.language.decimalMark),
    ]
    var parts = [source(of: observation, head), standing(of: entry)]
    if observation.provenance.isSynthetic { parts.append(word("command.indicator.synthetic")) }
    if entry.isStale { parts.append(word("command.indicator.stale")) }
    return parts.joined(separator: "  ")
  }

  private static func source(of observation: Observation, _ head: [String]) -> String {
    switch observation.provenance {
    case .survey(let trail):
      return word(
        "command.indicator.line", head[0], head[1], head[2], head[3], trail.grade, String(trail.respondents),
        trail.roundID, String(trail.tallyDigest.prefix(12)))
    case .register(let trail):
      return word(
        "command.indicator.registerLine", head[0], head[1], head[2], head[3], fraction(observation.measure),
        "command.indicator.register.\(trail.register.rawValue)", String(trail.records), trail.asOf.isoText)
    case .stated(let trail):
      return word("command.indicator.statedLine", head[0], head[1], head[2], head[3], trail.fileName)
    }
  }

  /// Numerator over denominator, as they were counted: `30/39`.
  static func fraction(_ measure: Measure) -> String {
    guard case .share(let share) = measure else { return measure.exact.fractionText }
    return "\(share.numerator.fractionText)/\(share.denominator.fractionText)"
  }

  /// The number, the status, and whether the value is in force.
  static func standing(of entry: PostedObservation) -> String {
    let force =
      entry.isInForce
      ? ", " + word("command.indicator.inForce")
      : entry.isCurrent ? "" : ", " + word("command.indicator.past")
    return word("command.indicator.standing", String(entry.id), "indicator.status.\(entry.status.rawValue)")
      + force
  }

  /// One value in full: origin, standing, other readings, evidence, history.
  static func say(_ entry: PostedObservation, history: [AuditEntry], workspace: Workspace) throws {
    try say([entry], workspace: workspace)
    for other in entry.observation.alternatives {
      Terminal.say(
        indented: 2,
        word(
          "command.indicator.alternative", other.readingID,
          other.value?.text(decimalMark: DoorWords.language.decimalMark) ?? "-"))
    }
    if let lock = try workspace.lockedPeriod(of: entry.observation) {
      Terminal.say(indented: 2, word("command.indicator.lockedBy", lock.description))
    }
    Terminal.say(word("command.indicator.evidence.heading", String(entry.evidence.count)))
    for paper in entry.evidence {
      let file = paper.fileName.isEmpty ? "" : "  \(paper.fileName)  \(paper.sha256)"
      Terminal.say(indented: 2, paper.title + file)
    }
    Terminal.say(word("command.indicator.history"))
    for line in history { Terminal.say(indented: 2, AuditText.line(line)) }
  }
}
