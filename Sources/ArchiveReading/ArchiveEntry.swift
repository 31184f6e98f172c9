// SPDX-License-Identifier: Apache-2.0
/// One entry of an archive, as its directory describes it. Sizes are what the directory claims.
public struct ArchiveEntry: Hashable, Sendable {
  /// Its number in the directory, from 0.
  public let index: Int
  /// Its name with its folders, parted by `/`.
  public let name: String
  /// Whether it is a folder: its name ends in `/`.
  public let isFolder: Bool
  /// Its size unpacked, in bytes.
  public let size: Int
  /// Its size in the archive, in bytes.
  public let packedSize: Int
  /// Whether it needs a password.
  public let isEncrypted: Bool
}
