// SPDX-License-Identifier: Apache-2.0

/// One line of label and value.
public struct PaperFact: Hashable, Sendable {
  /// What it is: `Pelaksana survei`.
  public let label: String
  /// The value; nil where nobody has given it: a visible blank to fill in by hand, never an empty place.
  public let value: String?

  /// One line of label and value; an empty text is no value.
  public init(_ label: String, _ value: String?) {
    self.label = label
    self.value = value.flatMap { text in text.allSatisfy(\.isWhitespace) ? nil : text }
  }
}
