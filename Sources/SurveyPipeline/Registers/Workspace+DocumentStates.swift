// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
public import IndicatorModel
public import SurveyModel
import SurveyStore

/// One document that a desa owes, and how it stands on a day.
public struct DocumentLine: Hashable, Sendable {
  /// The kecamatan, by its official code.
  public let unitCode: String
  /// The desa.
  public let village: Region
  /// The kind.
  public let kind: VillageDocumentKind
  /// The fiscal year that the document is for.
  public let fiscalYear: Int
  /// The day by which it is to be there, that day included.
  public let due: CalendarDate
  /// How it stands.
  public let state: VillageDocumentState
  /// What is registered of it, the first receipt first; with history also what was taken back.
  public let versions: [HeldDocument]
}

extension Workspace {
  /// The documents that are due in a year (reading A3), of every desa, whether registered or not.
  /// - Parameters:
  ///   - unit: a kecamatan by code or name; nil for all of the kabupaten.
  ///   - year: the year in which they are due.
  ///   - day: the day on which they are looked at.
  ///   - history: whether versions that were taken back are given too; they have no part in the state.
  /// - Returns: by kecamatan and desa, then by due day.
  /// - Throws: E706, E711 or E942 for an unknown kecamatan, a store error.
  public func documentStates(
    unit: String?, year: Int, asOf day: CalendarDate, history: Bool = false,
    policies: ReadingPolicies = .adopted
  ) throws -> [DocumentLine] {
    let regions = RegionDirectory(try definitions.regions())
    let codes =
      try unit.map { [try kecamatan(named: $0, in: regions).code] }
      ?? units().units.map(\.code).filter { regions.region($0)?.level == .kecamatan }
    let held = Dictionary(
      grouping: try store.documents(history: history), by: { DocumentReading.Key($0.document) })
    let owed = Self.documents(dueIn: year, policies: policies)
    return codes.flatMap { code in
      regions.villages(of: code).flatMap { village in
        owed.map { kind, fiscalYear, due in
          let versions =
            held[DocumentReading.Key(village: village.code, kind: kind, fiscalYear: fiscalYear)] ?? []
          return DocumentLine(
            unitCode: code, village: village, kind: kind, fiscalYear: fiscalYear, due: due,
            state: VillageCalendar.state(
              of: versions.filter { !$0.isWithdrawn }.map(\.document), kind: kind, fiscalYear: fiscalYear,
              asOf: day, policies: policies),
            versions: versions)
        }
      }
    }
  }

  /// The kinds of documents that are due in a year, with their fiscal years, by due day.
  static func documents(
    dueIn year: Int, policies: ReadingPolicies
  ) -> [(kind: VillageDocumentKind, fiscalYear: Int, due: CalendarDate)] {
    let all = VillageDocumentKind.allCases.flatMap { kind in
      ((year - 2)...(year + 2)).compactMap { fiscalYear in
        VillageCalendar.due(kind, fiscalYear: fiscalYear, policies: policies)
          .map { (kind: kind, fiscalYear: fiscalYear, due: $0) }
      }
    }
    return all.filter { $0.due.year == year }.sorted { $0.due < $1.due }
  }
}
