// SPDX-License-Identifier: Apache-2.0
import CLibZip
import Glibc

/// Reads the entries of a zip archive, one at a time, whole or piece by piece, and writes nothing anywhere.
///
/// An archive is refused as a whole when a name leads out of it, when an entry is a link, when two entries
/// bear one name, or when its directory breaks a limit. What an entry unpacks to is counted while it is read;
/// what the directory claims about sizes is not believed.
///
/// ```swift
/// var archive = try ArchiveReader(path: path)
/// var bytes: [UInt8] = []
/// for entry in archive.entries where !entry.isFolder { try archive.read(entry, into: &bytes) }
/// ```
@safe
public struct ArchiveReader: ~Copyable {
  /// The entries, in the order of the directory.
  public let entries: [ArchiveEntry]
  /// The size of the archive in bytes.
  public let size: Int
  private let archive: OpaquePointer
  private let limits: ArchiveReadingLimits
  /// How much each entry gave, so that one that is read twice counts once.
  private var given: [Int: Int] = [:]
  private var total = 0
  /// The entry that is unpacked piece by piece; nil for none.
  private var open: OpaquePointer?
  private var openEntry: ArchiveEntry?
  private var openBytes = 0

  /// How much is unpacked at once.
  private static let pieceBytes = 65_536
  /// A form of this size is never packed as tightly as `ratio` says.
  private static let ratioBytes = 1_000_000

  /// Opens an archive and looks at its whole directory.
  /// - Throws: `notReadable`, `notRegular`, `damaged`, `fileTooLarge`, `tooManyEntries`, `directoryTooLarge`,
  ///   `unsafeName`, `link`, `duplicateName`, `outOfMemory`.
  public init(path: String, limits: ArchiveReadingLimits = .survey) throws(ArchiveReadingError) {
    let (archive, size) = unsafe try Self.openArchive(path, limits)
    do throws(ArchiveReadingError) {
      entries = unsafe try Self.entries(of: archive, limits)
    } catch {
      unsafe clibzip_close(archive)
      throw error
    }
    unsafe self.archive = unsafe archive
    self.size = size
    self.limits = limits
  }

  deinit {
    if let open = unsafe open { _ = unsafe zip_fclose(open) }
    unsafe clibzip_close(archive)
  }

  /// Unpacks an entry over the bytes of an array.
  /// - Throws: `encrypted`, `unsupported`, `damaged`, `entryTooLarge`, `totalTooLarge`, `ratioTooHigh`,
  ///   `outOfMemory`. The array holds nothing then.
  public mutating func read(_ entry: ArchiveEntry, into bytes: inout [UInt8]) throws(ArchiveReadingError) {
    bytes.removeAll(keepingCapacity: true)
    do throws(ArchiveReadingError) {
      try unpack(entry, into: &bytes)
    } catch {
      bytes.removeAll()
      throw error
    }
  }

  /// Begins to unpack an entry piece by piece; one that was begun before is left.
  /// - Throws: `encrypted`, `unsupported`, `damaged`, `outOfMemory`.
  public mutating func begin(_ entry: ArchiveEntry) throws(ArchiveReadingError) {
    end()
    guard !entry.isEncrypted else { throw ArchiveReadingError(.encrypted, entry: entry.name) }
    guard entries.indices.contains(entry.index), !entry.isFolder,
      let file = unsafe clibzip_open_entry(archive, UInt64(entry.index))
    else { throw Self.error(unsafe clibzip_archive_error(archive), entry.name) }
    unsafe open = unsafe file
    openEntry = entry
    openBytes = 0
  }

  /// Unpacks the next bytes of the entry that was begun over those of an array.
  /// - Returns: how many; 0 at the end of the entry, and when none was begun.
  /// - Throws: `damaged`, `entryTooLarge`, `totalTooLarge`, `ratioTooHigh`, `outOfMemory`. The entry is left then.
  public mutating func next(into piece: inout [UInt8]) throws(ArchiveReadingError) -> Int {
    guard let file = unsafe open, let entry = openEntry, !piece.isEmpty else { return 0 }
    let count = unsafe piece.withUnsafeMutableBytes { buffer in
      unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    }
    do throws(ArchiveReadingError) {
      guard count >= 0 else { throw Self.error(unsafe clibzip_entry_error(file), entry.name) }
      openBytes += count
      try account(for: entry, openBytes)
    } catch {
      end()
      throw error
    }
    if count == 0 { end() }
    return count
  }

  private mutating func end() {
    if let file = unsafe open { _ = unsafe zip_fclose(file) }
    unsafe open = nil
    openEntry = nil
  }

  private mutating func unpack(_ entry: ArchiveEntry, into bytes: inout [UInt8]) throws(ArchiveReadingError) {
    guard !entry.isEncrypted else { throw ArchiveReadingError(.encrypted, entry: entry.name) }
    guard entries.indices.contains(entry.index), !entry.isFolder,
      let file = unsafe clibzip_open_entry(archive, UInt64(entry.index))
    else { throw Self.error(unsafe clibzip_archive_error(archive), entry.name) }
    defer { _ = unsafe zip_fclose(file) }
    var piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      }
      guard count >= 0 else { throw Self.error(unsafe clibzip_entry_error(file), entry.name) }
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
      try account(for: entry, bytes.count)
    }
  }

  /// Counts what an entry has given so far.
  private mutating func account(for entry: ArchiveEntry, _ bytes: Int) throws(ArchiveReadingError) {
    let before = given[entry.index] ?? 0
    if bytes > before {
      given[entry.index] = bytes
      total += bytes - before
    }
    guard bytes <= limits.entryBytes else {
      throw ArchiveReadingError(.entryTooLarge, entry: entry.name, [String(limits.entryBytes)])
    }
    guard total <= limits.totalBytes else {
      throw ArchiveReadingError(.totalTooLarge, [String(limits.totalBytes)])
    }
    guard bytes <= Self.ratioBytes || bytes / max(1, entry.packedSize) <= limits.ratio else {
      throw ArchiveReadingError(.ratioTooHigh, entry: entry.name, [String(limits.ratio)])
    }
  }

  // MARK: Opening

  private static func openArchive(
    _ path: String, _ limits: ArchiveReadingLimits
  ) throws(ArchiveReadingError) -> (OpaquePointer, Int) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveReadingError(.notReadable, [String(errno)]) }
    do throws(ArchiveReadingError) {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else {
        throw ArchiveReadingError(.notReadable, [String(errno)])
      }
      guard status.st_mode & mode_t(S_IFMT) == mode_t(S_IFREG) else { throw ArchiveReadingError(.notRegular) }
      let size = Int(status.st_size)
      guard size <= limits.fileBytes else {
        throw ArchiveReadingError(.fileTooLarge, [String(limits.fileBytes)])
      }
      try DirectoryProbe(descriptor: descriptor, size: size, limits: limits).check()
      var code: Int32 = 0
      guard let archive = unsafe clibzip_open(descriptor, &code) else { throw error(code, nil) }
      return unsafe (archive, size)
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func entries(
    of archive: OpaquePointer, _ limits: ArchiveReadingLimits
  ) throws(ArchiveReadingError) -> [ArchiveEntry] {
    let count = Int(unsafe clibzip_count(archive))
    guard count <= limits.entries else {
      throw ArchiveReadingError(.tooManyEntries, [String(limits.entries)])
    }
    var entries: [ArchiveEntry] = []
    entries.reserveCapacity(max(0, count))
    var names: Set<String> = []
    for index in 0..<max(0, count) {
      var look = unsafe clibzip_entry()
      guard unsafe clibzip_look(archive, UInt64(index), &look) == 0, let text = unsafe look.name else {
        throw ArchiveReadingError(.damaged)
      }
      let name = unsafe String(cString: text)
      guard EntryName.isSafe(name) else { throw ArchiveReadingError(.unsafeName, entry: name) }
      guard unsafe look.is_link == 0 else { throw ArchiveReadingError(.link, entry: name) }
      let isFolder = name.hasSuffix("/")
      guard names.insert(isFolder ? String(name.dropLast()) : name).inserted else {
        throw ArchiveReadingError(.duplicateName, entry: name)
      }
      entries.append(
        ArchiveEntry(
          index: index, name: name, isFolder: isFolder, size: unsafe Int(clamping: look.size),
          packedSize: unsafe Int(clamping: look.compressed_size),
          isEncrypted: unsafe look.is_encrypted != 0))
    }
    return entries
  }

  private static func error(_ code: Int32, _ entry: String?) -> ArchiveReadingError {
    if clibzip_is_password(code) != 0 { return ArchiveReadingError(.encrypted, entry: entry) }
    if clibzip_is_unsupported(code) != 0 { return ArchiveReadingError(.unsupported, entry: entry) }
    if clibzip_is_memory(code) != 0 { return ArchiveReadingError(.outOfMemory, entry: entry) }
    return ArchiveReadingError(.damaged, entry: entry)
  }
}
