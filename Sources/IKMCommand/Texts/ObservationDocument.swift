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

    init(_ trail: SurveyTrail) {
      round = trail.roundID
      rulebook = trail.rulebookID
      questionnaire = trail.questionnaireID
      respondents = trail.respondents
      grade = trail.grade
      elements = trail.elements.map {
        ElementDocument(code: $0.code, answered: $0.answered, sum: $0.sum.fractionText)
      }
      tallySHA256 = trail.tallyDigest
      synthetic = trail.isSynthetic
    }
  }

  struct RegisterDocument: Encodable {
    let register: String
    let records: Int
    let sha256: String
    let asOf: String
    let synthetic: Bool

    init(_ trail: RegisterTrail) {
      register = trail.register.rawValue
      records = trail.records
      sha256 = trail.digest
      asOf = trail.asOf.isoText
      synthetic = trail.isSynthetic
    }
  }

  struct StatedDocument: Encodable {
    let file: String
    let sha256: String
    let form: String
  }

  struct CountDocument: Encodable {
    let code: String
    let count: Int
  }

  struct AlternativeDocument: Encodable {
    let reading: String
    let value: String?
    let exact: String?
  }

  struct EvidenceDocument: Encodable {
    let title: String
    let file: String
    let sha256: String
  }

  let number: Int
  let indicator: String
  let definitionVersion: String
  let unit: String
  let period: String
  let value: String
  let exact: String
  /// Numerator and denominator as they were counted; nil for an index.
  let numerator: String?
  let denominator: String?
  let multiplier: Int?
  let counts: [CountDocument]
  let alternatives: [AlternativeDocument]
  let provenance: ProvenanceDocument?
  let register: RegisterDocument?
  let stated: StatedDocument?
  let status: String
  let current: Bool
  let inForce: Bool
  let stale: Bool
  let supersedes: Int?
  let evidence: [EvidenceDocument]
  let postedBy: String
  let postedAt: String

  init(_ posted: PostedObservation) {
    let observation = posted.observation
    number = posted.id
    status = posted.status.rawValue
    current = posted.isCurrent
    inForce = posted.isInForce
    stale = posted.isStale
    supersedes = posted.supersedes
    evidence = posted.evidence.map {
      EvidenceDocument(title: $0.title, file: $0.fileName, sha256: $0.sha256)
    }
    postedBy = posted.operatorName
    postedAt = posted.postedAt
    indicator = observation.indicatorCode
    definitionVersion = observation.definitionVersion
    unit = observation.unitCode
    period = observation.period.description
    value = observation.value.description
    exact = observation.exact.fractionText
    let share: Share? = if case .share(let share) = observation.measure { share } else { nil }
    numerator = share?.numerator.fractionText
    denominator = share?.denominator.fractionText
    multiplier = share?.multiplier
    counts = observation.counts.map { CountDocument(code: $0.code, count: $0.count) }
    alternatives = observation.alternatives.map {
      AlternativeDocument(
        reading: $0.readingID, value: $0.value?.description, exact: $0.measure?.exact.fractionText)
    }
    provenance = observation.provenance.survey.map { ProvenanceDocument($0) }
    register =
      if case .register(let trail) = observation.provenance { RegisterDocument(trail) } else { nil }
    stated =
      if case .stated(let trail) = observation.provenance {
        StatedDocument(file: trail.fileName, sha256: trail.sha256, form: trail.form)
      } else { nil }
  }
}

/// `ikm indicator show NUMBER --format json`.
struct ObservationHistoryDocument: Encodable {
  let observation: ObservationDocument
  let locked: String?
  let history: [AuditDocument]
}
