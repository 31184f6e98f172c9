// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// `ikm indicator compute --format json`. Rounded numbers are texts with a point; `exact` is a fraction.
struct ComputedDocument: Encodable {
  struct Alternative: Encodable {
    let reading: String
    let value: String?
    let exact: String?
  }

  struct Value: Encodable {
    let value: String
    let exact: String
    let numerator: String
    let denominator: String
    let multiplier: Int
    let counts: [String: Int]
    let alternatives: [Alternative]
    let records: Int
    let digest: String
    let asOf: String
    let synthetic: Bool

    init?(_ observation: Observation?) {
      guard let observation, case .share(let share) = observation.measure,
        case .register(let trail) = observation.provenance
      else { return nil }
      value = observation.value.description
      exact = observation.exact.fractionText
      numerator = share.numerator.fractionText
      denominator = share.denominator.fractionText
      multiplier = share.multiplier
      counts = Dictionary(
        observation.counts.map { ($0.code, $0.count) }, uniquingKeysWith: { first, _ in first })
      alternatives = observation.alternatives.map {
        Alternative(
          reading: $0.readingID, value: $0.value?.description, exact: $0.measure?.exact.fractionText)
      }
      records = trail.records
      digest = trail.digest
      asOf = trail.asOf.isoText
      synthetic = trail.isSynthetic
    }
  }

  struct Unit: Encodable {
    let indicator: String
    let definitionVersion: String
    let unit: String
    let name: String
    let result: Value?
    let reason: String?
    let ceiling: String?
    let shareOfDue: String?
    let states: [String: Int]?
    let posted: String?

    init(_ entry: ComputedIndicator) {
      let places = entry.definition.places
      indicator = entry.definition.code
      definitionVersion = entry.definition.version
      unit = entry.unit.code
      name = entry.unit.name
      result = Value(entry.observation)
      reason = entry.reason.map { DoorWords.catalogue.text($0) }
      ceiling = entry.ceiling?.exact.rounded(places: places).description
      shareOfDue = entry.shareOfDue?.exact.rounded(places: places).description
      states =
        entry.states.isEmpty
        ? nil : Dictionary(uniqueKeysWithValues: entry.states.map { ($0.key.rawValue, $0.value) })
      posted = entry.posted?.rawValue
    }
  }

  struct Mean: Encodable {
    let value: String
    let exact: String
    let units: Int
  }

  struct RollUp: Encodable {
    let indicator: String
    let unit: String
    let name: String
    let pooled: Value?
    let mean: Mean?
    let missing: [String]
    let posted: String?

    init(_ entry: ComputedRollUp) {
      indicator = entry.definition.code
      unit = entry.unit.code
      name = entry.unit.name
      pooled = Value(entry.figures?.pooled)
      mean = entry.figures.map {
        Mean(
          value: $0.meanOfUnits.value.description, exact: $0.meanOfUnits.exact.fractionText,
          units: $0.meanOfUnits.units)
      }
      missing = entry.figures?.missing ?? []
      posted = entry.posted?.rawValue
    }
  }

  let period: String
  let asOf: String
  let units: [Unit]
  let rollUps: [RollUp]

  init(_ computed: ComputedIndicators) {
    period = computed.period.description
    asOf = computed.asOf.isoText
    units = computed.units.map(Unit.init)
    rollUps = computed.rollUps.map(RollUp.init)
  }
}
