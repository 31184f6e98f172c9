// SPDX-License-Identifier: Apache-2.0

/// A comma-separated text (RFC 4180) while it is written.
struct CSVText {
  /// One cell.
  enum Cell {
    /// Words from outside: what a spreadsheet program would run as a formula gets an apostrophe in front.
    case words(String)
    /// A code or a number of our own.
    case plain(String)
  }

  private(set) var text = ""
  private let quotesAll: Bool

  /// A text with its headings; `quotesAll` puts every cell in quotes, as DHIS2 does.
  init(headings: [String], quotesAll: Bool = false) {
    self.quotesAll = quotesAll
    add(headings.map { .plain($0) })
  }

  mutating func add(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      switch cell {
      case .words(let words): add(FormulaGuard.guarded(Self.onOneLine(words)))
      case .plain(let plain): add(plain)
      }
    }
    text += "\r\n"
  }

  private mutating func add(_ cell: String) {
    guard quotesAll || cell.utf8.contains(where: { [34, 44, 13, 10].contains($0) }) else {
      text += cell
      return
    }
    text += "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  /// As tables are read again: tabs and line ends are spaces, other control characters are shown.
  private static func onOneLine(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Keeps a spreadsheet program from running words as a formula, in a way that is undone without loss.
enum FormulaGuard {
  private static let apostrophe: Unicode.Scalar = "'"

  /// An apostrophe in front of what begins, perhaps after apostrophes of its own, with a sign of a formula.
  static func guarded(_ words: String) -> String {
    beginsFormula(words) ? "'" + words : words
  }

  /// The words without the apostrophe that `guarded` put there.
  static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == apostrophe, beginsFormula(cell) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func beginsFormula(_ words: String) -> Bool {
    switch words.unicodeScalars.first(where: { $0 != apostrophe }) {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
