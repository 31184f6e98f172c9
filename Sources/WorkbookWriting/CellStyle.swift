// SPDX-License-Identifier: Apache-2.0

/// How the cells of a workbook look.
public struct CellStyle: Hashable, Sendable {
  /// How a value is shown.
  public enum Number: Int32, Hashable, Sendable {
    /// As it comes.
    case general = 0
    /// As text, whatever is typed: `=1` stays `=1`.
    case text = 1
    /// A whole number.
    case whole = 2
    /// A day, as 2024-03-05.
    case day = 3
    /// One decimal.
    case tenths = 4
    /// Two decimals.
    case hundredths = 5
    /// Three decimals.
    case thousandths = 6
    /// A whole number with thousands marks.
    case grouped = 7
    /// Six decimals.
    case millionths = 8
  }

  /// The size of the letters in points; 0 for the program's own.
  public var size: Double
  /// Whether the letters are bold.
  public var isBold: Bool
  /// Whether long text goes on in a second line.
  public var isWrapped: Bool
  /// Whether text stands in the middle.
  public var isCentered: Bool
  /// Whether text stands at the top instead of half-way.
  public var isAtTop: Bool
  /// The colour of the letters, 0xRRGGBB; nil for black.
  public var textColor: Int32?
  /// The colour behind them; nil for none.
  public var fillColor: Int32?
  /// The colour of thin lines around the cell; nil for none.
  public var borderColor: Int32?
  /// How a value is shown.
  public var number: Number

  /// A look.
  public init(
    size: Double = 0, isBold: Bool = false, isWrapped: Bool = false, isCentered: Bool = false,
    isAtTop: Bool = false, textColor: Int32? = nil, fillColor: Int32? = nil, borderColor: Int32? = nil,
    number: Number = .general
  ) {
    self.size = size
    self.isBold = isBold
    self.isWrapped = isWrapped
    self.isCentered = isCentered
    self.isAtTop = isAtTop
    self.textColor = textColor
    self.fillColor = fillColor
    self.borderColor = borderColor
    self.number = number
  }
}
