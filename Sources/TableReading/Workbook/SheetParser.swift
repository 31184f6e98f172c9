// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// Makes rows of the XML events of one sheet.
protocol SheetParser {
  /// Whether the sheet has ended although the part goes on.
  var isSheetEnded: Bool { get }

  /// Says that the events of the next piece stand ready.
  mutating func beginPiece()

  /// The next row with content among the events of the piece; nil when they are used up, or the sheet has ended.
  /// - Throws: what is wrong with a cell.
  mutating func row(
    _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) -> TableRow?
}
