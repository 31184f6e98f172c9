// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer for the XML reader. `Scripts/fuzz-smoke` compiles it together with Sources/XMLReading; it
// belongs to no target of the package.

/// Reads the bytes as a document, whole and in pieces: both must end the same way, with the same events.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let document = Array(bytes.dropFirst())
  let whole = events(of: document, pieceBytes: max(1, document.count))
  let pieces = events(of: document, pieceBytes: Int(first) + 1)
  switch (whole, pieces) {
  case (.success(let one), .success(let other)):
    precondition(one == other, "the size of the pieces changes the events")
    precondition(isBalanced(one), "a document was read whose tags do not match")
    // A reader for content refuses what the stream only tells: an entity whose text nobody knows.
    let hasEntity = one.contains { $0.kind == .entity }
    let isRefused = (try? XMLDocumentReader.read(document, limits: .survey)) == nil
    precondition(isRefused == hasEntity, "the two readers disagree")
  case (.failure(let one), .failure(let other)):
    precondition(one.line >= 1 && other.line >= 1, "a refusal has no place")
  default: preconditionFailure("the size of the pieces decides whether the document is read")
  }
  return 0
}

/// The events of a document with their texts.
private func events(of document: [UInt8], pieceBytes: Int) -> Result<[ReadEvent], XMLReadingError> {
  do throws(XMLReadingError) {
    var reader = try XMLEventReader(limits: .survey)
    var read: [ReadEvent] = []
    var begin = 0
    repeat {
      let end = min(begin + pieceBytes, document.count)
      try reader.feed(document.span.extracting(begin..<end), isLast: end == document.count)
      begin = end
      reader.withEvents { events, bytes in
        for index in events.indices {
          let event = events[index]
          let hasText = event.kind != .start && event.kind != .end
          read.append(
            ReadEvent(
              kind: event.kind, name: reader.name(event.name), line: event.line, column: event.column,
              text: hasText ? event.string(in: bytes) : ""))
        }
      }
    } while begin < document.count
    return .success(read)
  } catch {
    return .failure(error)
  }
}

private struct ReadEvent: Equatable {
  let kind: XMLEvent.Kind
  let name: XMLName
  let line: UInt32
  let column: UInt32
  let text: String
}

private func isBalanced(_ events: [ReadEvent]) -> Bool {
  var open: [XMLName] = []
  for event in events {
    if event.kind == .start { open.append(event.name) }
    if event.kind == .end, open.popLast() != event.name { return false }
  }
  return open.isEmpty && !events.isEmpty
}
