// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The records of the data of a Triple-S survey: characters at fixed places, or fields of CSV.
struct TripleSData: ~Copyable {
  /// One record: its pieces by place.
  struct Record {
    let line: Int
    /// What each place holds: one character per place of a fixed record, one field of CSV.
    let cells: [Substring]
    let refusal: RecordRefusal?

    /// The text of some places; what lies beyond the end is empty.
    func text(_ places: ClosedRange<Int>) -> String {
      guard places.lowerBound <= cells.count else { return "" }
      return cells[(places.lowerBound - 1)..<min(places.upperBound, cells.count)].joined()
    }
  }

  /// How the characters are written.
  let text: EncodingVerdict
  private var source: PieceSource
  private var lines: TextLineReader?
  private var rows: DelimitedTextReader?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private let width: Int
  private var skip: Int
  private var fieldCount: Int?
  private let part: String?

  /// Looks through the data for their encoding and goes back to the beginning.
  /// - Throws: E208 and E209 where they are no text, E305 to E307 from the file.
  init(
    _ source: consuming PieceSource, survey: TripleSSurvey, part: String?, limits: CodedLimits
  ) throws(SurveyImportError) {
    var probe = EncodingProbe()
    while true {
      let count = try source.read(into: &buffer)
      if count == 0 { break }
      buffer.withUnsafeBytes { probe.look(at: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    try source.rewind()
    let name = source.name
    text = try Self.verdict(probe, survey, name)
    width = survey.width
    self.part = part
    // Lines before the first record are told for CSV only.
    skip = survey.format == .csv ? survey.skip : 0
    switch survey.format {
    case .fixed: lines = TextLineReader(text, lineBytes: limits.lineBytes)
    case .csv:
      rows = DelimitedTextReader(dialect: DelimitedDialect(text: text, delimiter: UInt8(ascii: ",")))
    }
    self.source = source
  }

  /// The bytes that were read so far.
  var bytesRead: Int { source.bytesRead }

  /// The next record; nil at the end. Empty lines are none.
  /// - Throws: E184 for a line that is too long, E201 to E206 for CSV, E305 to E307 from the file.
  mutating func next() throws(SurveyImportError) -> Record? {
    lines != nil ? try nextLine() : try nextRow()
  }

  private mutating func nextLine() throws(SurveyImportError) -> Record? {
    while true {
      let step: TextLineReader.Step
      do throws(TableReadingError) {
        step = try lines?.step() ?? .end
      } catch {
        throw SurveyImportError("E184", [String(error.number)], at: place(error.line))
      }
      switch step {
      case .end: return nil
      case .needsBytes:
        let count = try source.read(into: &buffer)
        if count == 0 {
          lines?.finish()
        } else {
          buffer.withUnsafeBytes { lines?.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
      case .line(let line):
        if line.text.allSatisfy(\.isWhitespace) || line.text == "\u{1A}" { continue }
        return record(line)
      }
    }
  }

  private func record(_ line: TextLine) -> Record {
    let text = line.text
    var cells: [Substring] = []
    cells.reserveCapacity(min(width, text.utf8.count))
    var index = text.unicodeScalars.startIndex
    while cells.count < width, index < text.unicodeScalars.endIndex {
      let next = text.unicodeScalars.index(after: index)
      cells.append(text[index..<next])
      index = next
    }
    // Spaces at the end of a line may be gone, but not with its end: then the file was cut off.
    let isCut = !line.hasEnd && cells.count < width
    return Record(
      line: line.number, cells: cells,
      refusal: line.isUndecodable ? .undecodableBytes : isCut ? .damaged : nil)
  }

  private mutating func nextRow() throws(SurveyImportError) -> Record? {
    while true {
      let step: DelimitedTextReader.Step
      do throws(TableReadingError) {
        step = try rows?.step() ?? .end
      } catch {
        throw error.explained(in: source.name)
      }
      switch step {
      case .end: return nil
      case .needsBytes:
        let count = try source.read(into: &buffer)
        if count == 0 {
          rows?.finish()
        } else {
          buffer.withUnsafeBytes { rows?.feed(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
      case .row(let row):
        if skip > 0 {
          skip -= 1
          continue
        }
        if row.isBlank, row.count == 1 { continue }
        return record(row)
      }
    }
  }

  private mutating func record(_ row: TableRow) -> Record {
    let expected = fieldCount ?? row.count
    fieldCount = expected
    var refusal: RecordRefusal?
    if row.isUndecodable {
      refusal = .undecodableBytes
    } else if row.count < width || row.count < expected {
      refusal = .damaged
    } else if row.count > expected {
      refusal = .cellsBeyondHeadings
    }
    return Record(line: row.line, cells: row.texts.prefix(width).map { $0[...] }, refusal: refusal)
  }

  /// A byte order mark decides; then what version 3 says or leaves out; then the bytes.
  private static func verdict(
    _ probe: EncodingProbe, _ survey: TripleSSurvey, _ name: String
  ) throws(SurveyImportError) -> EncodingVerdict {
    let found: EncodingVerdict
    do throws(TableReadingError) {
      found = try probe.verdict()
    } catch {
      throw error.explained(in: name)
    }
    guard found.markLength == 0 else { return found }
    if let declared = survey.encoding?.lowercased() {
      return EncodingVerdict(declared == "utf-8" ? .utf8 : .windows1252)
    }
    return survey.hasDeclaredEncoding ? EncodingVerdict(.windows1252) : found
  }

  private func place(_ line: Int) -> Provenance {
    Provenance(source: source.name, sheet: part, line: line)
  }
}
