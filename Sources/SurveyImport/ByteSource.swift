// SPDX-License-Identifier: Apache-2.0
import SurveyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of one regular file, read in order. It owns the open file and closes it when it goes.
///
/// Directories, pipes, sockets and devices are refused before a byte is read, so that no reader can wait for ever.
/// A file that grows, shrinks or is written to while it is read is an error and not half a round.
public struct ByteSource: ~Copyable {
  /// The name shown in places and messages: without its folder, and without control characters.
  public let name: String
  /// The size in bytes when the file was opened.
  public let size: Int
  /// How many bytes were read since the beginning or the last `rewind`.
  public private(set) var position = 0
  private let descriptor: Int32
  private let stamp: FileStamp

  /// Opens a file.
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - name: The name to show; nil takes the last part of the path.
  ///   - followsLink: Whether the path may be a symbolic link.
  /// - Throws: E301 (absent), E302 (no permission), E303 (a folder), E304 (not a regular file), E305 and E307 (system),
  ///   E308 (a symbolic link that is not to be followed).
  public init(path: String, name: String? = nil, followsLink: Bool = true) throws(SurveyImportError) {
    let shown = ShownText.safe(name ?? Self.lastPart(of: path))
    let place = Provenance(source: shown)
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      let code = errno
      if code == ELOOP, !followsLink { throw SurveyImportError("E308", at: place) }
      throw Self.openingError(code, path: path, at: place)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw SystemTrouble.error(code, at: place)
    }
    let kind = status.st_mode & mode_t(S_IFMT)
    guard kind == mode_t(S_IFREG) else {
      close(descriptor)
      throw SurveyImportError(kind == mode_t(S_IFDIR) ? "E303" : "E304", at: place)
    }
    self.name = shown
    self.descriptor = descriptor
    stamp = FileStamp(status)
    size = stamp.size
  }

  deinit { close(descriptor) }

  /// Reads the next bytes; 0 at the end of the file.
  /// - Throws: E305 or E307 when the system cannot read, E306 when the file changed since it was opened.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SurveyImportError) -> Int {
    guard let start = buffer.baseAddress, buffer.count > 0 else { return 0 }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, start, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, start, buffer.count)
      #else
        let count = Darwin.read(descriptor, start, buffer.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemTrouble.error(errno, at: Provenance(source: name))
      }
      position += count
      if count == 0 || position > size { try checkUnchanged() }
      return count
    }
  }

  /// Reads the next bytes over those of an array, from an index on; 0 at the end of the file or of the array.
  /// - Throws: as `read(into:)` for a buffer.
  public mutating func read(into bytes: inout [UInt8], from start: Int = 0) throws(SurveyImportError) -> Int {
    guard start >= 0, start < bytes.count else { return 0 }
    // `withUnsafeMutableBytes` of an array does not pass typed errors on.
    var outcome = Result<Int, SurveyImportError>.success(0)
    bytes.withUnsafeMutableBytes { buffer in
      do throws(SurveyImportError) {
        outcome = .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...])))
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Goes back to the first byte.
  /// - Throws: E305 or E307 when the system cannot, E306 when the file changed since it was opened.
  public mutating func rewind() throws(SurveyImportError) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw SystemTrouble.error(errno, at: Provenance(source: name))
    }
    position = 0
    try checkUnchanged()
  }

  private func checkUnchanged() throws(SurveyImportError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw SystemTrouble.error(errno, at: Provenance(source: name))
    }
    guard FileStamp(status) == stamp else {
      throw SurveyImportError("E306", at: Provenance(source: name))
    }
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func openingError(_ code: Int32, path: String, at place: Provenance) -> SurveyImportError {
    switch code {
    case ENOENT, ENOTDIR: SurveyImportError("E301", at: place)
    case EACCES, EPERM: SurveyImportError("E302", at: place)
    case ENXIO: SurveyImportError("E304", at: place)
    default: SystemTrouble.error(code, at: place)
    }
  }
}

/// What tells that a file was written to: size and time of the last change.
private struct FileStamp: Equatable {
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      seconds = Int(status.st_mtimespec.tv_sec)
      nanoseconds = Int(status.st_mtimespec.tv_nsec)
    #else
      seconds = Int(status.st_mtim.tv_sec)
      nanoseconds = Int(status.st_mtim.tv_nsec)
    #endif
  }
}
