// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The documents that belong to a period, village by village, each with its due day and how it stands.
public struct VillageCalendarTable: Hashable, Sendable {
  /// One document of one village.
  public struct Cell: Hashable, Sendable {
    /// The kind.
    public let kind: VillageDocumentKind
    /// The fiscal year that it is for.
    public let fiscalYear: Int
    /// The last day on which it is on time; nil outside the calendar.
    public let due: CalendarDate?
    /// The day that decides (enacted, or received for LPPDesa), of the earliest version; nil where none is known.
    public let decided: CalendarDate?
    /// How it stands.
    public let state: VillageDocumentState
    /// How many versions are registered, the first and every replacement.
    public let versions: Int

    /// One document.
    public init(
      kind: VillageDocumentKind, fiscalYear: Int, due: CalendarDate?, decided: CalendarDate?,
      state: VillageDocumentState, versions: Int
    ) {
      self.kind = kind
      self.fiscalYear = fiscalYear
      self.due = due
      self.decided = decided
      self.state = state
      self.versions = versions
    }
  }

  /// One village.
  public struct Row: Hashable, Sendable {
    /// The desa.
    public let village: Region
    /// Its documents, in the order of their due days.
    public let cells: [Cell]

    /// One village.
    public init(village: Region, cells: [Cell]) {
      self.village = village
      self.cells = cells
    }
  }

  /// The last day that was looked at, that day included.
  public let asOf: CalendarDate
  /// The desa, by code.
  public let rows: [Row]
  /// The highest value that the indicator can have in the period: the documents that count by its end over all of
  /// the year; nil without a desa.
  public let ceiling: Share?
  /// On time over already due, in per cent; nil where nothing is due yet.
  public let shareOfDue: Share?

  /// A table.
  public init(asOf: CalendarDate, rows: [Row], ceiling: Share?, shareOfDue: Share?) {
    self.asOf = asOf
    self.rows = rows
    self.ceiling = ceiling
    self.shareOfDue = shareOfDue
  }

  /// How many documents stand in a state.
  public func count(_ state: VillageDocumentState) -> Int {
    rows.reduce(0) { $0 + $1.cells.count { $0.state == state } }
  }
}
