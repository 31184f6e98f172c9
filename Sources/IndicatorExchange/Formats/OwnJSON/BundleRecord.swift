// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads an observation of our own JSON.
enum BundleRecord {
  static func record(_ fields: JSONFields) throws(IndicatorExchangeError) -> IndicatorRecord {
    var counts: [VariableCount] = []
    for object in try fields.objects("counts", keys: BundleKeys.count) {
      counts.append(VariableCount(code: try object.text("variable"), count: try object.whole("count")))
    }
    var alternatives: [AlternativeValue] = []
    for object in try fields.objects("alternatives", keys: BundleKeys.alternative) {
      alternatives.append(try alternative(object))
    }
    var evidence: [Evidence] = []
    for object in try fields.objects("evidence", keys: BundleKeys.evidence) {
      evidence.append(
        Evidence(
          title: try object.text("title"), fileName: try object.text("fileName"),
          sha256: try object.text("sha256")))
    }
    let observation = Observation(
      indicatorCode: try fields.text("indicator"), definitionVersion: try fields.text("definitionVersion"),
      unitCode: try fields.text("unit"), period: try fields.field("period").period(),
      measure: try measure(fields), value: try fields.field("value").number(), counts: counts,
      alternatives: alternatives, provenance: try provenance(fields))
    return IndicatorRecord(
      observation: observation, status: try fields.field("status").choice(ObservationStatus.self),
      isStale: try fields.truth("isStale"), evidence: evidence)
  }

  private static func measure(_ fields: JSONFields) throws(IndicatorExchangeError) -> Measure {
    let kind = try fields.needed("measure", keys: BundleKeys.index + BundleKeys.share).field("kind")
    switch kind.text {
    case "index":
      return .index(try fields.needed("measure", keys: BundleKeys.index).field("exact").ratio())
    case "share":
      let share = try fields.needed("measure", keys: BundleKeys.share)
      let denominator = try share.field("denominator")
      guard
        let value = Share(
          numerator: try share.field("numerator").ratio(), denominator: try denominator.ratio(),
          multiplier: try share.whole("multiplier"))
      else { throw denominator.unreadable("exchange.expected.notZero") }
      return .share(value)
    default: throw kind.unreadable("index, share")
    }
  }

  private static func alternative(_ fields: JSONFields) throws(IndicatorExchangeError) -> AlternativeValue {
    AlternativeValue(
      readingID: try fields.text("reading"),
      measure: fields.has("measure") ? try measure(fields) : nil,
      value: try fields.optional("value")?.number())
  }

  private static func provenance(
    _ fields: JSONFields
  ) throws(IndicatorExchangeError) -> ObservationProvenance {
    let all = BundleKeys.survey + BundleKeys.register + BundleKeys.stated
    let kind = try fields.needed("provenance", keys: all).field("kind")
    switch kind.text {
    case "survey": return .survey(try survey(try fields.needed("provenance", keys: BundleKeys.survey)))
    case "register":
      let trail = try fields.needed("provenance", keys: BundleKeys.register)
      return .register(
        RegisterTrail(
          register: try trail.field("register").choice([
            "events": RegisterTrail.Register.events, "documents": .documents,
          ]), records: try trail.whole("records"), digest: try trail.text("digest"),
          asOf: try trail.field("asOf").date(), isSynthetic: try trail.truth("isSynthetic")))
    case "stated":
      let trail = try fields.needed("provenance", keys: BundleKeys.stated)
      return .stated(
        StatedTrail(
          fileName: try trail.text("fileName"), sha256: try trail.text("sha256"),
          form: try trail.text("form")))
    default: throw kind.unreadable("survey, register, stated")
    }
  }

  private static func survey(_ trail: JSONFields) throws(IndicatorExchangeError) -> SurveyTrail {
    var elements: [SurveyTrail.ElementFigure] = []
    for object in try trail.objects("elements", keys: BundleKeys.element) {
      elements.append(
        SurveyTrail.ElementFigure(
          code: try object.text("code"), answered: try object.whole("answered"),
          sum: try object.field("sum").ratio()))
    }
    return SurveyTrail(
      roundID: try trail.text("round"), roundEnd: try trail.field("roundEnd").date(),
      rulebookID: try trail.text("rulebook"), questionnaireID: try trail.text("questionnaire"),
      respondents: try trail.whole("respondents"), grade: try trail.text("grade"), elements: elements,
      tallyDigest: try trail.text("tallyDigest"), isSynthetic: try trail.truth("isSynthetic"))
  }
}
