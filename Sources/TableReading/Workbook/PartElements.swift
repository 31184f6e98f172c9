// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// Reads a part that describes a workbook, element by element.
enum PartElements {
  /// A start tag.
  struct Element {
    let name: XMLName
    /// The local name of the element that it stands in; empty for the root.
    let parent: String
    let attributes: [XMLAttribute]

    /// The value of an attribute without a namespace; nil where there is none.
    subscript(name: String) -> String? {
      attributes.first { $0.name == name && $0.namespace == nil }?.value
    }

    /// Whether an attribute is `1` or `true`.
    func isTrue(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
  }

  /// Calls `body` for every element of an entry, in the order of the document.
  /// - Throws: `archive`, `xml`, `partTooLarge`, and what `body` throws.
  static func read(
    _ entry: ArchiveEntry, of bytes: inout WorkbookBytes, limits: WorkbookLimits,
    _ body: (Element) throws(WorkbookReadingError) -> Void
  ) throws(WorkbookReadingError) {
    var xml = try makeReader(limits)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var open: [String] = []
    try bytes.begin(entry)
    while true {
      let count = try bytes.next(into: &piece)
      guard bytes.bytesRead <= limits.describingPartBytes else {
        throw WorkbookReadingError(.partTooLarge, number: limits.describingPartBytes)
      }
      try feed(&xml, piece, count)
      try xml.withEvents { (events, text) throws(WorkbookReadingError) in
        for index in events.indices {
          let event = events[index]
          if event.kind == .end { open.removeLast() }
          if event.kind == .entity { throw WorkbookReadingError(event.refusal(in: text)) }
          guard event.kind == .start else { continue }
          let name = xml.name(event.name)
          var attributes: [XMLAttribute] = []
          for place in (index + 1)..<(index + 1 + Int(event.count)) {
            let found = xml.name(events[place].name)
            attributes.append(
              XMLAttribute(
                name: found.local, namespace: found.namespace, value: events[place].string(in: text)))
          }
          try body(Element(name: name, parent: open.last ?? "", attributes: attributes))
          open.append(name.local)
        }
      }
      if count == 0 { return }
    }
  }

  /// A reader of a part.
  static func makeReader(_ limits: WorkbookLimits) throws(WorkbookReadingError) -> XMLEventReader {
    do throws(XMLReadingError) {
      return try XMLEventReader(limits: limits.part)
    } catch {
      throw WorkbookReadingError(error)
    }
  }

  /// Hands the first bytes of a piece to a reader; no bytes end the part.
  static func feed(
    _ xml: inout XMLEventReader, _ piece: [UInt8], _ count: Int
  ) throws(WorkbookReadingError) {
    do throws(XMLReadingError) {
      try xml.feed(piece.span.extracting(0..<count), isLast: count == 0)
    } catch {
      throw WorkbookReadingError(error)
    }
  }
}
