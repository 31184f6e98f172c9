// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyImport
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Keeps the events of a table, all of them or none. Lines with one number of one kecamatan are one event; an event
  /// that is held already gets the follow-ups that it lacks, and what an empty cell does not say stays.
  /// - Throws: only what is no fault of the file: an unknown kecamatan, a damaged store.
  public func importEvents(
    from path: String, choices: RegisterChoices, today: CalendarDate, act: OperatorAct
  ) throws -> RegisterReport {
    try report(on: path, choices: choices) { report, manifest in
      let table = try EventTable.entries(in: path, choices: choices.table)
      report.format = table.format
      let reading = try registerReading(
        unit: choices.unit, today: today, dates: table.dates, findings: table.findings)
      try take(table.entries, reading, choices: choices, file: manifest, act: act, report: &report)
    }
  }

  /// Keeps one event, or adds to a held one.
  /// - Throws: E706, E711 or E942 for an unknown kecamatan, a store error.
  public func addEvent(
    _ entry: RegisterEntry<EventField>, unit: String, isSynthetic: Bool = false, today: CalendarDate,
    act: OperatorAct
  ) throws -> RegisterReport {
    var report = RegisterReport(name: "")
    let reading = try registerReading(unit: unit, today: today)
    try take(
      [entry], reading, choices: RegisterChoices(unit: unit, isSynthetic: isSynthetic), file: nil,
      act: act, report: &report)
    return report
  }

  /// Adds a follow-up to an event that is held.
  /// - Throws: as ``addEvent(_:unit:isSynthetic:today:act:)``; E940 where the kecamatan has no event of this number.
  public func addEventFollowUp(
    _ entry: RegisterEntry<EventField>, unit: String, today: CalendarDate, act: OperatorAct
  ) throws -> RegisterReport {
    let code = try kecamatan(named: unit, in: RegionDirectory(try definitions.regions())).code
    let number = entry[.number].map { RegisterText.keptNumber($0) } ?? ""
    guard try store.events(unit: code).contains(where: { $0.event.number == number }) else {
      throw PipelineError("E940", [String(number.prefix(RegisterReading.longestNumber)), code])
    }
    return try addEvent(entry, unit: unit, today: today, act: act)
  }

  /// Takes back an event that was registered by mistake; it stays as history.
  /// - Throws: E936 or E938.
  public func withdrawEvent(_ record: Int, act: OperatorAct) throws -> HeldEvent {
    try store.withdrawEvent(record, act: act.masked)
  }

  /// The events of the register by kecamatan and day.
  /// - Parameters:
  ///   - unit: a kecamatan by code or name; nil for all.
  ///   - period: the days of the events; nil for all.
  ///   - history: whether superseded versions and those that were taken back are given too.
  public func events(unit: String? = nil, period: CalendarPeriod? = nil, history: Bool = false) throws
    -> [HeldEvent]
  {
    let code = try unit.map { try kecamatan(named: $0, in: RegionDirectory(try definitions.regions())).code }
    return try store.events(unit: code, history: history)
      .filter { period?.days.contains($0.event.date) ?? true }
  }

  private func take(
    _ entries: [RegisterEntry<EventField>], _ reading: RegisterReading, choices: RegisterChoices,
    file: FileManifest?, act: OperatorAct, report: inout RegisterReport
  ) throws {
    var events = EventReading(
      reading, held: try store.events(unit: reading.chosen), isSynthetic: choices.isSynthetic)
    try events.take(entries)
    report.note(
      events.reading, new: events.new, changed: events.changed, unchanged: events.unchanged,
      refused: events.refused)
    guard report.verdict == .kept, !choices.isDryRun else { return }
    try store.keep(events.records, file: file, act: act)
  }
}
