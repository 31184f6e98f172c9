// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The columns of all sheets of a workbook together: every form of the file has one cell for each.
struct SheetColumns: Sendable {
  /// What the cells of a form mean.
  let layout: RawLayout
  /// The units of the forms by sheet, where the names of the sheets stand for them; nil where they do not.
  let unitNames: [String]?
  /// For each sheet, the place of each cell among those that the sheet gives; nil where the sheet lacks the column.
  private let places: [[Int?]]
  private let unitIndex: Int?

  /// The heading that is shown where the names of the sheets stand for units.
  private static let sheetHeading = "(sheet)"

  /// Joins the columns of the sheets by what they mean.
  init(_ sheets: [SheetScan.FormSheet], takesUnitsFromSheets: Bool) {
    var fields: [FieldKey] = []
    var headings: [String] = []
    let columns = sheets.map { sheet in
      sheet.heading.map.columns.map { FormColumn($0, heading: sheet.heading) }
    }
    for column in columns.joined() where !fields.contains(column.field) {
      fields.append(column.field)
      headings.append(column.heading)
    }
    let lacksUnit = columns.contains { !$0.contains { $0.field == .unit } }
    let standsForUnit = takesUnitsFromSheets && sheets.count > 1 && lacksUnit
    if standsForUnit, !fields.contains(.unit) {
      fields.append(.unit)
      headings.append(Self.sheetHeading)
    }
    layout = RawLayout(fields: fields, headings: headings)
    unitIndex = fields.firstIndex(of: .unit)
    unitNames = standsForUnit ? sheets.map(\.name) : nil
    places = columns.map { own in
      fields.map { field in own.firstIndex { $0.field == field } }
    }
  }

  /// A form of a sheet with the cells of all columns. A column that its sheet lacks was not asked for there.
  func form(_ form: RawForm, sheet: Int, name: String, record: Int) -> RawForm {
    var cells: [RawCell] = []
    cells.reserveCapacity(places[sheet].count)
    for (index, place) in places[sheet].enumerated() {
      if let place {
        cells.append(form.cells[place])
      } else if index == unitIndex, let names = unitNames {
        cells.append(RawCell(text: names[sheet], line: form.line))
      } else {
        cells.append(RawCell(text: nil, line: form.line))
      }
    }
    return RawForm(
      record: record, line: form.line, column: form.column, layout: layout, cells: cells,
      strongID: form.strongID,
      deprecatedID: form.deprecatedID, isIncomplete: form.isIncomplete, refusal: form.refusal, part: name)
  }
}
