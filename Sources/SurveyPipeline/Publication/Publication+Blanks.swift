// SPDX-License-Identifier: Apache-2.0
import ReportWriting
public import SurveyModel

/// What the full report of one unit leaves to be filled in by hand.
public struct UnitBlanks: Hashable, Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// The blanks, in words of the paper's language; at least one.
  public let names: [String]
}

extension Publication {
  /// The units of a sheet whose full reports have blanks to fill in, in its order.
  /// - Throws: what reading the description of the round throws.
  public func blanks(of sheet: ScoreSheet) throws -> [UnitBlanks] {
    let sources = try LaporanSources(workspace, sheet: sheet, trend: nil)
    return sheet.units.compactMap { unit in
      let names = Laporan.blanks(
        of: unit, in: sheet.round, description: sources.description(of: unit.unit),
        plan: sources.plan(of: unit.unit), catalogue: catalogue)
      return names.isEmpty ? nil : UnitBlanks(unit: unit.unit, names: names)
    }
  }
}
