// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Looks at the end of an archive before the library does, so that a directory of any size costs nothing.
///
/// The library picks one of the records that may end an archive; every one that it might pick has to keep to
/// the limits. A file without such a record is no whole archive.
struct DirectoryProbe {
  /// The record that ends an archive, and the longest remark behind it.
  private static let recordBytes = 22
  private static let remarkBytes = 65_535
  /// The pointer to the larger record of big archives, in front of the first one.
  private static let pointerBytes = 20
  private static let largeRecordBytes = 56

  private let descriptor: Int32
  private let size: Int
  private let limits: ArchiveReadingLimits

  init(descriptor: Int32, size: Int, limits: ArchiveReadingLimits) {
    self.descriptor = descriptor
    self.size = size
    self.limits = limits
  }

  /// - Throws: `damaged`, `tooManyEntries`, `directoryTooLarge`, `notReadable`.
  func check() throws(ArchiveReadingError) {
    let count = min(size, Self.recordBytes + Self.remarkBytes + Self.pointerBytes)
    let tail = try bytes(at: size - count, count: count)
    var found = false
    var place = tail.count - Self.recordBytes
    while place >= 0 {
      if Self.number(tail, at: place, bytes: 4) == 0x0605_4B50 {
        found = true
        try check(record: tail, at: place)
      }
      place -= 1
    }
    guard found else { throw ArchiveReadingError(.damaged) }
  }

  private func check(record: [UInt8], at place: Int) throws(ArchiveReadingError) {
    let entries = max(
      Self.number(record, at: place + 8, bytes: 2), Self.number(record, at: place + 10, bytes: 2))
    let pointer = place - Self.pointerBytes
    guard pointer >= 0, Self.number(record, at: pointer, bytes: 4) == 0x0706_4B50 else {
      return try check(entries: entries, bytes: Self.number(record, at: place + 12, bytes: 4))
    }
    let offset = Self.number(record, at: pointer + 8, bytes: 8)
    guard offset <= UInt64(max(0, size - Self.largeRecordBytes)) else { throw ArchiveReadingError(.damaged) }
    let large = try bytes(at: Int(offset), count: Self.largeRecordBytes)
    guard Self.number(large, at: 0, bytes: 4) == 0x0606_4B50 else { throw ArchiveReadingError(.damaged) }
    try check(
      entries: max(Self.number(large, at: 24, bytes: 8), Self.number(large, at: 32, bytes: 8)),
      bytes: Self.number(large, at: 40, bytes: 8))
  }

  private func check(entries: UInt64, bytes: UInt64) throws(ArchiveReadingError) {
    guard entries <= UInt64(limits.entries) else {
      throw ArchiveReadingError(.tooManyEntries, [String(limits.entries)])
    }
    guard bytes <= UInt64(limits.directoryBytes) else {
      throw ArchiveReadingError(.directoryTooLarge, [String(limits.directoryBytes)])
    }
  }

  /// A number in the order of the format: its lowest byte first.
  private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> UInt64 {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func bytes(at offset: Int, count: Int) throws(ArchiveReadingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, off_t(offset + filled))
      }
      if read < 0 {
        if errno == EINTR { continue }
        throw ArchiveReadingError(.notReadable, [String(errno)])
      }
      guard read > 0 else { throw ArchiveReadingError(.damaged) }
      filled += read
    }
    return bytes
  }
}
