// SPDX-License-Identifier: Apache-2.0
/// How much of an archive is read before it is refused. Every limit is inside: a value equal to it is read.
public struct ArchiveReadingLimits: Hashable, Sendable {
  /// The archive itself, in bytes.
  public var fileBytes: Int
  /// Entries, folders included.
  public var entries: Int
  /// The directory at the end of the archive, in bytes; it is kept in memory.
  public var directoryBytes: Int
  /// One entry, unpacked, in bytes. Counted while it is read, whatever the directory says.
  public var entryBytes: Int
  /// All entries that are read, unpacked, in bytes.
  public var totalBytes: Int
  /// Unpacked bytes per packed byte of one entry, once it has given a megabyte.
  public var ratio: Int

  /// Limits of your own.
  public init(
    fileBytes: Int, entries: Int, directoryBytes: Int, entryBytes: Int, totalBytes: Int, ratio: Int
  ) {
    self.fileBytes = fileBytes
    self.entries = entries
    self.directoryBytes = directoryBytes
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
  }

  /// For archives of survey forms with their pictures: 4 GB, 50,000 entries, 8 MB a form, 2 GB of forms.
  public static let survey = Self(
    fileBytes: 4_000_000_000, entries: 50_000, directoryBytes: 32_000_000, entryBytes: 8_000_000,
    totalBytes: 2_000_000_000, ratio: 200)

  /// For workbooks: 500 MB, 10,000 entries, 4 GB a sheet, 8 GB together. Rows that are alike pack tightly.
  public static let workbook = Self(
    fileBytes: 500_000_000, entries: 10_000, directoryBytes: 4_000_000, entryBytes: 4_000_000_000,
    totalBytes: 8_000_000_000, ratio: 200)
}
