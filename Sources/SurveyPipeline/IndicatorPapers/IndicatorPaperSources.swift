// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import ReportWriting
import SurveyModel
import SurveyStore

/// What the contents of the indicator papers of a year are made from, read once for all units.
struct IndicatorPaperSources: Sendable {
  /// The year that is reported.
  let year: Int
  /// The day on which the papers are made: a period that is not over by then is not due.
  let day: CalendarDate
  /// The decree in force at the end of the year.
  let decree: Decree
  /// The version of each indicator that holds at the end of the year, by number.
  let definitions: [IndicatorDefinition]
  /// The scale of words; nil for none.
  let scale: AchievementScale?
  /// The kecamatan, by code.
  let kecamatan: [OrgUnit]
  /// The desa of all of them.
  let villages: [Region]
  /// The values that stand, of this year and those before, of all units.
  let observations: [HeldObservation]
  /// The index over the answers of all kecamatan in the year, by indicator; none where it cannot be told.
  let pooledIndices: [String: RoundedNumber]
  /// The targets in force, of all units and years.
  let targets: [Target]
  /// The village documents of all units, every version.
  let documents: [VillageDocument]
  /// What the office says about values.
  let narratives: [NarrativeKey: IndicatorNarrative]

  /// Which unit and indicator a text is about.
  struct NarrativeKey: Hashable, Sendable {
    let unitCode: String
    let indicatorCode: String
  }

  private var period: CalendarPeriod { .year(year) }

  /// The content of the papers of a unit.
  /// - Throws: E901 or E902 where a formula cannot be worked out over all units.
  func content(of unit: OrgUnit) throws -> IndicatorPaperContent {
    let calendar = calendars(of: unit)
    return IndicatorPaperContent(
      unit: unit, year: year, decree: decree,
      lines: try definitions.map { try line($0, of: unit, calendar) }, scale: scale,
      calendar: calendar.year, generatedOn: day)
  }

  // MARK: One indicator

  private func line(_ definition: IndicatorDefinition, of unit: OrgUnit, _ calendar: Calendars) throws
    -> IndicatorLine
  {
    let own = observations.filter {
      $0.observation.indicatorCode == definition.code && $0.observation.unitCode == unit.code
    }
    let targets = self.targets.filter {
      $0.indicatorCode == definition.code && $0.unitCode == unit.code
    }
    let breaks = SeriesBreaks.breaks(in: own.map(\.observation))
    func standing(_ period: CalendarPeriod, _ table: VillageCalendarTable? = nil) -> PeriodStanding {
      self.standing(period, definition, unit, own, targets, breaks, table)
    }
    let isOfDocuments = DocumentIndicator.measures(definition)
    let quarters = (1...4).map { number in
      standing(.quarter(number, of: year), isOfDocuments ? calendar.quarters[number - 1] : nil)
    }
    let earlier = Set(own.map(\.observation.period) + targets.filter { $0.layer.isAgreed }.map(\.period))
      .filter { $0 == .year($0.year) && $0.year < year }.sorted { $0.year < $1.year }
    return IndicatorLine(
      definition: definition, year: standing(period), quarters: quarters,
      earlierYears: earlier.map { standing($0) },
      mediumTerm: mediumTerm(definition, own, targets),
      targets: targets.sorted { $0.period.days.lowerBound < $1.period.days.lowerBound },
      peers: peers(definition, of: unit), rollUp: try rollUp(definition, of: unit),
      narrative: narratives[NarrativeKey(unitCode: unit.code, indicatorCode: definition.code)]
        ?? IndicatorNarrative())
  }

  private func standing(
    _ period: CalendarPeriod, _ definition: IndicatorDefinition, _ unit: OrgUnit, _ own: [HeldObservation],
    _ targets: [Target], _ breaks: [IndicatorBreak], _ table: VillageCalendarTable?
  ) -> PeriodStanding {
    let held = own.first { $0.observation.period == period }
    let target = AgreedTarget.inForce(
      among: targets, indicator: definition.code, unit: unit.code, period: period)
    return PeriodStanding(
      period: period, observed: held.map(PrintedObservation.init), target: target,
      achievement: AchievementRule.achievement(
        of: held?.observation.value, target: target, definition: definition,
        isDue: period.days.upperBound <= day),
      ceiling: table?.ceiling?.exact.rounded(places: definition.places),
      // Without a value nothing is known of the register either: no data is not 0.
      shareOfDue: held == nil ? nil : table?.shareOfDue?.exact.rounded(places: definition.places),
      seriesBreak: breaks.first { $0.to == period }?.message)
  }

  /// The value of the year against the target of the last year of the medium-term plan that the year lies in.
  private func mediumTerm(
    _ definition: IndicatorDefinition, _ own: [HeldObservation], _ targets: [Target]
  ) -> PeriodStanding? {
    let plan = targets.filter { $0.layer == .renstra && $0.period == .year($0.period.year) }
    let names = Set(plan.filter { $0.period.year == year }.map(\.document.title))
    let last = plan.filter { names.contains($0.document.title) }.max { $0.period.year < $1.period.year }
    guard let last else { return nil }
    let held = own.first { $0.observation.period == period }
    return PeriodStanding(
      period: period, observed: held.map(PrintedObservation.init), target: last,
      achievement: AchievementRule.achievement(
        of: held?.observation.value, target: last, definition: definition,
        isDue: period.days.upperBound <= day))
  }

  // MARK: Other units

  private func peers(_ definition: IndicatorDefinition, of unit: OrgUnit) -> [PeerValue] {
    kecamatan.filter { $0.code != unit.code }.map { peer in
      PeerValue(
        unit: peer,
        observed: value(definition, of: peer.code).map(PrintedObservation.init))
    }
  }

  private func value(_ definition: IndicatorDefinition, of code: String) -> HeldObservation? {
    observations.first {
      $0.observation.indicatorCode == definition.code && $0.observation.unitCode == code
        && $0.observation.period == period
    }
  }

  /// What the kecamatan make together: a posted value of the kabupaten where there is one, else the sum of the counts;
  /// an index is not added up. The mean is that of the exact values under this version of the definition.
  private func rollUp(_ definition: IndicatorDefinition, of unit: OrgUnit) throws -> RollUpFigures? {
    let held = kecamatan.compactMap { value(definition, of: $0.code)?.observation }
      .filter { $0.definitionVersion == definition.version }
    guard let parent = unit.parentCode, let mean = held.map(\.exact).exactMean else { return nil }
    let posted = value(definition, of: parent)?.observation.value
    let summed = try RollUp.observation(
      of: held, definition: definition, unitCode: parent, period: period, units: kecamatan.map(\.code),
      digest: "")
    return RollUpFigures(
      pooled: posted ?? pooledIndices[definition.code] ?? summed?.pooled.value,
      mean: mean.rounded(places: definition.places),
      units: held.count)
  }

  // MARK: Village documents

  /// The calendar of village documents for the year and its quarters.
  private struct Calendars {
    let year: VillageCalendarTable?
    let quarters: [VillageCalendarTable?]
  }

  private func calendars(of unit: OrgUnit) -> Calendars {
    func table(_ period: CalendarPeriod) -> VillageCalendarTable? {
      DocumentIndicator.calendarTable(
        documents: documents, villages: villages, unitCode: unit.code, period: period, asOf: day)
    }
    return Calendars(
      year: table(period), quarters: (1...4).map { table(.quarter($0, of: year)) })
  }
}

extension PrintedObservation {
  /// An observation as it is held.
  init(_ held: HeldObservation) {
    self.init(
      number: held.id,
      record: IndicatorRecord(
        observation: held.observation, status: held.status, isStale: held.isStale, evidence: held.evidence))
  }
}

extension TargetLayer {
  /// Whether values are held against it.
  fileprivate var isAgreed: Bool { self == .pk || self == .pkChanged }
}
