// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import Foundation

/// Where the bytes of a workbook come from: an archive, or one file.
struct WorkbookBytes: ~Copyable {
  var archive: ArchiveReader?
  private var file: FileHandle?
  private let path: String
  private(set) var bytesRead = 0

  /// The entries of an archive.
  init(archive path: String, limits: WorkbookLimits) throws(WorkbookReadingError) {
    do throws(ArchiveReadingError) {
      archive = try ArchiveReader(path: path, limits: limits.archive)
    } catch {
      throw WorkbookReadingError(error)
    }
    self.path = path
  }

  /// One file, which is to be a regular one.
  init(file path: String) throws(WorkbookReadingError) {
    self.path = path
    try beginFile()
  }

  /// The entry of a name, in small or capital letters; nil where there is none, or no archive.
  func entry(_ name: String) -> ArchiveEntry? {
    guard let entries = entries else { return nil }
    if let exact = entries.first(where: { $0.name == name && !$0.isFolder }) { return exact }
    let folded = name.lowercased()
    return entries.first { $0.name.lowercased() == folded && !$0.isFolder }
  }

  private var entries: [ArchiveEntry]? {
    switch archive {
    case .some(let reader): reader.entries
    case .none: nil
    }
  }

  /// Begins an entry of the archive; nil begins the file.
  mutating func begin(_ entry: ArchiveEntry?) throws(WorkbookReadingError) {
    bytesRead = 0
    guard let entry else { return try beginFile() }
    do throws(ArchiveReadingError) { try archive?.begin(entry) } catch { throw WorkbookReadingError(error) }
  }

  /// The next bytes; 0 at the end.
  mutating func next(into piece: inout [UInt8]) throws(WorkbookReadingError) -> Int {
    var count = 0
    if archive != nil {
      do throws(ArchiveReadingError) {
        count = try archive?.next(into: &piece) ?? 0
      } catch {
        throw WorkbookReadingError(error)
      }
    } else {
      count = try nextOfFile(into: &piece)
    }
    bytesRead += count
    return count
  }

  private mutating func beginFile() throws(WorkbookReadingError) {
    try? file?.close()
    do { file = try FileHandle(forReadingFrom: URL(filePath: path)) } catch {
      throw WorkbookReadingError(.notReadable)
    }
  }

  private mutating func nextOfFile(into piece: inout [UInt8]) throws(WorkbookReadingError) -> Int {
    let data: Data?
    do { data = try file?.read(upToCount: piece.count) } catch { throw WorkbookReadingError(.notReadable) }
    guard let data, !data.isEmpty else { return 0 }
    piece.replaceSubrange(0..<data.count, with: data)
    return data.count
  }
}
