// SPDX-License-Identifier: Apache-2.0
/// What an operator says about how a table is written. It decides over what the content shows; nil lets that decide.
public struct TableChoices: Hashable, Sendable {
  /// The encoding by its name, such as `Windows-1252`.
  public var encoding: String?
  /// The mark between cells: `,`, `;`, `|` or `tab`.
  public var delimiter: String?
  /// The line of the heading row, from 1.
  public var headingLine: Int?
  /// The name of the sheet of a workbook that is to be read; nil for every sheet with forms.
  public var sheet: String?
  /// The order of dates in numbers.
  public var dateOrder: DateOrder?
  /// Whether every sheet of a workbook counts, also one that says what the others say.
  public var takesRepeatedSheets = false

  /// Choices, none by default.
  public init(
    encoding: String? = nil, delimiter: String? = nil, headingLine: Int? = nil, sheet: String? = nil,
    dateOrder: DateOrder? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headingLine = headingLine
    self.sheet = sheet
    self.dateOrder = dateOrder
  }

  /// Whether nothing was said.
  public var isEmpty: Bool { self == Self() }
}
