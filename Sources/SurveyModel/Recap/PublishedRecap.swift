// SPDX-License-Identifier: Apache-2.0
/// A file of published results, as it was read.
public struct PublishedRecap: Hashable, Sendable {
  /// One column of a table and what it was read as, as an id of the catalogue.
  public struct Column: Hashable, Sendable {
    /// The heading as it stands.
    public let heading: String
    /// The id of the word for what it holds, such as `recompute.column.index`.
    public let meaning: String

    /// A column.
    public init(heading: String, meaning: String) {
      self.heading = heading
      self.meaning = meaning
    }
  }

  /// One sheet of several, as it was read.
  public struct Sheet: Hashable, Sendable {
    /// How it is written, its name first.
    public let dialect: [DialectEntry]
    /// Its columns.
    public let columns: [Column]
    /// Its lines that are neither unit nor total, from 1.
    public let skippedLines: [Int]

    /// A sheet.
    public init(dialect: [DialectEntry], columns: [Column], skippedLines: [Int]) {
      self.dialect = dialect
      self.columns = columns
      self.skippedLines = skippedLines
    }
  }

  /// The file's name without its folder.
  public let source: String
  /// How it is written, as name and value; empty for JSON.
  public let dialect: [DialectEntry]
  /// The columns of a table; empty for JSON.
  public let columns: [Column]
  /// The lines of a table that are neither unit nor total, from 1.
  public let skippedLines: [Int]
  /// The sheets, where several of a workbook were read; empty elsewhere, also for one alone.
  public let sheets: [Sheet]
  /// The names of the sheets of a workbook that are no recaps.
  public let skippedSheets: [String]
  /// The results, in the order of the file.
  public let entries: [PublishedEntry]

  /// A recap.
  public init(
    source: String, dialect: [DialectEntry] = [], columns: [Column] = [], skippedLines: [Int] = [],
    sheets: [Sheet] = [], skippedSheets: [String] = [], entries: [PublishedEntry]
  ) {
    self.source = source
    self.dialect = dialect
    self.columns = columns
    self.skippedLines = skippedLines
    self.sheets = sheets
    self.skippedSheets = skippedSheets
    self.entries = entries
  }
}
