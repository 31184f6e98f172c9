// SPDX-License-Identifier: Apache-2.0
/// How a delimited text is written.
public struct DelimitedDialect: Hashable, Sendable {
  /// The encoding and the byte order mark.
  public var text: EncodingVerdict
  /// The byte between two cells, in UTF-8: `,` `;` TAB or `|`, or what a `sep=` line says.
  public var delimiter: UInt8
  /// Whether the first line is `sep=;` or the like, which is no row.
  public var hasSeparatorLine: Bool

  /// A dialect.
  public init(text: EncodingVerdict, delimiter: UInt8, hasSeparatorLine: Bool = false) {
    self.text = text
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
  }

  /// The delimiter for people: the character, or `TAB`.
  public var delimiterName: String {
    delimiter == 9 ? "TAB" : String(UnicodeScalar(delimiter))
  }
}
