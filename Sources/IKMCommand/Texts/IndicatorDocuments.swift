// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// One observation for programs.
struct ObservationDocument: Encodable {
  struct ElementDocument: Encodable {
    let code: String
    let answered: Int
    let sum: String
  }

  struct ProvenanceDocument: Encodable {
    let round: String
    let rulebook: String
    let questionnaire: String
    let respondents: Int
    let grade: String
    let elements: [ElementDocument]
    let tallySHA256: String
    let synthetic: Bool
  }

  let indicator: String
  let definitionVersion: String
  let unit: String
  let period: String
  let value: String
  let exact: String
  let provenance: ProvenanceDocument?
  let stale: Bool
  let postedBy: String
  let postedAt: String

  init(_ posted: PostedObservation) {
    let observation = posted.observation
    stale = posted.isStale
    postedBy = posted.operatorName
    postedAt = posted.postedAt
    indicator = observation.indicatorCode
    definitionVersion = observation.definitionVersion
    unit = observation.unitCode
    period = observation.period.description
    value = observation.value.description
    exact = observation.exact.fractionText
    provenance = observation.provenance.survey.map { trail in
      ProvenanceDocument(
        round: trail.roundID, rulebook: trail.rulebookID, questionnaire: trail.questionnaireID,
        respondents: trail.respondents, grade: trail.grade,
        elements: trail.elements.map {
          ElementDocument(code: $0.code, answered: $0.answered, sum: $0.sum.fractionText)
        },
        tallySHA256: trail.tallyDigest, synthetic: trail.isSynthetic)
    }
  }
}

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
        let observation = entry.observation
        let trail = observation.provenance.survey
        let synthetic = observation.provenance.isSynthetic ? "  " + word("command.indicator.synthetic") : ""
        let stale = entry.isStale ? "  " + word("command.indicator.stale") : ""
        Terminal.say(
          indented: 2,
          word(
            "command.indicator.line", observation.period.description, observation.unitCode,
            units.unit(code: observation.unitCode)?.name ?? "",
            observation.value.text(decimalMark: DoorWords.language.decimalMark), trail?.grade ?? "",
            String(trail?.respondents ?? 0), trail?.roundID ?? "",
            String((trail?.tallyDigest ?? "").prefix(12)))
            + synthetic
            + stale)
      }
    }
  }
}
