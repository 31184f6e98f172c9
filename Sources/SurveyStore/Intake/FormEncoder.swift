// SPDX-License-Identifier: Apache-2.0
import Crypto
import SurveyModel

/// Writes a form into one reused buffer, from which the columns of its row are lent to SQLite.
struct FormEncoder {
  /// Where each column stands in `bytes`.
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

  private(set) var bytes: [UInt8] = []
  private(set) var columns = Columns()
  private var content: [UInt8] = []
  private(set) var order: CellOrder?

  init() {
    bytes.reserveCapacity(1024)
    content.reserveCapacity(1024)
  }

  /// Fills the buffer and the columns.
  /// - Throws: E536 when the form has another mapping than the forms before it.
  mutating func encode(_ form: CheckedForm) throws {
    bytes.removeAll(keepingCapacity: true)
    try appendCells(of: form.raw)
    columns.answers = append { bytes in
      for answer in form.response.answers { bytes.append(answer.code) }
    }
    columns.profile = append { bytes in
      for (index, value) in form.response.profile.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(value.code, to: &bytes)
      }
    }
    columns.service = append { $0.append(contentsOf: form.response.service.utf8) }
    columns.unit = form.response.unitCode.map { code in append { $0.append(contentsOf: code.utf8) } }
    // A record that cannot be read as a form has no identity either: the repaired one must not meet it.
    let strongID = form.raw.refusal == nil ? form.raw.strongID : nil
    columns.strongID = strongID.map { id in append { $0.append(contentsOf: id.utf8) } }
    columns.strongHash = columns.strongID.map { Self.hash(bytes[$0]) }
    let deprecatedID = strongID == nil ? nil : form.raw.deprecatedID
    columns.deprecatedID = deprecatedID.map { id in append { $0.append(contentsOf: id.utf8) } }
  }

  private mutating func append(_ body: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = bytes.count
    body(&bytes)
    return start..<bytes.count
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if (0...9).contains(number) {
      bytes.append(48 + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// The cells in their kept order, and the hash of those that are content.
  private mutating func appendCells(of raw: RawForm) throws {
    let order = try cellOrder(for: raw.layout)
    let start = bytes.count
    content.removeAll(keepingCapacity: true)
    var isFirst = true
    for entry in order.entries {
      if !isFirst { bytes.append(PackedText.separator) }
      isFirst = false
      guard entry.cell < raw.cells.count, let text = raw.cells[entry.cell].text else {
        bytes.append(PackedText.absent)
        if entry.cell < raw.cells.count { appendState(of: raw.cells[entry.cell]) }
        continue
      }
      let from = bytes.count
      PackedText.append(text, to: &bytes)
      appendState(of: raw.cells[entry.cell])
      if entry.isContent {
        content.append(contentsOf: entry.name)
        content.append(UInt8(ascii: "="))
        content.append(contentsOf: bytes[from...])
        content.append(PackedText.separator)
      }
    }
    columns.raw = start..<bytes.count
    columns.contentHash = Self.hash(content[...])
  }

  private mutating func appendState(of cell: RawCell) {
    guard let state = cell.declared else { return }
    bytes.append(PackedText.declared)
    bytes.append(FormText.letter(state))
  }

  private mutating func cellOrder(for layout: RawLayout) throws -> CellOrder {
    if let order {
      guard order.layout === layout || order.layout == layout else { throw SurveyStoreError(.mixedLayouts) }
      return order
    }
    let made = CellOrder(layout)
    order = made
    return made
  }

  /// The first 8 bytes of SHA-256, as the signed number that SQLite keeps.
  static func hash(_ bytes: ArraySlice<UInt8>) -> Int64 {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    let first = hasher.finalize().withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    return Int64(bitPattern: UInt64(bigEndian: first))
  }
}
