// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Makes raw forms of the records of a survey file.
///
/// A field that a record does not have was not asked, one without a mark is blank, several marks of a question are
/// several marks.
struct CodedCells {
  private let mapping: CodedMapping
  /// Cells in which something was masked.
  private(set) var maskedCells = 0
  private var count = 0

  init(_ mapping: CodedMapping) { self.mapping = mapping }

  /// The form of a record.
  /// - Parameter part: The member of a zip that holds it; nil where there is only one.
  mutating func form(_ record: CodedRecord, part: String? = nil) -> RawForm {
    count += 1
    var cells: [RawCell] = []
    cells.reserveCapacity(mapping.columns.count)
    var strongID = record.strongID
    for column in mapping.columns {
      let cell = record.refusal == nil ? cell(column, record) : RawCell(text: nil, line: record.line)
      if column.field == .strongID, strongID == nil, let text = cell.text {
        strongID = StrongIDText.plain(text)
      }
      cells.append(cell)
    }
    return RawForm(
      record: count, line: record.line, column: record.column, layout: mapping.layout, cells: cells,
      strongID: record.refusal == nil ? strongID : nil, isIncomplete: record.isIncomplete,
      refusal: record.refusal, part: part)
  }

  private mutating func cell(_ column: CodedMapping.Column, _ record: CodedRecord) -> RawCell {
    var value = record.values[column.source]
    var isFallback = false
    if let fallback = column.fallback, value?.marks.isEmpty ?? true,
      let other = record.values[fallback], !other.marks.isEmpty
    {
      value = other
      isFallback = true
    }
    guard let value else { return RawCell(text: nil, line: record.line, column: record.column) }
    var cell = RawCell(text: "", line: value.line, column: value.column)
    guard !value.marks.isEmpty else { return cell }
    if column.isEncrypted {
      cell.declared = .unreadable
      return cell
    }
    guard !isFallback else {
      cell.text = kept(Self.text(value.marks, column.field), column.masking)
      return cell
    }
    let readings = value.marks.map { column.book.cell(for: $0) }
    cell.text = kept(Self.text(readings.map(\.text), column.field), column.masking)
    if case .question = column.field {
      cell.declared = readings.count > 1 ? .multipleMarks : readings[0].declared
    }
    return cell
  }

  private static func text(_ texts: [String], _ field: FieldKey) -> String {
    guard texts.count > 1 else { return texts[0] }
    switch field {
    // Two marks say all that there is to say.
    case .question: return texts.prefix(2).joined(separator: " / ")
    case .remark: return texts.joined(separator: "\n")
    default: return texts.prefix(8).joined(separator: " / ")
    }
  }

  private mutating func kept(_ text: String, _ masking: CellMasking) -> String {
    let kept = masking.masked(text)
    if kept != text, masking != .id { maskedCells += 1 }
    return kept
  }
}
