// SPDX-License-Identifier: Apache-2.0

/// A table as CSV (RFC 4180: commas, quotes doubled, CR LF), in UTF-8 with a byte order mark, without which
/// spreadsheet programs take the bytes for Windows-1252. Control characters of a text are replaced.
struct DelimitedText {
  /// A cell: a number stays as it is, a text can never become a formula.
  enum Cell {
    case text(String)
    case number(String)

    static func integer(_ value: Int) -> Self { .number(String(value)) }
  }

  private(set) var text: String

  /// - Parameter isFirst: whether a file begins here, with the byte order mark.
  init(isFirst: Bool = true) { text = isFirst ? "\u{FEFF}" : "" }

  /// Writes a row.
  mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      switch cell {
      case .number(let number): text += number
      case .text(let content): text += Self.quoted(VisibleText.shown(Self.withoutFormula(content)))
      }
    }
    text += "\r\n"
  }

  /// A text that a spreadsheet program would run as a formula gets an apostrophe in front.
  static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return "'" + text
    default: return text
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" }
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
