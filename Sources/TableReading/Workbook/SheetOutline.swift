// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// Reads a part that holds every sheet through to its end.
enum SheetOutline {
  /// Calls `body` with the events of every piece of an entry, or of the file where `entry` is nil.
  /// - Throws: `archive`, `notReadable`, `xml`, and what `body` throws.
  static func read(
    _ entry: ArchiveEntry?, of bytes: inout WorkbookBytes, limits: WorkbookLimits,
    _ body: (Span<XMLEvent>, Span<UInt8>, borrowing XMLEventReader) throws(WorkbookReadingError) -> Void
  ) throws(WorkbookReadingError) {
    var xml = try PartElements.makeReader(limits)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    try bytes.begin(entry)
    while true {
      let count = try bytes.next(into: &piece)
      try PartElements.feed(&xml, piece, count)
      try take(xml, body)
      if count == 0 { return }
    }
  }

  private static func take(
    _ xml: borrowing XMLEventReader,
    _ body: (Span<XMLEvent>, Span<UInt8>, borrowing XMLEventReader) throws(WorkbookReadingError) -> Void
  ) throws(WorkbookReadingError) {
    try xml.withEvents { (events, text) throws(WorkbookReadingError) in try body(events, text, xml) }
  }
}
