// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

extension DocumentIndicator {
  /// The registered versions that bear on the value of a unit and a period, in the order of village, kind,
  /// year and registration: what the digest of an observation is made over.
  ///
  /// They are those of the documents that count in the period, replacements included.
  public static func records(
    of unitCode: String, period: CalendarPeriod, among documents: [VillageDocument], villages: [Region],
    asOf: CalendarDate, policies: ReadingPolicies = .adopted
  ) -> [VillageDocument] {
    guard let horizon = CalendarHorizon(period: period, asOf: asOf, policies: policies) else { return [] }
    let register = DocumentRegister(documents)
    return self.villages(of: unitCode, among: villages).flatMap { village in
      horizon.counted.sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
        register.versions(of: village.code, kind, horizon.fiscalYear(of: kind))
      }
    }
  }

  /// The documents of a unit for a period, village by village, with the ceiling of the period and the share
  /// of those that are already due. All kinds of the year are shown, also those that do not count yet.
  /// - Returns: nil where the day lies before the period.
  public static func calendarTable(
    documents: [VillageDocument], villages: [Region], unitCode: String, period: CalendarPeriod,
    asOf: CalendarDate, policies: ReadingPolicies = .adopted
  ) -> VillageCalendarTable? {
    guard let horizon = CalendarHorizon(period: period, asOf: asOf, policies: policies) else { return nil }
    let register = DocumentRegister(documents)
    let desa = self.villages(of: unitCode, among: villages)
    let kinds = VillageCalendar.kinds(in: horizon.year, policies: policies)
    let rows = desa.map { village in
      VillageCalendarTable.Row(
        village: village, cells: kinds.map { cell(of: village, $0, in: register, horizon) })
    }
    let count = DocumentCount(register: register, villages: desa, horizon: horizon)
    return VillageCalendarTable(
      asOf: horizon.asOf, rows: rows, ceiling: count.ceiling, shareOfDue: count.shareOfDue)
  }

  private static func cell(
    of village: Region, _ kind: VillageDocumentKind, in register: DocumentRegister, _ horizon: CalendarHorizon
  ) -> VillageCalendarTable.Cell {
    let fiscalYear = horizon.fiscalYear(of: kind)
    let versions = VillageCalendar.present(
      register.versions(of: village.code, kind, fiscalYear), kind: kind, fiscalYear: fiscalYear,
      asOf: horizon.asOf)
    return VillageCalendarTable.Cell(
      kind: kind, fiscalYear: fiscalYear,
      due: VillageCalendar.due(kind, fiscalYear: fiscalYear, policies: horizon.policies),
      decided: versions.compactMap(VillageCalendar.decidingDay).min(),
      state: VillageCalendar.state(
        of: versions, kind: kind, fiscalYear: fiscalYear, asOf: horizon.asOf, policies: horizon.policies),
      versions: versions.count)
  }
}
