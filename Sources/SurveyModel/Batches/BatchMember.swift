// SPDX-License-Identifier: Apache-2.0
/// One document of a batch that came as a folder or a zip.
public struct BatchMember: Hashable, Sendable {
  /// The name with its folders, as it stands in the folder or zip.
  public let name: String
  /// The size in bytes, unpacked.
  public let size: Int
  /// SHA-256 of the bytes, in small hexadecimal letters.
  public let sha256: String
  /// The ordinal of the record that was read from it; nil where it holds none.
  public var record: Int?

  /// A document of a batch.
  public init(name: String, size: Int, sha256: String, record: Int? = nil) {
    self.name = name
    self.size = size
    self.sha256 = sha256
    self.record = record
  }
}
