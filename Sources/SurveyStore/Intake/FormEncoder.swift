// SPDX-License-Identifier: Apache-2.0
import Crypto
import SurveyModel

/// Writes a form into one reused buffer, from which the columns of its row are lent to SQLite.
struct FormEncoder: ~Copyable {
  /// Where each column stands in the buffer.
  struct Columns {
    var raw = 0..<0
    var answers = 0..<0
    var profile = 0..<0
    var service = 0..<0
    var unit: Range<Int>?
    var strongID: Range<Int>?
    var deprecatedID: Range<Int>?
    var contentHash: Int64 = 0
    var strongHash: Int64?
  }

  var columns = Columns()
  private(set) var order: CellOrder?
  private var row = ByteBuffer(capacity: 1024)
  var content = ByteBuffer(capacity: 1024)

  /// The bytes of the columns; valid until the next form.
  var bytes: UnsafeBufferPointer<UInt8> { row.bytes }

  /// Fills the buffer and the columns.
  /// - Throws: E536 when the form has another mapping than the forms before it.
  mutating func encode(_ form: borrowing CheckedForm) throws {
    row.removeAll()
    try appendCells(of: form.raw)
    var start = row.count
    for answer in form.response.answers { row.append(answer.code) }
    columns.answers = start..<row.count
    start = row.count
    for (index, value) in form.response.profile.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      appendNumber(value.code)
    }
    columns.profile = start..<row.count
    columns.service = append(form.response.service)
    columns.unit = form.response.unitCode.map { append($0) }
    try appendContent(of: form)
    // A record that cannot be read as a form has no identity either: the repaired one must not meet it.
    let strongID = form.raw.refusal == nil ? form.raw.strongID : nil
    columns.strongID = strongID.map { append($0) }
    columns.strongHash = columns.strongID.map { Self.hash(UnsafeBufferPointer(rebasing: row.bytes[$0])) }
    let deprecatedID = strongID == nil ? nil : form.raw.deprecatedID
    columns.deprecatedID = deprecatedID.map { append($0) }
  }

  private mutating func append(_ text: borrowing String) -> Range<Int> {
    let start = row.count
    row.append(text)
    return start..<row.count
  }

  private mutating func appendNumber(_ number: Int) {
    if (0...9).contains(number) {
      row.append(48 + UInt8(number))
    } else {
      row.append(String(number))
    }
  }

  /// The cells in their kept order.
  private mutating func appendCells(of raw: borrowing RawForm) throws {
    let order = try cellOrder(for: raw.layout)
    let start = row.count
    let count = raw.cells.count
    for (position, entry) in order.entries.enumerated() {
      if position > 0 { row.append(PackedText.separator) }
      guard entry.cell < count else {
        row.append(PackedText.absent)
        continue
      }
      let text = raw.cells[entry.cell].text
      if let text { row.appendPacked(text) } else { row.append(PackedText.absent) }
      if let state = raw.cells[entry.cell].declared {
        row.append(PackedText.declared)
        row.append(FormText.letter(state))
      }
    }
    columns.raw = start..<row.count
  }

  mutating func cellOrder(for layout: RawLayout) throws -> CellOrder {
    if let order {
      guard order.layout === layout || order.layout == layout else { throw SurveyStoreError(.mixedLayouts) }
      return order
    }
    let made = CellOrder(layout)
    order = made
    return made
  }

  /// The first 8 bytes of SHA-256, as the signed number that SQLite keeps.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    var hasher = SHA256()
    hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    let first = hasher.finalize().withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    return Int64(bitPattern: UInt64(bigEndian: first))
  }
}
