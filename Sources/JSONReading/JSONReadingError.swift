// SPDX-License-Identifier: Apache-2.0
/// Why a file is not read as JSON.
public struct JSONReadingError: Error, Hashable, Sendable {
  /// What is wrong; codes may be added.
  public enum Code: Hashable, Sendable {
    /// The bytes are not JSON.
    case notJSON
    /// The file ends within a value.
    case cutOff
    /// A limit is passed, with the most that it allows.
    case limit(Limit, Int)
    /// A key stands twice in one object.
    case repeatedKey(String)
    /// A text is not UTF-8.
    case notUTF8
  }

  /// A limit of ``JSONReadingLimits``.
  public enum Limit: String, Hashable, Sendable {
    /// The values of the file.
    case values
    /// Lists and objects in each other.
    case depth
    /// The bytes of a text.
    case text
    /// The characters of a number.
    case number
    /// The keys of an object.
    case keys
  }

  /// What is wrong.
  public let code: Code
  /// The line, from 1.
  public let line: Int
}
