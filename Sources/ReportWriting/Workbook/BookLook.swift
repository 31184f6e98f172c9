// SPDX-License-Identifier: Apache-2.0
import WorkbookWriting

/// How the cells of a report's workbook look.
enum BookLook {
  private static let ink: Int32 = 0x1B1F24
  private static let grey: Int32 = 0x5B6570
  private static let line: Int32 = 0xC9D0D6
  private static let shade: Int32 = 0xE9EDF0

  static let title = CellStyle(size: 14, isBold: true, textColor: ink)
  static let subtitle = CellStyle(size: 11, isBold: true, textColor: ink)
  static let small = CellStyle(size: 9, textColor: grey)
  static let head = CellStyle(
    isBold: true, isWrapped: true, isCentered: true, textColor: ink, fillColor: shade, borderColor: line)
  /// A text from outside: it stays a text, also when somebody edits the cell.
  static let text = CellStyle(borderColor: line, number: .text)
  static let wrapped = CellStyle(isWrapped: true, borderColor: line, number: .text)
  static let center = CellStyle(isCentered: true, borderColor: line)
  static let letter = CellStyle(isBold: true, isCentered: true, borderColor: line)
  /// A row under a table: its label.
  /// A heading over all columns of a table: it runs on over the empty cells beside it.
  static let groupText = CellStyle(isBold: true, fillColor: shade, borderColor: line)
  static let footText = CellStyle(isBold: true, isWrapped: true, fillColor: shade, borderColor: line)
  static let footLetter = CellStyle(isBold: true, isCentered: true, fillColor: shade, borderColor: line)
  /// Another letter than ours.
  static let alarm = CellStyle(isBold: true, fillColor: 0xFCE4D6, borderColor: line, number: .hundredths)

  /// The height of a row in points in which these texts wrap in columns of these widths; programs do not agree on
  /// when they fit it themselves.
  static func height(_ texts: [String], widths: [Double]) -> Double {
    let lines = zip(texts, widths).map { text, width in
      // Words do not fill a line to its end.
      Int((Double(VisibleText.width(text)) / (width * 0.88)).rounded(.up))
    }
    return 15.5 * Double(min(26, max(1, lines.max() ?? 1)))
  }

  /// A number in a table.
  static func number(_ number: CellStyle.Number) -> CellStyle { CellStyle(borderColor: line, number: number) }

  /// A number in a row under a table.
  static func foot(_ number: CellStyle.Number) -> CellStyle {
    CellStyle(isBold: true, fillColor: shade, borderColor: line, number: number)
  }
}
