// SPDX-License-Identifier: Apache-2.0

/// The file from which a record of a register came.
public struct RegisterOrigin: Hashable, Sendable {
  /// The name of the file without its folder.
  public let fileName: String
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// The line of the record, from 1.
  public let line: Int

  /// An origin.
  public init(fileName: String, sha256: String, line: Int) {
    self.fileName = fileName
    self.sha256 = sha256
    self.line = line
  }
}
