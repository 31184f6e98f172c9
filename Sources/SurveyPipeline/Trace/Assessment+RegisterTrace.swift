// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyStore

extension Assessment {
  /// The way of a value back to the records of a register: worked out again on the day of the value, and compared.
  func trace(_ trail: RegisterTrail, of observation: Observation) throws -> RegisterTrace {
    let regions = RegionDirectory(try workspace.definitions.regions())
    let code = observation.unitCode
    let isKecamatan = regions.region(code)?.level == .kecamatan
    let now = try registerIndicators(
      year: nil, period: observation.period, unit: isKecamatan ? code : nil, asOf: trail.asOf,
      today: trail.asOf)
    let parts = now.units.filter {
      $0.definition.code == observation.indicatorCode && (isKecamatan || $0.unit.parentCode == code)
    }
    let value =
      isKecamatan
      ? parts.first?.observation
      : now.rollUps.first { $0.unit.code == code && $0.definition.code == observation.indicatorCode }?
        .figures?.pooled
    let digest: String? =
      if case .register(let trail) = value?.provenance { trail.digest } else { nil }
    let isOfEvents = isKecamatan && trail.register == .events
    let isOfDocuments = isKecamatan && trail.register == .documents
    return RegisterTrace(
      digestNow: digest, valueNow: value?.value,
      events: isOfEvents ? try events(of: code, observation.period, trail.asOf) : [],
      documents: isOfDocuments ? try documents(of: code, observation.period, trail.asOf, regions) : [],
      parts: isKecamatan ? [] : parts.filter { $0.observation != nil }.map(\.unit.code).sorted())
  }

  private func events(of unit: String, _ period: CalendarPeriod, _ day: CalendarDate) throws -> [HeldEvent] {
    let held = try workspace.store.events(unit: unit)
    let counted = Set(
      EventIndicator.records(of: unit, period: period, among: held.map(\.event), asOf: day).map(\.number))
    return held.filter { counted.contains($0.event.number) }
  }

  private func documents(
    of unit: String, _ period: CalendarPeriod, _ day: CalendarDate, _ regions: RegionDirectory
  ) throws -> [HeldDocument] {
    let held = try workspace.store.documents(unit: unit)
    let counted = Set(
      DocumentIndicator.records(
        of: unit, period: period, among: held.map(\.document), villages: regions.villages(of: unit), asOf: day
      ))
    return held.filter { counted.contains($0.document) }
  }
}
