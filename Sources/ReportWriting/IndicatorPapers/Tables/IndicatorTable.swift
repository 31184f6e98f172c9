// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// A table of the indicator papers before it is known where it goes: onto a page, or into a sheet where numbers are
/// numbers and an achievement is a formula.
struct IndicatorTable {
  /// What stands in a cell.
  enum Cell {
    /// A text.
    case text(String)
    /// The text of the row above again: left out on paper, there again in a sheet, which may be sorted.
    case again(String)
    /// A digest: in groups on paper, where a line may end between them, and whole in a sheet.
    case digest(String)
    /// A number as printed.
    case number(RoundedNumber)
    /// A count.
    case count(Int)
    /// An achievement, with the columns of its target and its value where both stand in the row.
    case achievement(Achievement, target: Int?, value: Int?)
    /// Nobody has given it: room to fill it in by hand.
    case blank
    /// There is nothing to give.
    case dash
    /// A small bar; nothing in a sheet.
    case bar(CellBar?)
  }

  /// A row.
  enum Row {
    /// Cells, one a column.
    case cells([Cell])
    /// A heading over the rows below it.
    case heading(String)
    /// A row under the table.
    case foot([Cell])
  }

  /// A column.
  struct Column {
    let title: String
    let kind: PaperColumn.Kind
    let alignment: PaperColumn.Alignment?
    /// Its width in a sheet, in characters.
    let width: Double

    init(
      _ title: String, _ kind: PaperColumn.Kind = .text, _ alignment: PaperColumn.Alignment? = nil,
      width: Double = 0
    ) {
      self.title = title
      self.kind = kind
      self.alignment = alignment
      self.width =
        width > 0 ? width : kind == .number ? 12 : kind == .code ? 14 : alignment == .trailing ? 16 : 34
    }
  }

  /// The name of its sheet.
  let sheet: String
  /// What it shows; empty where the heading above it says so.
  var caption = ""
  let columns: [Column]
  let rows: [Row]
  var isLandscape = false
  /// Whether it has so many rows that a page may end between them.
  var hasTallRows = true

  /// Decimals of an achievement as printed.
  static let places = 2
}

extension IndicatorTable.Cell {
  /// A number, or a dash where there is none.
  init(_ number: RoundedNumber?) { self = number.map { .number($0) } ?? .dash }

  /// A text, or room to fill it in.
  init(orBlank text: String?) {
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      self = .blank
      return
    }
    self = .text(text)
  }
}
