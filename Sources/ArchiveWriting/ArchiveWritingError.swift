// SPDX-License-Identifier: Apache-2.0

/// Why an archive cannot be made.
public struct ArchiveWritingError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// The name of an entry leads out of the archive, cannot be a name, or is there already.
    case unsafeName
    /// The archive is finished, or would be empty.
    case refused
    /// There is no memory.
    case outOfMemory
  }

  /// What went wrong.
  public let code: Code

  init(_ code: Code) { self.code = code }
}
