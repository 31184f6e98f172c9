// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// The looks of the letters of a printed paper.
enum PaperType {
  static let body = TextStyle(10, colour: Palette.ink)
  static let bodyStrong = TextStyle(10, isBold: true, colour: Palette.ink)
  static let small = TextStyle(8, colour: Palette.grey)
  static let kind = TextStyle(9, colour: Palette.grey)
  static let stamp = TextStyle(7.5, isBold: true, colour: Palette.ink)
  static let subject = TextStyle(18, isBold: true, colour: Palette.ink)
  static let period = TextStyle(12, colour: Palette.ink)
  static let chapter = TextStyle(18, isBold: true, colour: Palette.ink)
  static let section = TextStyle(14, isBold: true, colour: Palette.ink)
  static let subsection = TextStyle(12, isBold: true, colour: Palette.ink)
  static let figure = TextStyle(48, isBold: true, colour: Palette.ink)
  static let word = TextStyle(15, colour: Palette.ink)
  static let fact = TextStyle(9.5, colour: Palette.grey)
  static let note = TextStyle(8.5, colour: Palette.ink)
  static let noteTitle = TextStyle(8.5, isBold: true, colour: Palette.ink)
  static let running = TextStyle(7.5, colour: Palette.grey)
  static let runningStamp = TextStyle(7.5, isBold: true, colour: Palette.ink)

  /// The letters of a table.
  static func cell(_ density: PaperTable.Density, isBold: Bool = false) -> TextStyle {
    TextStyle(density == .annex ? 7.5 : 9, isBold: isBold, colour: Palette.ink)
  }

  /// A text from outside on its way onto a page: the line ends and tabs in it are spaces, control characters leave
  /// a mark.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || $0 == "\r" }) else {
      return VisibleText.line(text)
    }
    let scalars = text.unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }
    return VisibleText.line(String(String.UnicodeScalarView(scalars)))
  }
}
