// SPDX-License-Identifier: Apache-2.0
/// One line of a text file.
public struct TextLine: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// Its text without the line end, nothing trimmed; bytes that the encoding does not know are U+FFFD.
  public let text: String
  /// Whether it holds bytes that the encoding does not know.
  public let isUndecodable: Bool
  /// Whether a line end follows; false only for the last line of a file.
  public let hasEnd: Bool
}
