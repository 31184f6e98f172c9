// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// How the documents of each desa stand that count in a year (IKU 3).
public struct VillageCalendarTable: Hashable, Sendable {
  /// One document that every desa owes.
  public struct Column: Hashable, Sendable {
    /// The kind.
    public let kind: VillageDocumentKind
    /// The fiscal year that it is for.
    public let fiscalYear: Int
    /// The last day on which it is on time; nil where none is known.
    public let due: CalendarDate?

    /// One document.
    public init(kind: VillageDocumentKind, fiscalYear: Int, due: CalendarDate?) {
      self.kind = kind
      self.fiscalYear = fiscalYear
      self.due = due
    }
  }

  /// One document of one desa.
  public struct Cell: Hashable, Sendable {
    /// How it stands.
    public let state: VillageDocumentState
    /// The day that decides; nil where there is none.
    public let date: CalendarDate?

    /// One document of one desa.
    public init(state: VillageDocumentState, date: CalendarDate?) {
      self.state = state
      self.date = date
    }
  }

  /// One desa.
  public struct Row: Hashable, Sendable {
    /// The desa.
    public let village: Region
    /// Its documents, in the order of the columns.
    public let cells: [Cell]

    /// One desa.
    public init(village: Region, cells: [Cell]) {
      self.village = village
      self.cells = cells
    }
  }

  /// The day that was looked at.
  public let asOf: CalendarDate
  /// The documents.
  public let columns: [Column]
  /// The desa, by code; empty for a kecamatan without desa.
  public let rows: [Row]

  /// How documents stand.
  public init(asOf: CalendarDate, columns: [Column], rows: [Row]) {
    self.asOf = asOf
    self.columns = columns
    self.rows = rows
  }
}
