// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// The texts that the cells of an XLSX share, as bytes one after the other.
struct SharedTexts: Sendable {
  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts.
  init() {}

  /// How many there are.
  var count: Int { ends.count }

  /// Where a text stands among the bytes; nil where there is none of that number.
  @inline(__always)
  func range(_ number: Int) -> Range<Int>? {
    guard number >= 0, number < ends.count else { return nil }
    return (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Reads the part. Runs of rich text are joined; phonetic runs are left out.
  /// - Throws: `archive`, `xml`, `sharedTextTooLarge`.
  init(
    _ entry: ArchiveEntry, of source: inout WorkbookBytes, limits: WorkbookLimits
  ) throws(WorkbookReadingError) {
    var xml = try PartElements.makeReader(limits)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var state = State()
    try source.begin(entry)
    while true {
      let count = try source.next(into: &piece)
      try PartElements.feed(&xml, piece, count)
      try take(xml, &state)
      guard ends.count <= limits.sharedTexts else {
        throw WorkbookReadingError(.sharedTextTooLarge, number: limits.sharedTexts)
      }
      guard bytes.count <= limits.sharedTextBytes else {
        throw WorkbookReadingError(.sharedTextTooLarge, number: limits.sharedTextBytes)
      }
      if count == 0 { return }
    }
  }

  /// Where the reading stands.
  private struct State {
    var tags = TagTable(XLSXTag.tag)
    var isInItem = false
    var isInText = false
    var phoneticDepth = 0
  }

  private mutating func take(
    _ xml: borrowing XMLEventReader, _ state: inout State
  ) throws(WorkbookReadingError) {
    try xml.withEvents { (events, text) throws(WorkbookReadingError) in
      for index in events.indices {
        let event = events[index]
        switch event.kind {
        case .start:
          switch state.tags.tag(event.name, xml) {
          case XLSXTag.sharedItem: state.isInItem = true
          case XLSXTag.phonetic: state.phoneticDepth += 1
          case XLSXTag.text: state.isInText = state.isInItem && state.phoneticDepth == 0
          default: break
          }
        case .text, .space:
          if state.isInText { append(text, Int(event.offset), Int(event.count)) }
        case .end:
          switch state.tags.tag(event.name, xml) {
          case XLSXTag.sharedItem:
            state.isInItem = false
            endItem()
          case XLSXTag.phonetic: state.phoneticDepth -= 1
          case XLSXTag.text: state.isInText = false
          default: break
          }
        case .entity: throw WorkbookReadingError(event.refusal(in: text))
        case .attribute: break
        }
      }
    }
  }

  private mutating func append(_ text: Span<UInt8>, _ offset: Int, _ count: Int) {
    for place in offset..<(offset + count) { bytes.append(text[place]) }
  }

  private mutating func endItem() {
    let start = ends.last.map(Int.init) ?? 0
    EscapedCharacters.resolve(&bytes, from: start)
    ends.append(UInt32(clamping: bytes.count))
  }
}
