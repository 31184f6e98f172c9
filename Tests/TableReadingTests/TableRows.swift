// SPDX-License-Identifier: Apache-2.0
import TableReading

/// The rows of a text, fed in chunks of a chosen size.
func rows(
  of bytes: [UInt8], delimiter: Character = ",", text: EncodingVerdict = EncodingVerdict(.utf8),
  separatorLine: Bool = false, limits: TableReadingLimits = .forms, chunk: Int = 1 << 16
) throws(TableReadingError) -> [TableRow] {
  let dialect = DelimitedDialect(
    text: text, delimiter: delimiter.asciiValue ?? 44, hasSeparatorLine: separatorLine)
  var reader = DelimitedTextReader(dialect: dialect, limits: limits)
  var rows: [TableRow] = []
  var position = 0
  while true {
    switch try reader.step() {
    case .row(let row): rows.append(row)
    case .end: return rows
    case .needsBytes:
      let end = min(bytes.count, position + chunk)
      if position == end {
        reader.finish()
      } else {
        bytes.withUnsafeBytes { reader.feed(UnsafeRawBufferPointer(rebasing: $0[position..<end])) }
        position = end
      }
    }
  }
}

/// The cells of a text as strings.
func cells(_ text: String, delimiter: Character = ",", chunk: Int = 1 << 16) throws -> [[String]] {
  try rows(of: Array(text.utf8), delimiter: delimiter, chunk: chunk).map(\.texts)
}

/// What the probe says of these bytes, looked at in chunks.
func verdict(of bytes: [UInt8], chunk: Int = 1 << 16) throws(TableReadingError) -> EncodingVerdict {
  var probe = EncodingProbe()
  var position = 0
  while position < bytes.count {
    let end = min(bytes.count, position + chunk)
    bytes.withUnsafeBytes { probe.look(at: UnsafeRawBufferPointer(rebasing: $0[position..<end])) }
    position = end
  }
  return try probe.verdict()
}

/// A text as UTF-16.
func utf16(_ text: String, isLittleEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
  }
}
