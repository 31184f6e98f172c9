// SPDX-License-Identifier: Apache-2.0
/// Which file came: what makes the same bytes the same.
public struct FileManifest: Hashable, Sendable {
  /// The name without its folder.
  public let name: String
  /// The size in bytes.
  public let size: Int
  /// SHA-256 of the bytes, in small hexadecimal letters.
  public let sha256: String

  /// A file that came.
  public init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}
