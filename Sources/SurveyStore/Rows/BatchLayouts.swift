// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// What the columns of a batch meant when its file came, and what they mean now.
///
/// The two differ only where an operator has settled the order of the columns. The cells of its forms are
/// kept in the order of the first; they are read by the second.
struct BatchLayouts {
  /// As the file came: the key to `form.raw`.
  let kept: RawLayout
  /// As it is read now.
  let read: RawLayout

  static func fetch(_ db: Database, id: Int) throws -> BatchLayouts {
    let rows = try Row.fetchAll(
      db, sql: "SELECT field, settledField, heading FROM batchColumn WHERE batchID = ? ORDER BY position",
      arguments: [id])
    var kept: [FieldKey] = []
    var read: [FieldKey] = []
    var headings: [String] = []
    for row in rows {
      guard let field = FieldKey(name: try row("field") as String) else { continue }
      kept.append(field)
      read.append((try row("settledField") as String?).flatMap { FieldKey(name: $0) } ?? field)
      try headings.append(row("heading"))
    }
    return BatchLayouts(
      kept: RawLayout(fields: kept, headings: headings), read: RawLayout(fields: read, headings: headings))
  }

  /// The cells that `FormEncoder` wrote, with what they mean now.
  func cells(of raw: String) -> [HeldCell] {
    zip(FormRow.cells(raw, layout: kept), read.fields).map { cell, field in
      HeldCell(heading: cell.heading, field: field, text: cell.text, declared: cell.declared)
    }
  }

  /// The name under which a correction of a field is kept: that of its column as it came, else its own.
  func keptName(of field: FieldKey) -> String {
    guard let index = read.index(of: field) else { return field.name }
    return kept.fields[index].name
  }

  /// What a kept name means now; nil for no field.
  func field(keptAs name: String) -> FieldKey? {
    guard let field = FieldKey(name: name) else { return nil }
    guard let index = kept.index(of: field) else { return field }
    return read.fields[index]
  }
}
