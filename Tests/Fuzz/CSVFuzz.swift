// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer for the reader of delimited text. `Scripts/fuzz-smoke` compiles it together with
// Sources/TableReading; it belongs to no target of the package.

/// Reads the bytes as a table, whole and in pieces: both must give the same rows or the same error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard bytes.count >= 2 else { return 0 }
  let table = Array(bytes.dropFirst(2))
  let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  var probe = EncodingProbe()
  table.withUnsafeBytes { probe.look(at: $0) }
  guard let verdict = try? probe.verdict() else { return 0 }
  let dialect = DelimitedDialect(text: verdict, delimiter: delimiters[Int(bytes[0] & 3)])
  let whole = rows(of: table, dialect, pieceBytes: max(1, table.count))
  let pieces = rows(of: table, dialect, pieceBytes: Int(bytes[1]) + 1)
  switch (whole, pieces) {
  case (.success(let one), .success(let other)):
    precondition(one == other, "the size of the pieces changes the rows")
  case (.failure(let one), .failure(let other)):
    precondition(one == other, "the size of the pieces changes the error")
  default: preconditionFailure("the size of the pieces decides whether the table is read")
  }
  return 0
}

/// The rows of a table.
private func rows(
  of table: [UInt8], _ dialect: DelimitedDialect, pieceBytes: Int
) -> Result<[ReadRow], TableReadingError> {
  do throws(TableReadingError) {
    var reader = DelimitedTextReader(dialect: dialect)
    var read: [ReadRow] = []
    var begin = min(dialect.text.markLength, table.count)
    while true {
      switch try reader.step() {
      case .row(let row):
        precondition(row.line >= 1 && row.lastLine >= row.line && row.count >= 1, "a row has no place")
        read.append(ReadRow(line: row.line, isUndecodable: row.isUndecodable, texts: row.texts))
      case .needsBytes where begin == table.count: reader.finish()
      case .needsBytes:
        let end = min(begin + pieceBytes, table.count)
        table[begin..<end].withUnsafeBytes { reader.feed($0) }
        begin = end
      case .end: return .success(read)
      }
    }
  } catch {
    return .failure(error)
  }
}

private struct ReadRow: Equatable {
  let line: Int
  let isUndecodable: Bool
  let texts: [String]
}
