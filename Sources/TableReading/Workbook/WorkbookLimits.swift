// SPDX-License-Identifier: Apache-2.0
public import ArchiveReading
public import XMLReading

/// What a workbook may hold at most. Every limit is inside: a value equal to it is read.
public struct WorkbookLimits: Hashable, Sendable {
  /// The archive that holds it.
  public var archive: ArchiveReadingLimits
  /// One XML part of it.
  public var part: XMLReadingLimits
  /// One row.
  public var row: TableReadingLimits
  /// Sheets.
  public var sheets: Int
  /// The bytes of all texts that the cells of an XLSX share; they are kept in memory.
  public var sharedTextBytes: Int
  /// How many texts they share.
  public var sharedTexts: Int
  /// Formats of cells.
  public var cellFormats: Int
  /// The bytes of the parts that describe the workbook, each.
  public var describingPartBytes: Int
  /// Cells of one sheet that nobody wrote and that stand left of one with content.
  public var absentCells: Int
  /// How often one row with content may be repeated by a number.
  public var repeatedRows: Int

  /// The limits of an import: as ``TableReadingLimits/forms``, 1,000 sheets, 96 MB of shared texts.
  public static let forms = Self(
    archive: .workbook,
    part: XMLReadingLimits(
      fileBytes: 4_000_000_000, depth: 64, textBytes: 1_000_000, nameBytes: 1000, markupBytes: 500_000,
      attributesPerElement: 256, distinctNames: 4000, namespaces: 128),
    row: .forms, sheets: 1000, sharedTextBytes: 96_000_000, sharedTexts: 8_000_000, cellFormats: 65_536,
    describingPartBytes: 32_000_000, absentCells: 20_000_000, repeatedRows: 1000)

  /// The rows and columns of the largest sheet that spreadsheet programs know.
  static let sheetRows = 1_048_576
  static let sheetColumns = 16_384

  /// The cells with content that repeats may unfold to, in one sheet.
  static let repeatedCells = 2_000_000
}
