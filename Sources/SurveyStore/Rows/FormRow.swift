// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Forms as their table holds them.
enum FormRow {
  /// A form from a row with the columns of `form` and `fileName` of its batch.
  static func form(_ row: Row) throws -> HeldForm {
    try HeldForm(
      id: row("id"), batchID: row("batchID"), source: row("fileName"), record: row("record"),
      line: row("line"),
      status: FormStatus(rawValue: row("status")) ?? .excluded,
      exclusion: (row("exclusion") as String?).flatMap { ExclusionReason(rawValue: $0) },
      response: Response(
        unitCode: row("unitCode"), service: row("service"),
        date: (row("date") as Int?).flatMap { CalendarDate(dayNumber: $0) },
        hour: FormText.hour(code: row("hour")), answers: FormText.answers(row("answers")),
        profile: FormText.profile(row("profile"))))
  }

  /// The cells that `FormEncoder` wrote, back in the order of the file's columns.
  static func cells(_ raw: String, layout: RawLayout) -> [HeldCell] {
    let parts = PackedText.parts(of: raw)
    var cells = zip(layout.fields, layout.headings).map { field, heading in
      HeldCell(heading: heading, field: field, text: nil, declared: nil)
    }
    for (entry, part) in zip(CellOrder(layout).entries, parts) {
      var text = part
      var declared: DeclaredState?
      if let mark = part.firstIndex(of: PackedText.declared) {
        text = part[..<mark]
        declared = part.last.flatMap { FormText.declaredState($0) }
      }
      let isAbsent = text.count == 1 && text.first == PackedText.absent
      cells[entry.cell] = HeldCell(
        heading: cells[entry.cell].heading, field: cells[entry.cell].field,
        text: isAbsent ? nil : PackedText.unescaped(text), declared: declared)
    }
    return cells
  }
}
