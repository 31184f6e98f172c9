// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The rows of a delimited file, with its dialect found from its content.
struct DelimitedRows: ~Copyable {
  /// The name of the file, for places.
  let name: String
  /// The dialects that the file may have, the likeliest first; never empty.
  let dialects: [DelimitedDialect]
  private let limits: TableReadingLimits
  private var file: ByteSource
  private var reader: DelimitedTextReader
  private var chunk: [UInt8]
  private static let chunkSize = 1 << 16
  private static let sampleSize = 1 << 17

  /// Looks through the whole file for its encoding, at its beginning for the delimiter, and goes back to the start.
  /// - Parameter chosen: What an operator says about it; decides over the content.
  /// - Throws: E208 (UTF-32), E209 (no text), E229 (the choice), E305 and E306 from the file.
  init(
    file: consuming ByteSource, chosen: ChosenDialect = ChosenDialect(), limits: TableReadingLimits = .forms
  ) throws(SurveyImportError) {
    name = file.name
    self.limits = limits
    chunk = Array(repeating: 0, count: Self.chunkSize)
    var sample: [UInt8] = []
    var probe = EncodingProbe()
    try file.rewind()
    while true {
      let count = try file.read(into: &chunk)
      if count == 0 { break }
      if sample.count < Self.sampleSize { sample += chunk[..<count] }
      chunk.withUnsafeBytes { probe.look(at: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    let verdict: EncodingVerdict
    do { verdict = try chosen.verdict(probe, source: file.name) } catch { throw error }
    try file.rewind()
    dialects = chosen.dialects(DelimiterProbe(head: sample, text: verdict))
    reader = DelimitedTextReader(dialect: dialects[0], limits: limits)
    self.file = file
  }

  /// How the rows are read at present.
  var dialect: DelimitedDialect { reader.dialect }

  /// The bytes that were read since the beginning.
  var bytesRead: Int { file.position }

  /// Begins again with another dialect.
  mutating func restart(_ dialect: DelimitedDialect) throws(SurveyImportError) {
    try file.rewind()
    reader = DelimitedTextReader(dialect: dialect, limits: limits)
  }

  /// The next row; nil at the end.
  /// - Throws: E201 to E206 for the table, E305 and E306 from the file.
  mutating func next() throws(SurveyImportError) -> TableRow? {
    while true {
      let step: DelimitedTextReader.Step
      do { step = try reader.step() } catch { throw error.explained(in: name) }
      switch step {
      case .row(let row): return row
      case .end: return nil
      case .needsBytes:
        let count = try file.read(into: &chunk)
        if count == 0 {
          reader.finish()
        } else {
          chunk.withUnsafeBytes { reader.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
      }
    }
  }
}

extension TableReadingError {
  /// The error as people read it.
  func explained(in source: String) -> SurveyImportError {
    let place = Provenance(source: source, line: line, column: cell)
    switch code {
    case .rowTooLong: return SurveyImportError("E201", [String(number)], at: place)
    case .cellTooLong: return SurveyImportError("E202", [String(number)], at: place)
    case .tooManyCells: return SurveyImportError("E203", [String(number)], at: place)
    case .tooManyRows: return SurveyImportError("E204", [String(number)], at: place)
    case .unclosedQuote: return SurveyImportError("E205", at: place)
    case .textAfterQuote: return SurveyImportError("E206", [String(number)], at: place)
    case .utf32: return SurveyImportError("E208", at: place)
    default: return SurveyImportError("E209", at: place)
    }
  }
}
