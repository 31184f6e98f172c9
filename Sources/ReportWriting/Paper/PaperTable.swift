// SPDX-License-Identifier: Apache-2.0

/// A table: columns, rows of cells that are already text, foot rows.
///
/// The head row is repeated on every page, and no row is cut by a page's end.
public struct PaperTable: Hashable, Sendable {
  /// How closely it is set.
  public enum Density: String, Hashable, Sendable {
    /// 9 pt.
    case normal
    /// 7.5 pt, for an annex of hundreds of rows.
    case annex
  }

  /// What the table shows; empty where the heading above it says so.
  public let caption: String
  /// The columns, from left to right.
  public let columns: [PaperColumn]
  /// The rows, in groups that belong together; a page may break between groups and between rows.
  public let groups: [PaperRowGroup]
  /// Rows under the last group, kept together: totals, means.
  public let footRows: [PaperRow]
  /// How closely it is set.
  public let density: Density
  /// Whether it needs a page that lies across.
  public let isLandscape: Bool
  /// Whether a page may end between its rows however few they are: rows of several lines each.
  public let hasTallRows: Bool

  /// A table.
  public init(
    caption: String, columns: [PaperColumn], groups: [PaperRowGroup], footRows: [PaperRow] = [],
    density: Density = .normal, isLandscape: Bool = false, hasTallRows: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.footRows = footRows
    self.density = density
    self.isLandscape = isLandscape
    self.hasTallRows = hasTallRows
  }

  /// A table with one group of rows.
  public init(
    caption: String, columns: [PaperColumn], rows: [PaperRow], footRows: [PaperRow] = [],
    density: Density = .normal, isLandscape: Bool = false, hasTallRows: Bool = false
  ) {
    self.init(
      caption: caption, columns: columns, groups: [PaperRowGroup(rows: rows)], footRows: footRows,
      density: density, isLandscape: isLandscape, hasTallRows: hasTallRows)
  }

  /// All rows of all groups, foot rows left out.
  public var rows: [PaperRow] { groups.flatMap(\.rows) }
}

/// Rows that belong together.
public struct PaperRowGroup: Hashable, Sendable {
  /// The rows.
  public let rows: [PaperRow]
  /// Whether the next group begins on a new page: groups with page totals.
  public let endsPage: Bool

  /// Rows that belong together.
  public init(rows: [PaperRow], endsPage: Bool = false) {
    self.rows = rows
    self.endsPage = endsPage
  }
}

/// A column of a table.
public struct PaperColumn: Hashable, Sendable {
  /// To which side its cells are set.
  public enum Alignment: String, Hashable, Sendable {
    /// Left: words.
    case leading
    /// Right: figures, all with the same decimals, so that the marks stand under each other.
    case trailing
    /// Middle: letters and states.
    case center
  }

  /// What its cells hold.
  public enum Kind: String, Hashable, Sendable {
    /// Words that may wrap.
    case text
    /// A code or a place that is not broken over lines.
    case code
    /// Figures of equal width.
    case number
    /// A letter in a square.
    case grade
    /// A small bar.
    case bar
  }

  /// The heading; empty for a column of bars.
  public let title: String
  /// To which side its cells are set.
  public let alignment: Alignment
  /// What its cells hold.
  public let kind: Kind

  /// A column.
  public init(_ title: String, _ kind: Kind = .text, _ alignment: Alignment? = nil) {
    self.title = title
    self.kind = kind
    switch kind {
    case .text, .code, .bar: self.alignment = alignment ?? .leading
    case .number: self.alignment = alignment ?? .trailing
    case .grade: self.alignment = alignment ?? .center
    }
  }
}

/// A row of a table.
public struct PaperRow: Hashable, Sendable {
  /// What the row is among its neighbours.
  public enum Kind: String, Hashable, Sendable {
    /// One thing of the table's list.
    case body
    /// A total or a mean of rows above.
    case total
  }

  /// The cells, from left to right; their spans add up to the number of columns.
  public let cells: [PaperCell]
  /// What the row is.
  public let kind: Kind

  /// A row.
  public init(_ cells: [PaperCell], kind: Kind = .body) {
    self.cells = cells
    self.kind = kind
  }

  /// Whether it stands over the rows below it and so never alone at a page's foot: one cell over several columns,
  /// set as strongly as a total.
  var isHeading: Bool { kind == .total && cells.count == 1 && cells[0].span > 1 }

  /// A row of plain texts.
  public init(_ texts: String..., kind: Kind = .body) {
    self.init(texts.map { PaperCell($0) }, kind: kind)
  }
}

/// A cell of a table: a text, and what is drawn beside it.
public struct PaperCell: Hashable, Sendable {
  /// A shape before the text.
  public enum Marker: String, Hashable, Sendable {
    /// ▼: one of the three lowest.
    case lowest
  }

  /// The text, formatted.
  public let text: String
  /// A shape before the text; nil for none.
  public let marker: Marker?
  /// What the shape means, for whoever cannot see it.
  public let markerText: String
  /// A letter in a square instead of the text; nil for none.
  public let grade: PaperGrade?
  /// A small bar; nil for none.
  public let bar: CellBar?
  /// A file beside the paper that the text leads to; nil for none.
  public let link: String?
  /// How many columns it spans, at least 1.
  public let span: Int

  /// A cell.
  public init(
    _ text: String, marker: Marker? = nil, markerText: String = "", grade: PaperGrade? = nil,
    bar: CellBar? = nil,
    link: String? = nil, span: Int = 1
  ) {
    self.text = text
    self.marker = marker
    self.markerText = markerText
    self.grade = grade
    self.bar = bar
    self.link = link
    self.span = max(1, span)
  }
}

/// A small bar inside a cell.
public struct CellBar: Hashable, Sendable {
  /// The length as a share of the cell, 0 to 1.
  public let share: Double
  /// Colour and hatching.
  public let tone: GradeTone

  /// A small bar.
  public init(share: Double, tone: GradeTone) {
    self.share = min(1, max(0, share))
    self.tone = tone
  }
}
