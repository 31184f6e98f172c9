// SPDX-License-Identifier: Apache-2.0
/// Reads a small document, such as a definition file, as a whole.
public enum XMLDocumentReader {
  /// How much is read at once.
  private static let pieceBytes = 65_536

  /// The root element of a document.
  /// - Throws: every code of ``XMLReadingError`` but `schema`.
  public static func read(
    _ bytes: [UInt8], limits: XMLReadingLimits = .definition
  ) throws(XMLReadingError) -> XMLNode {
    var builder = NodeBuilder()
    try feed(bytes, limits) { reader throws(XMLReadingError) in try builder.take(from: reader) }
    guard let root = builder.root else { throw XMLReadingError(.empty, line: 1, column: 1) }
    return root
  }

  /// Reads a document to its end and keeps nothing of it.
  static func check(_ bytes: [UInt8], limits: XMLReadingLimits = .definition) throws(XMLReadingError) {
    try feed(bytes, limits) { reader throws(XMLReadingError) in try refuseEntities(in: reader) }
  }

  private static func feed(
    _ bytes: [UInt8], _ limits: XMLReadingLimits,
    _ take: (borrowing XMLEventReader) throws(XMLReadingError) -> Void
  ) throws(XMLReadingError) {
    var reader = try XMLEventReader(limits: limits)
    var begin = 0
    repeat {
      let end = min(begin + pieceBytes, bytes.count)
      try reader.feed(bytes.span.extracting(begin..<end), isLast: end == bytes.count)
      begin = end
      try take(reader)
    } while begin < bytes.count
  }

  private static func refuseEntities(in reader: borrowing XMLEventReader) throws(XMLReadingError) {
    try reader.withEvents { (events, bytes) throws(XMLReadingError) in
      for index in events.indices where events[index].kind == .entity {
        throw events[index].refusal(in: bytes)
      }
    }
  }
}

/// Makes nodes of events.
private struct NodeBuilder {
  private struct OpenElement {
    let name: XMLName
    var attributes: [XMLAttribute] = []
    var children: [XMLNode] = []
    var text = ""
    let line: Int
    let column: Int
  }

  private var open: [OpenElement] = []
  /// The root, once its end tag has come.
  private(set) var root: XMLNode?

  mutating func take(from reader: borrowing XMLEventReader) throws(XMLReadingError) {
    try reader.withEvents { (events, bytes) throws(XMLReadingError) in
      for index in events.indices { try take(events[index], bytes, reader) }
    }
  }

  private mutating func take(
    _ event: XMLEvent, _ bytes: Span<UInt8>, _ reader: borrowing XMLEventReader
  ) throws(XMLReadingError) {
    let last = open.count - 1
    switch event.kind {
    case .start:
      open.append(
        OpenElement(name: reader.name(event.name), line: Int(event.line), column: Int(event.column)))
    case .attribute where last >= 0:
      let name = reader.name(event.name)
      open[last].attributes.append(
        XMLAttribute(name: name.local, namespace: name.namespace, value: event.string(in: bytes)))
    case .text where last >= 0, .space where last >= 0: open[last].text += event.string(in: bytes)
    case .end: close()
    case .entity: throw event.refusal(in: bytes)
    case .attribute, .text, .space: break
    }
  }

  private mutating func close() {
    guard let element = open.popLast() else { return }
    let node = XMLNode(
      name: element.name.local, namespace: element.name.namespace, attributes: element.attributes,
      children: element.children, text: element.text, line: element.line, column: element.column)
    if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
  }
}
