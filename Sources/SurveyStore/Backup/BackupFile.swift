// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import GRDB

/// A file that is written beside its final place and moved there only when it is whole.
struct BackupFile {
  let target: String
  let draft: String

  /// Makes an empty draft that nobody else may read.
  /// - Throws: E571 when something stands in the final place, E572 when the draft cannot be made.
  init(_ target: String) throws {
    self.target = target
    draft = target + ".part"
    guard !Self.exists(target) else { throw SurveyStoreError(.backupExists, [target]) }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SurveyStoreError(.backupNotWritten, [target]) }
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// Moves the draft into its final place, its bytes on the disk.
  /// - Throws: E571 when something has come to stand there, E572.
  func finish() throws {
    let descriptor = open(draft, O_RDONLY)
    guard descriptor >= 0 else { throw SurveyStoreError(.backupNotWritten, [target]) }
    let isSafe = fsync(descriptor) == 0
    close(descriptor)
    guard isSafe else { throw SurveyStoreError(.backupNotWritten, [target]) }
    // A link never takes the place of another file; disks that know none get a move.
    if link(draft, target) == 0 {
      unlink(draft)
      return
    }
    guard errno != EEXIST, !Self.exists(target) else { throw SurveyStoreError(.backupExists, [target]) }
    guard rename(draft, target) == 0 else { throw SurveyStoreError(.backupNotWritten, [target]) }
  }

  /// Takes the draft away.
  func forget() {
    for path in [draft, draft + "-journal", draft + "-wal", draft + "-shm"] { unlink(path) }
  }

  /// Size and SHA-256 of a file, read in pieces.
  static func digest(of path: String) throws -> (size: Int, sha256: String) {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    var hasher = SHA256()
    var size = 0
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      hasher.update(data: piece)
      size += piece.count
    }
    let text = hasher.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return (size, text.joined())
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
