// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// Reads the sheets of a workbook row by row: XLSX, OpenDocument, or SpreadsheetML 2003.
///
/// ```swift
/// var workbook = try WorkbookReader(path: path, format: .xlsx)
/// for index in workbook.sheets.indices {
///   try workbook.open(index)
///   while let row = try workbook.next() { … }
/// }
/// ```
/// Rows without content are left out; the line of a row is the one of its sheet, from 1. Memory does not grow with the
/// sheets; only the texts that the cells of an XLSX share are kept, up to a limit.
public struct WorkbookReader: ~Copyable {
  /// What kind of workbook it is.
  public let format: WorkbookFormat
  /// The sheets, in the order of their tabs.
  public let sheets: [WorkbookSheet]
  private let limits: WorkbookLimits
  private var bytes: WorkbookBytes
  private let xlsx: XLSXPackage?
  private let ods: ODSPackage?
  private var parsers = SheetParsers()
  private var xml: XMLEventReader?
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private var current: Int?
  private var isAtEnd = false

  /// Opens a workbook and reads what it says about its sheets.
  /// - Throws: `archive`, `xml`, `encrypted`, `notWorkbook`, `notReadable`, `partMissing`, and limits.
  public init(
    path: String, format: WorkbookFormat, limits: WorkbookLimits = .forms
  ) throws(WorkbookReadingError) {
    var bytes: WorkbookBytes
    var xlsx: XLSXPackage?
    var ods: ODSPackage?
    let sheets: [WorkbookSheet]
    switch format {
    case .xlsx:
      bytes = try WorkbookBytes(archive: path, limits: limits)
      let package = try XLSXPackage(&bytes, limits: limits)
      sheets = package.sheets
      xlsx = package
    case .ods:
      bytes = try WorkbookBytes(archive: path, limits: limits)
      let package = try ODSPackage(&bytes, limits: limits)
      sheets = package.sheets
      ods = package
    case .spreadsheetML:
      bytes = try WorkbookBytes(file: path)
      sheets = try SpreadsheetMLOutline.sheets(&bytes, limits: limits)
    }
    self.format = format
    self.limits = limits
    self.sheets = sheets
    self.xlsx = xlsx
    self.ods = ods
    self.bytes = bytes
  }

  /// The bytes of the open sheet that were read so far, unpacked.
  public var bytesRead: Int { bytes.bytesRead }

  /// Goes to the first row of a sheet; `next` gives its rows from there.
  /// - Parameter index: its place among `sheets`, from 0; one that is not there has no rows.
  /// - Throws: `archive`, `notReadable`.
  public mutating func open(_ index: Int) throws(WorkbookReadingError) {
    current = nil
    guard sheets.indices.contains(index) else { return }
    if xml != nil, parsers.goOn(to: index) {
      current = index
      return
    }
    do throws(WorkbookReadingError) {
      try bytes.begin(xlsx?.entries[index] ?? ods?.content)
      xml = try PartElements.makeReader(limits)
    } catch {
      throw named(error, index)
    }
    parsers = SheetParsers()
    switch format {
    case .xlsx: parsers.xlsx = xlsx.map { XLSXSheetParser($0, limits: limits) }
    case .ods: parsers.ods = ODSSheetParser(sheet: index, limits: limits)
    case .spreadsheetML: parsers.spreadsheetML = SpreadsheetMLSheetParser(sheet: index, limits: limits)
    }
    current = index
    isAtEnd = false
  }

  /// The next row of the open sheet that has content; nil at its end, when no sheet is open, and after a throw.
  /// - Throws: every code; the sheet is named.
  public mutating func next() throws(WorkbookReadingError) -> TableRow? {
    guard let index = current else { return nil }
    do throws(WorkbookReadingError) {
      while true {
        if let row = try Self.row(&xml, &parsers) { return row }
        if isAtEnd || parsers.isSheetEnded {
          current = nil
          return nil
        }
        let count = try bytes.next(into: &piece)
        isAtEnd = count == 0
        parsers.beginPiece()
        try Self.feed(&xml, piece, count)
      }
    } catch {
      current = nil
      xml = nil
      throw named(error, index)
    }
  }

  private static func row(
    _ xml: inout XMLEventReader?, _ parsers: inout SheetParsers
  ) throws(WorkbookReadingError) -> TableRow? {
    switch xml {
    case .some(let reader):
      return try reader.withEvents { (events, text) throws(WorkbookReadingError) in
        try parsers.row(events, text, reader)
      }
    case .none: return nil
    }
  }

  private static func feed(
    _ xml: inout XMLEventReader?, _ piece: [UInt8], _ count: Int
  ) throws(WorkbookReadingError) {
    do throws(XMLReadingError) {
      try xml?.feed(piece.span.extracting(0..<count), isLast: count == 0)
    } catch {
      throw WorkbookReadingError(error)
    }
  }

  private func named(_ error: WorkbookReadingError, _ index: Int) -> WorkbookReadingError {
    var error = error
    error.sheet = sheets[index].name
    return error
  }
}

/// The parser of the sheet that is open, whatever the format; none at first.
private struct SheetParsers {
  var xlsx: XLSXSheetParser?
  var ods: ODSSheetParser?
  var spreadsheetML: SpreadsheetMLSheetParser?

  var isSheetEnded: Bool { ods?.isSheetEnded ?? spreadsheetML?.isSheetEnded ?? false }

  /// Whether the sheet still lies ahead in a part that holds all sheets: then its rows come next.
  mutating func goOn(to sheet: Int) -> Bool {
    ods?.goOn(to: sheet) ?? spreadsheetML?.goOn(to: sheet) ?? false
  }

  mutating func beginPiece() {
    xlsx?.beginPiece()
    ods?.beginPiece()
    spreadsheetML?.beginPiece()
  }

  mutating func row(
    _ events: Span<XMLEvent>, _ text: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(WorkbookReadingError) -> TableRow? {
    if xlsx != nil { return try xlsx?.row(events, text, xml) }
    if ods != nil { return try ods?.row(events, text, xml) }
    return try spreadsheetML?.row(events, text, xml)
  }
}
