// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Pulls the forms of an export through the XML reader, from an open file.
struct ExportFormCursor: ~Copyable {
  private var file: ByteSource
  private var xml: XMLEventReader
  private(set) var reading: ExportReading
  private var buffer: [UInt8]
  private var isAtEnd = false

  /// How much is read at once.
  private static let pieceBytes = 65_536

  init(file: consuming ByteSource, reading: ExportReading) throws(SurveyImportError) {
    let xml = try Self.makeXMLReader(reading)
    self.file = file
    self.xml = xml
    self.reading = reading
    buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
  }

  /// How the bytes are read.
  var encoding: String { xml.encoding ?? "UTF-8" }

  /// How many bytes of the file were read.
  var bytesRead: Int { xml.bytesFed }

  /// The next form; nil after the last one, and after a throw.
  mutating func next() throws(SurveyImportError) -> RawForm? {
    do throws(SurveyImportError) {
      while true {
        if let form = try Self.form(in: xml, &reading) { return form }
        if isAtEnd { return nil }
        try readPiece()
      }
    } catch {
      isAtEnd = true
      reading.giveUp()
      throw error
    }
  }

  private static func form(
    in xml: borrowing XMLEventReader, _ reading: inout ExportReading
  ) throws(SurveyImportError) -> RawForm? {
    try xml.withEvents { (events, bytes) throws(SurveyImportError) in
      try reading.nextForm(events, bytes, xml)
    }
  }

  private mutating func readPiece() throws(SurveyImportError) {
    let count = try Self.read(&file, into: &buffer)
    isAtEnd = count == 0
    reading.beginPiece()
    try Self.feed(&xml, buffer, count, source: reading.source)
  }

  private static func makeXMLReader(_ reading: ExportReading) throws(SurveyImportError) -> XMLEventReader {
    do throws(XMLReadingError) {
      return try XMLEventReader(vocabulary: ExportName.vocabulary, limits: reading.limits.document)
    } catch {
      throw SurveyImportError(error, source: reading.source)
    }
  }

  /// Feeds the first `count` bytes; none means that the document ends.
  private static func feed(
    _ xml: inout XMLEventReader, _ buffer: borrowing [UInt8], _ count: Int, source: String
  ) throws(SurveyImportError) {
    do throws(XMLReadingError) {
      try xml.feed(buffer.span.extracting(0..<count), isLast: count == 0)
    } catch {
      throw SurveyImportError(error, source: source)
    }
  }

  private static func read(
    _ file: inout ByteSource, into buffer: inout [UInt8]
  ) throws(SurveyImportError) -> Int {
    try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SurveyImportError) in
      try file.read(into: UnsafeMutableRawBufferPointer(bytes))
    }
  }
}
