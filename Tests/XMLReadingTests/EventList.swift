// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// The events of a document as text, one a line, for comparison.
struct EventList: Equatable {
  var lines: [String] = []
  var undeclaredPrefixes: [String] = []

  /// Reads a document in pieces of one size.
  init(
    _ document: [UInt8], pieceBytes: Int = 4096, limits: XMLReadingLimits = .survey
  ) throws(XMLReadingError) {
    var reader = try XMLEventReader(limits: limits)
    var begin = 0
    repeat {
      let end = min(begin + pieceBytes, document.count)
      try reader.feed(document.span.extracting(begin..<end), isLast: end == document.count)
      begin = end
      take(from: reader)
    } while begin < document.count
    undeclaredPrefixes = reader.undeclaredPrefixes
  }

  init(_ document: String, pieceBytes: Int = 4096, limits: XMLReadingLimits = .survey) throws(XMLReadingError)
  {
    try self.init(Array(document.utf8), pieceBytes: pieceBytes, limits: limits)
  }

  private mutating func take(from reader: borrowing XMLEventReader) {
    reader.withEvents { events, bytes in
      for index in events.indices {
        let event = events[index]
        let name = reader.name(event.name)
        let qualified = name.namespace.map { "{\($0)}" + name.local } ?? name.local
        switch event.kind {
        case .start: lines.append("<\(qualified) +\(event.count) at \(event.line):\(event.column)")
        case .attribute: lines.append("@\(qualified)=\(event.string(in: bytes))")
        case .text: lines.append("\"\(event.string(in: bytes))\"")
        case .space: lines.append("space \(event.count)")
        case .entity: lines.append("&\(event.string(in: bytes)); at \(event.line):\(event.column)")
        case .end: lines.append(">\(qualified)")
        }
      }
    }
  }
}

/// The error of reading a document; nil when it is read to its end.
func refusal(
  _ document: [UInt8], pieceBytes: Int = 4096, limits: XMLReadingLimits = .survey
) -> XMLReadingError? {
  do throws(XMLReadingError) {
    _ = try EventList(document, pieceBytes: pieceBytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

func refusal(
  _ document: String, pieceBytes: Int = 4096, limits: XMLReadingLimits = .survey
) -> XMLReadingError? {
  refusal(Array(document.utf8), pieceBytes: pieceBytes, limits: limits)
}
