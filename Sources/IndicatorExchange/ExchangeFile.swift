// SPDX-License-Identifier: Apache-2.0

/// A file of an exchange: its name and its bytes.
public struct ExchangeFile: Hashable, Sendable {
  /// The name without a folder.
  public let name: String
  /// The content.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes in small hexadecimal letters, for the trail of what is read; empty where nobody gave it.
  public let sha256: String

  /// A file.
  public init(name: String, bytes: [UInt8], sha256: String = "") {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// A file of text in UTF-8.
  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
