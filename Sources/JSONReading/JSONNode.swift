// SPDX-License-Identifier: Apache-2.0
/// A value of a JSON file with the line where it begins. A number stays the text that was written, so that no
/// digit and no zero at its end is lost.
public struct JSONNode: Hashable, Sendable {
  /// What the value is.
  public indirect enum Value: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as written, such as `3.50` or `1e5`.
    case number(String)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONNode])
    /// An object; its keys are unique, in the order of the file.
    case object([Member])
  }

  /// One key of an object with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONNode

    /// One key with its value.
    public init(key: String, value: JSONNode) {
      self.key = key
      self.value = value
    }
  }

  /// What the value is.
  public let value: Value
  /// The line where it begins, from 1.
  public let line: Int

  /// A value at a line.
  public init(value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// The value of a key; nil where this is no object or has no such key.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Whether it is `null`.
  public var isNull: Bool { value == .null }
}
