// SPDX-License-Identifier: Apache-2.0
public import ArchiveReading
public import XMLReading

/// Why a workbook cannot be read, or not any further.
public struct WorkbookReadingError: Error, Hashable, Sendable {
  /// A kind of error. Compare with `==`; codes may be added.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String {
      case archive, xml, notReadable, notWorkbook, encrypted, partMissing, textMissing, placeOutside
      case cellTwice, tooManySheets, sharedTextTooLarge, tooManyFormats, partTooLarge, rowTooLong, cellTooLong
      case tooManyAbsent, repeatedTooOften
    }
    private let kind: Kind
    private init(_ kind: Kind) { self.kind = kind }

    /// The archive is not read; ``WorkbookReadingError/archive`` says why.
    public static let archive = Self(.archive)
    /// The XML of a part is not read; ``WorkbookReadingError/xml`` says why, and where in the part.
    public static let xml = Self(.xml)
    /// The system cannot read the file. Number: its error.
    public static let notReadable = Self(.notReadable)
    /// It holds no sheets in a form that is read: another kind of document, or a binary workbook.
    public static let notWorkbook = Self(.notWorkbook)
    /// A password protects it.
    public static let encrypted = Self(.encrypted)
    /// A part that the workbook names is not in the archive.
    public static let partMissing = Self(.partMissing)
    /// A cell names a shared text that there is not.
    public static let textMissing = Self(.textMissing)
    /// A cell or a row says that it stands where no sheet has a place, or in front of the one before it.
    public static let placeOutside = Self(.placeOutside)
    /// Two cells of one row say that they stand in one column.
    public static let cellTwice = Self(.cellTwice)
    /// More sheets than the limit. Number: limit.
    public static let tooManySheets = Self(.tooManySheets)
    /// More shared texts than the limit, in number or in bytes. Number: limit.
    public static let sharedTextTooLarge = Self(.sharedTextTooLarge)
    /// More formats of cells than the limit. Number: limit.
    public static let tooManyFormats = Self(.tooManyFormats)
    /// A part that describes the workbook is larger than the limit. Number: limit.
    public static let partTooLarge = Self(.partTooLarge)
    /// A row is longer than the limit. Number: limit.
    public static let rowTooLong = Self(.rowTooLong)
    /// A cell is longer than the limit. Number: limit.
    public static let cellTooLong = Self(.cellTooLong)
    /// More cells are left out between others than the limit. Number: limit.
    public static let tooManyAbsent = Self(.tooManyAbsent)
    /// One row with content is to be repeated more often than the limit. Number: limit.
    public static let repeatedTooOften = Self(.repeatedTooOften)

    /// The stable name of the code.
    public var description: String { kind.rawValue }
  }

  /// What is wrong.
  public let code: Code
  /// The sheet, as its tab names it; nil where the workbook is meant.
  public var sheet: String?
  /// The row of the sheet, from 1; 0 when unknown.
  public let line: Int
  /// The column of the sheet, from 1; 0 when unknown.
  public let column: Int
  /// The number that belongs to the code; 0 when there is none.
  public let number: Int
  /// What the archive says.
  public let archive: ArchiveReadingError?
  /// What the XML of a part says.
  public let xml: XMLReadingError?

  init(_ code: Code, line: Int = 0, column: Int = 0, number: Int = 0) {
    self.code = code
    self.line = line
    self.column = column
    self.number = number
    archive = nil
    xml = nil
  }

  init(_ error: ArchiveReadingError) {
    code = error.code == .encrypted ? .encrypted : .archive
    (line, column, number) = (0, 0, 0)
    archive = error
    xml = nil
  }

  init(_ error: XMLReadingError) {
    code = .xml
    (line, column, number) = (0, 0, 0)
    archive = nil
    xml = error
  }
}
