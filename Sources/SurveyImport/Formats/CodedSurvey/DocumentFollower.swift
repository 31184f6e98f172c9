// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Follows a document through its elements.
protocol DocumentFollower {
  /// Whether the text of the element that is open is wanted.
  var wantsText: Bool { get }
  /// An element begins.
  mutating func start(_ name: String, _ attributes: DocumentAttributes, line: Int, column: Int)
    throws(SurveyImportError)
  /// The text of the element that is open, whole between two tags; not called for white space alone.
  mutating func text(_ text: String) throws(SurveyImportError)
  /// The element that is open ends.
  mutating func end() throws(SurveyImportError)
}

/// The attributes of one tag.
struct DocumentAttributes {
  private let list: [(name: XMLName, value: String)]

  init(_ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader) {
    var list: [(name: XMLName, value: String)] = []
    list.reserveCapacity(events.count)
    for index in events.indices {
      list.append((xml.name(events[index].name), events[index].string(in: bytes)))
    }
    self.list = list
  }

  /// The value of an attribute by its local name: without a namespace, else with any.
  subscript(_ name: String) -> String? {
    (list.first { $0.name.local == name && $0.name.namespace == nil } ?? list.first { $0.name.local == name })?
      .value
  }
}

/// Drives a follower over a document, a piece at a time.
struct DocumentPieces: ~Copyable {
  private var source: PieceSource
  private var xml: XMLEventReader
  private var buffer: [UInt8]
  private var isAtEnd = false
  private let limits: XMLReadingLimits
  private static let pieceBytes = 65_536

  init(_ source: consuming PieceSource, limits: XMLReadingLimits) throws(SurveyImportError) {
    xml = try Self.makeReader(limits, source.name)
    self.source = source
    self.limits = limits
    buffer = [UInt8](repeating: 0, count: Self.pieceBytes)
  }

  /// How many bytes were read.
  var bytesRead: Int { source.bytesRead }
  /// How the bytes are read.
  var encoding: String { xml.encoding ?? "UTF-8" }

  /// Reads one piece; false when the document has ended.
  /// - Throws: E101 to E121 where it is not well-formed or breaks a limit, and what the follower throws.
  mutating func step(_ follower: inout some DocumentFollower) throws(SurveyImportError) -> Bool {
    guard !isAtEnd else { return false }
    do throws(SurveyImportError) {
      let count = try source.read(into: &buffer)
      isAtEnd = count == 0
      try Self.feed(&xml, buffer, count, source.name)
      try Self.take(from: xml, &follower, source.name)
      return true
    } catch {
      isAtEnd = true
      guard let part = source.part, let place = error.place, place.sheet == nil, place.source == source.name
      else { throw error }
      throw SurveyImportError(
        error.message,
        at: Provenance(
          source: place.source, sheet: part, record: place.record, line: place.line, column: place.column,
          field: place.field))
    }
  }

  /// Begins again.
  /// - Throws: E121, E305 to E307.
  mutating func rewind() throws(SurveyImportError) {
    try source.rewind()
    xml = try Self.makeReader(limits, source.name)
    isAtEnd = false
  }

  /// Feeds the first `count` bytes; none means that the document ends.
  private static func feed(
    _ xml: inout XMLEventReader, _ buffer: borrowing [UInt8], _ count: Int, _ source: String
  ) throws(SurveyImportError) {
    do throws(XMLReadingError) {
      try xml.feed(buffer.span.extracting(0..<count), isLast: count == 0)
    } catch {
      throw SurveyImportError(error, source: source)
    }
  }

  private static func makeReader(
    _ limits: XMLReadingLimits, _ name: String
  ) throws(SurveyImportError) -> XMLEventReader {
    do throws(XMLReadingError) {
      return try XMLEventReader(limits: limits)
    } catch {
      throw SurveyImportError(error, source: name)
    }
  }

  private static func take(
    from xml: borrowing XMLEventReader, _ follower: inout some DocumentFollower, _ source: String
  ) throws(SurveyImportError) {
    try xml.withEvents { (events, bytes) throws(SurveyImportError) in
      var index = 0
      while index < events.count {
        let event = events[index]
        index += 1
        switch event.kind {
        case .start:
          let count = Int(event.count)
          let attributes = DocumentAttributes(events.extracting(index..<(index + count)), bytes, xml)
          index += count
          try follower.start(
            xml.name(event.name).local, attributes, line: Int(event.line), column: Int(event.column))
        case .text: if follower.wantsText { try follower.text(event.string(in: bytes)) }
        case .entity: throw SurveyImportError(event.refusal(in: bytes), source: source)
        case .end: try follower.end()
        case .attribute, .space: continue
        }
      }
    }
  }
}
