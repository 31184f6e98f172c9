// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Where a form and its cells stand in their file. A place is only written down when something was found
/// there.
struct FormPlace {
  /// The file's name without its folder.
  let source: String
  /// The form.
  let raw: RawForm

  /// The form as a whole.
  var form: Provenance {
    Provenance(source: source, sheet: raw.part, record: raw.record, line: raw.line, column: raw.column)
  }

  /// One cell of the form, named by its heading; the form itself where the layout has no such cell.
  func cell(_ index: Int?) -> Provenance {
    guard let index, raw.layout.headings.indices.contains(index) else { return form }
    let heading = raw.layout.headings[index]
    guard raw.cells.indices.contains(index), raw.cells[index].line > 0 else {
      return Provenance(source: source, sheet: raw.part, record: raw.record, line: raw.line, field: heading)
    }
    let cell = raw.cells[index]
    return Provenance(
      source: source, sheet: raw.part, record: raw.record, line: Int(cell.line), column: Int(cell.column),
      field: heading)
  }
}
