// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension FormEncoder {
  /// The hash of what the form says: the values as they were understood, and as they came only where they were not.
  ///
  /// So the same form is the same whether a date was typed `05/03/2024` or `2024-03-05`, an answer `c` or `3`, the unit
  /// by its code or its name, with or without an empty column of remarks, in a table or in our XML. A running number
  /// and an id are no content.
  mutating func appendContent(of form: borrowing CheckedForm) throws {
    let order = try cellOrder(for: form.raw.layout)
    content.removeAll()
    if let unit = columns.unit {
      content.append(UnsafeBufferPointer(rebasing: bytes[unit]))
    } else {
      appendRaw(order.unit, of: form.raw)
    }
    content.append(PackedText.separator)
    content.append(UnsafeBufferPointer(rebasing: bytes[columns.service]))
    content.append(PackedText.separator)
    if let date = form.response.date {
      content.append(String(date.dayNumber))
    } else {
      appendRaw(order.date, of: form.raw)
    }
    content.append(PackedText.separator)
    if let hour = FormText.hour(form.response.hour) {
      content.append(String(hour))
    } else {
      appendRaw(order.hour, of: form.raw)
    }
    content.append(PackedText.separator)
    content.append(UnsafeBufferPointer(rebasing: bytes[columns.answers]))
    for (index, answer) in form.response.answers.enumerated()
    where answer == .unreadable || answer == .multipleMarks {
      content.append(PackedText.separator)
      appendRaw(order.cell(ofQuestion: index), of: form.raw)
    }
    content.append(PackedText.separator)
    content.append(UnsafeBufferPointer(rebasing: bytes[columns.profile]))
    for (index, value) in form.response.profile.enumerated() where value == .unlisted {
      content.append(PackedText.separator)
      appendRaw(order.cell(ofProfileField: index), of: form.raw)
    }
    content.append(PackedText.separator)
    appendRaw(order.remark, of: form.raw)
    columns.contentHash = Self.hash(content.bytes)
  }

  /// A cell as it came, without the spaces around it; nothing where it is blank or absent.
  private mutating func appendRaw(_ cell: Int?, of raw: borrowing RawForm) {
    guard let cell, cell < raw.cells.count, let text = raw.cells[cell].text else { return }
    var trimmed = text[...]
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    content.append(String(trimmed))
  }
}
