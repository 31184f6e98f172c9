// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

extension SurveyStore {
  /// The registered units.
  /// - Throws: `SurveyStoreError` when the file cannot be read.
  public func units() throws -> UnitDirectory {
    try reading { UnitDirectory(try UnitRow.fetchAll($0)) }
  }

  /// Registers units. A unit that is held under the same name stays; aliases, a parent and opening hours that
  /// it lacks are added to it.
  /// - Returns: those that were new.
  /// - Throws: E542 for a code that is held with another name, E545 for a unit without code or name; none is
  ///   registered then.
  @discardableResult
  public func register(_ units: [ServiceUnit], act: OperatorAct) throws -> [ServiceUnit] {
    try writing { db in
      try units.filter { unit in
        guard try UnitRow.register(unit, db) else { return false }
        try AuditRow.write(.unitRegistered, of: unit.code, detail: unit.name, by: act, db)
        return true
      }
    }
  }
}
