// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
public import IndicatorModel
public import SurveyModel
import SurveyStore

extension Assessment {
  /// Works out the indicators that are counted from registers (IKU 2 and 3).
  /// - Parameters:
  ///   - year: the year; nil for that of the period.
  ///   - period: a part of the year; nil for all of it.
  ///   - unit: a kecamatan by code or name; nil for all of the kabupaten and its own value.
  ///   - day: the last day to look at.
  ///   - today: today, where the office is.
  /// - Throws: E941 where the period does not lie in the year, E943 where it has not begun on that day, E944 for a day
  ///   after today, E945 for a year outside 1900 to 2999, E946 where no
  ///   decree was in force; E706, E711 or E942 for an unknown kecamatan; `FormulaError`,
  ///   E939.
  public func registerIndicators(
    year: Int?, period: CalendarPeriod?, unit: String?, asOf day: CalendarDate, today: CalendarDate,
    policies: ReadingPolicies = .adopted
  ) throws -> ComputedIndicators {
    let period = try Self.period(period, of: year)
    guard day <= today else { throw PipelineError("E944", [day.isoText, today.isoText]) }
    guard day >= period.days.lowerBound else {
      throw PipelineError("E943", [period.description, period.days.lowerBound.isoText, day.isoText])
    }
    let all = try workspace.definitions.regions()
    let regions = RegionDirectory(all)
    let chosen = try unit.map { try workspace.kecamatan(named: $0, in: regions).code }
    let codes = try chosen.map { [$0] } ?? workspace.units().units.map(\.code)
    let kecamatan = codes.compactMap { regions.region($0) }.filter { $0.level == .kecamatan }
    let evaluation = RegisterEvaluation(
      events: try workspace.store.events(unit: chosen),
      documents: try workspace.store.documents(unit: chosen),
      regions: regions, period: period, asOf: day, policies: policies)
    let decree = try decree(inForceFor: period)
    let definitions = try workspace.indicatorDefinitions(in: period)
    let units = try definitions.flatMap { definition in
      try kecamatan.compactMap { try evaluation.indicator(definition, of: $0) }
    }
    let kabupaten = all.filter { $0.level == .kabupaten }
    let rollUps =
      chosen == nil
      ? try definitions.flatMap { definition in
        try kabupaten.compactMap {
          try Self.rollUp(units.filter { $0.definition == definition }, of: $0, period: period)
        }
      } : []
    return ComputedIndicators(
      period: period, asOf: min(day, period.days.upperBound), units: units, rollUps: rollUps,
      readings: decree.readings)
  }

  /// The latest decree that was in force by the end of a period (reading A10).
  private func decree(inForceFor period: CalendarPeriod) throws -> Decree {
    let decrees = try workspace.decrees()
    guard let decree = decrees.last(where: { $0.date <= period.days.upperBound }) else {
      throw PipelineError("E946", [period.description, decrees.first?.date.isoText ?? "-"])
    }
    return decree
  }

  private static func period(_ period: CalendarPeriod?, of year: Int?) throws -> CalendarPeriod {
    if let period {
      guard year == nil || period.year == year else {
        throw PipelineError("E941", [period.description, String(year ?? 0)])
      }
      return period
    }
    guard let year, let whole = CalendarPeriod(String(year)) else {
      throw PipelineError("E945", [String(year ?? 0)])
    }
    return whole
  }

  /// The kabupaten's figures from those of its kecamatan.
  private static func rollUp(
    _ units: [ComputedIndicator], of kabupaten: Region, period: CalendarPeriod
  ) throws -> ComputedRollUp? {
    let own = units.filter { $0.unit.parentCode == kabupaten.code }
    guard let definition = own.first?.definition else { return nil }
    let observations = own.compactMap(\.observation)
    let figures = try RollUp.observation(
      of: observations, definition: definition, unitCode: kabupaten.code, period: period,
      units: own.map(\.unit.code), digest: RegisterDigest.text(ofParts: observations))
    _ = try RegisterEvaluation.checked(figures?.pooled)
    return ComputedRollUp(unit: OrgUnit(kabupaten), definition: definition, figures: figures)
  }
}
