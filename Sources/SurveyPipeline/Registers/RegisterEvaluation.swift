// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel

/// The records of both registers, and what they give a unit for a period.
struct RegisterEvaluation {
  /// The events that hold.
  let events: [HeldEvent]
  /// The versions of documents that hold.
  let documents: [HeldDocument]
  /// The places.
  let regions: RegionDirectory
  /// The period.
  let period: CalendarPeriod
  /// The last day that is looked at.
  let asOf: CalendarDate
  /// The readings.
  let policies: ReadingPolicies

  /// The value of an indicator for a kecamatan.
  /// - Returns: nil where the indicator is not counted from a register; without a value and with the reason where its
  ///   formula names a variable that no register counts.
  /// - Throws: `FormulaError` where the records do not fit the formula, E939 where a part is larger than its whole.
  func indicator(_ definition: IndicatorDefinition, of kecamatan: Region) throws -> ComputedIndicator? {
    if EventIndicator.measures(definition) { return try eventIndicator(definition, of: kecamatan) }
    if DocumentIndicator.measures(definition) { return try documentIndicator(definition, of: kecamatan) }
    let unknown = definition.formula.variables.map(\.code).filter {
      !EventIndicator.variables.contains($0) && !DocumentIndicator.variables.contains($0)
    }
    guard !unknown.isEmpty else { return nil }
    return ComputedIndicator(
      unit: OrgUnit(kecamatan), definition: definition, period: period, observation: nil,
      reason: Message("register.reason.variables", unknown.joined(separator: ", ")), ceiling: nil,
      shareOfDue: nil, states: [:])
  }

  private func eventIndicator(_ definition: IndicatorDefinition, of kecamatan: Region) throws
    -> ComputedIndicator
  {
    let held = events.filter { $0.event.unitCode == kecamatan.code }
    let counted = EventIndicator.records(
      of: kecamatan.code, period: period, among: held.map(\.event), asOf: asOf)
    let synthetic = Set(held.filter(\.isSynthetic).map(\.event))
    let observation = try EventIndicator.observation(
      events: held.map(\.event), definition: definition, unitCode: kecamatan.code, period: period,
      asOf: asOf, policies: policies, digest: RegisterDigest.text(of: counted),
      isSynthetic: counted.contains(where: synthetic.contains))
    return ComputedIndicator(
      unit: OrgUnit(kecamatan), definition: definition, period: period,
      observation: try Self.checked(observation),
      reason: observation == nil ? Message("register.reason.events", period.description) : nil,
      ceiling: nil, shareOfDue: nil, states: [:])
  }

  private func documentIndicator(_ definition: IndicatorDefinition, of kecamatan: Region) throws
    -> ComputedIndicator
  {
    let villages = regions.villages(of: kecamatan.code)
    let held = documents.filter { $0.unitCode == kecamatan.code }
    let versions = held.map(\.document)
    let counted = DocumentIndicator.records(
      of: kecamatan.code, period: period, among: versions, villages: villages, asOf: asOf, policies: policies)
    let synthetic = Set(held.filter(\.isSynthetic).map(\.document))
    let observation = try DocumentIndicator.observation(
      documents: versions, villages: villages, definition: definition, unitCode: kecamatan.code,
      period: period, asOf: asOf, policies: policies, digest: RegisterDigest.text(of: counted),
      isSynthetic: counted.contains(where: synthetic.contains))
    let table = DocumentIndicator.calendarTable(
      documents: versions, villages: villages, unitCode: kecamatan.code, period: period, asOf: asOf,
      policies: policies)
    let states = VillageDocumentState.allCases.map { ($0, table?.count($0) ?? 0) }
    return ComputedIndicator(
      unit: OrgUnit(kecamatan), definition: definition, period: period,
      observation: try Self.checked(observation),
      reason: observation == nil ? Message("register.reason.documents", period.description) : nil,
      ceiling: table?.ceiling, shareOfDue: observation == nil ? nil : table?.shareOfDue,
      states: Dictionary(uniqueKeysWithValues: states)
    )
  }

  /// The observation, unless its numerator is larger than its denominator: that is refused, never clamped.
  /// - Throws: E939.
  static func checked(_ observation: Observation?) throws -> Observation? {
    guard let observation, case .share(let share) = observation.measure else { return observation }
    guard share.numerator <= share.denominator else {
      throw PipelineError(
        "E939",
        [
          observation.indicatorCode, observation.unitCode, observation.period.description,
          share.numerator.fractionText, share.denominator.fractionText,
        ])
    }
    return observation
  }
}
