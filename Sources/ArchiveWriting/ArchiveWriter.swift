// SPDX-License-Identifier: Apache-2.0
import CLibZip

/// Makes a zip archive in memory, entry by entry in the order of adding.
///
/// Every entry bears the same time, so that the same entries give the same bytes whenever and wherever they are packed.
///
/// ```swift
/// let archive = try ArchiveWriter()
/// try archive.add(Array("text".utf8), as: "word/document.xml")
/// let bytes = try archive.finish()
/// ```
@safe
public final class ArchiveWriter {
  /// The archive of the library; nil once it is finished.
  private var archive: OpaquePointer?
  /// Where the library writes it.
  private let source: OpaquePointer
  private var names: Set<String> = []

  /// Begins an archive.
  /// - Throws: `outOfMemory`.
  public init() throws(ArchiveWritingError) {
    var made: OpaquePointer?
    guard let archive = unsafe clibzip_make(&made), let source = unsafe made else {
      throw ArchiveWritingError(.outOfMemory)
    }
    unsafe self.archive = unsafe archive
    unsafe self.source = unsafe source
  }

  deinit {
    if let archive = unsafe archive { unsafe clibzip_close(archive) }
    unsafe clibzip_free_made(source)
  }

  /// Adds an entry behind the others.
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - name: a path inside the archive, parted by slashes.
  ///   - isPacked: false for bytes that are packed already, such as a PNG.
  /// - Throws: `unsafeName` for a path that leads out of the archive or that an entry bears already, `refused` after
  ///   `finish`, `outOfMemory`.
  public func add(_ bytes: [UInt8], as name: String, isPacked: Bool = true) throws(ArchiveWritingError) {
    guard let archive = unsafe archive else { throw ArchiveWritingError(.refused) }
    guard Self.isSafe(name), names.insert(name).inserted else { throw ArchiveWritingError(.unsafeName) }
    let code = unsafe bytes.withUnsafeBytes { buffer in
      unsafe clibzip_add(archive, name, buffer.baseAddress, UInt64(buffer.count), isPacked ? 1 : 0)
    }
    guard code >= 0 else { throw ArchiveWritingError(.outOfMemory) }
  }

  /// The whole archive. Nothing can be added afterwards.
  /// - Throws: `refused` when it is finished already or has no entry, `outOfMemory`.
  public func finish() throws(ArchiveWritingError) -> [UInt8] {
    guard let archive = unsafe archive, !names.isEmpty else { throw ArchiveWritingError(.refused) }
    guard unsafe clibzip_finish(archive) == 0 else { throw ArchiveWritingError(.outOfMemory) }
    unsafe self.archive = nil
    let size = unsafe clibzip_open_made(source)
    guard size >= 0 else { throw ArchiveWritingError(.outOfMemory) }
    defer { unsafe clibzip_close_made(source) }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let read = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe clibzip_read_made(source, buffer.baseAddress, UInt64(buffer.count))
    }
    guard read == size else { throw ArchiveWritingError(.outOfMemory) }
    return bytes
  }

  /// A relative path without empty parts, `.`, `..`, backslashes or control characters.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 255 && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && name.unicodeScalars.allSatisfy { $0 != "\\" && $0 != ":" && $0.value >= 0x20 && $0.value != 0x7F }
  }
}
