// SPDX-License-Identifier: Apache-2.0
import GRDB
public import IndicatorModel
public import SurveyModel

extension SurveyStore {
  /// Keeps facilitation events, all of them or none. An event whose number its kecamatan has already is the next
  /// version of that one; an equal one changes nothing.
  /// - Parameter file: the file that brings them; nil where somebody typed them.
  /// - Returns: how many were new and how many changed a held one.
  /// - Throws: E541 where a kecamatan is not known.
  @discardableResult
  public func keep(
    _ events: [RegisterRecord<FacilitationEvent>], file: FileManifest? = nil, act: OperatorAct
  ) throws -> (new: Int, changed: Int) {
    try writing { db in
      var counts = (new: 0, changed: 0)
      var fileID: Int?
      var years: [String: Set<Int>] = [:]
      for record in events {
        let event = record.content
        guard try UnitRow.exists(db, code: event.unitCode) else {
          throw SurveyStoreError(.unitNotFound, [event.unitCode])
        }
        let held = try EventRow.current(unit: event.unitCode, number: event.number, db)
        if let held, held.event == event { continue }
        if let file, fileID == nil {
          fileID = try RegisterFileRow.insert(file, register: .events, records: events.count, by: act, db)
        }
        if held == nil { counts.new += 1 } else { counts.changed += 1 }
        try AuditRow.write(
          held == nil ? .eventAdded : .eventChanged, of: EventRow.subject(event),
          from: (held?.event).map(EventRow.detail), to: EventRow.detail(event), by: act, db)
        try EventRow.insert(record, after: held, fileID: fileID, db)
        years[event.unitCode, default: []].formUnion([event.date.year, (held?.event ?? event).date.year])
      }
      try Self.markStale(.events, years, by: act, db)
      return counts
    }
  }

  /// Takes back an event that was registered by mistake: it stays as history and counts nowhere.
  /// - Throws: E936 where there is no record of this number, E938 where it is taken back already.
  public func withdrawEvent(_ record: Int, act: OperatorAct) throws -> HeldEvent {
    try writing { db in
      guard let held = try EventRow.fetchAll(db, where: "e.record = ? AND e.isCurrent = 1", [record]).first
      else { throw SurveyStoreError(.eventNotFound, [String(record)]) }
      guard !held.isWithdrawn else { throw SurveyStoreError(.recordWithdrawn, [String(record)]) }
      try AuditRow.write(
        .eventWithdrawn, of: EventRow.subject(held.event), from: EventRow.detail(held.event), by: act, db)
      try db.execute(
        sql: """
          UPDATE facilitationEvent SET withdrawnBy = (SELECT max(id) FROM audit)
          WHERE record = ? AND isCurrent = 1
          """, arguments: [record])
      try Self.markStale(.events, [held.event.unitCode: [held.event.date.year]], by: act, db)
      return held
    }
  }

  /// Facilitation events by kecamatan, day and record; nil takes all.
  /// - Parameter history: whether superseded versions and those that were taken back are given too.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func events(unit: String? = nil, history: Bool = false) throws -> [HeldEvent] {
    try reading { db in
      try EventRow.fetchAll(
        db,
        where: """
          e.unitCode = coalesce(?, e.unitCode) AND (? OR (e.isCurrent = 1 AND e.withdrawnBy IS NULL))
          """, [unit, history])
    }
  }
}

extension SurveyStore {
  /// Marks what was worked out from the records of a register that changed: the values of their kecamatan and of the
  /// place above, in the years that the records bear on.
  static func markStale(
    _ register: RegisterTrail.Register, _ years: [String: Set<Int>], by act: OperatorAct, _ db: Database
  ) throws {
    var all = years
    for (unit, years) in years {
      guard
        let parent = try String.fetchOne(
          db, sql: "SELECT parentCode FROM unit WHERE code = ?", arguments: [unit])
      else { continue }
      all[parent, default: []].formUnion(years)
    }
    for (unit, years) in all.sorted(by: { $0.key < $1.key }) {
      try ObservationRow.markStale(register, unit: unit, years: years, by: act, db)
    }
  }
}
