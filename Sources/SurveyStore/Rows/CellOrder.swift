// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The order in which the cells of a layout are kept: by the stable names of their fields, so that equal
/// content is equal whatever the order of columns. Fields that are no content come last.
struct CellOrder {
  struct Entry {
    /// Where the cell stands in `RawForm.cells`.
    let cell: Int
    /// What comes before the cell in the hash of the content: U+001F, the stable name of its field, `=`.
    let tag: [UInt8]
    /// Whether the cell is content: a running number and an id are not.
    let isContent: Bool
  }

  let layout: RawLayout
  let entries: [Entry]

  init(_ layout: RawLayout) {
    self.layout = layout
    entries = layout.fields.enumerated()
      .map { index, field in
        Entry(
          cell: index, tag: [PackedText.separator] + Array(field.name.utf8) + [UInt8(ascii: "=")],
          isContent: field != .number && field != .strongID)
      }
      .sorted { left, right in
        if left.isContent != right.isContent { return left.isContent }
        if left.tag != right.tag { return left.tag.lexicographicallyPrecedes(right.tag) }
        return left.cell < right.cell
      }
  }
}
