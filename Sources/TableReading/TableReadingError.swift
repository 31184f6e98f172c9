// SPDX-License-Identifier: Apache-2.0
/// Why a table cannot be read any further.
public struct TableReadingError: Error, Hashable, Sendable {
  /// What happened; codes may be added, so compare with `==`.
  public let code: Code
  /// The line, from 1; 0 when unknown. For an unclosed quote, the line where it was opened.
  public let line: Int
  /// The number of the cell in its row, from 1; 0 when unknown.
  public let cell: Int
  /// The limit that was exceeded, or another number that belongs to the code; 0 when there is none.
  public let number: Int
  /// What happened, in English, without any content of the file.
  public let message: String

  init(_ code: Code, line: Int = 0, cell: Int = 0, number: Int = 0, _ message: String) {
    self.code = code
    self.line = line
    self.cell = cell
    self.number = number
    self.message = message
  }

  /// A kind of error.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case rowTooLong, cellTooLong, tooManyCells, tooManyRows, unclosedQuote, textAfterQuote, utf32, binary
    }
    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }

    /// A row is longer than the limit.
    public static let rowTooLong = Self(.rowTooLong)
    /// A cell is longer than the limit; most often a quote that nobody closed.
    public static let cellTooLong = Self(.cellTooLong)
    /// A row has more cells than the limit.
    public static let tooManyCells = Self(.tooManyCells)
    /// The table has more rows than the limit.
    public static let tooManyRows = Self(.tooManyRows)
    /// The file ends inside quotes.
    public static let unclosedQuote = Self(.unclosedQuote)
    /// Text follows the closing quote of a cell that spans lines: a quote is missing or too many.
    public static let textAfterQuote = Self(.textAfterQuote)
    /// The file is UTF-32, which no program at hand writes for tables.
    public static let utf32 = Self(.utf32)
    /// The file holds NUL bytes and is no text.
    public static let binary = Self(.binary)

    /// The stable name of the code.
    public var description: String { kind.rawValue }
  }
}
