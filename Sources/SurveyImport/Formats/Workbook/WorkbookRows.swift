// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The rows of a workbook, sheet by sheet, with errors that people can read.
struct WorkbookRows: ~Copyable {
  /// The name of the file, for places.
  let name: String
  let format: WorkbookFormat
  /// The sheets, in the order of their tabs.
  let sheets: [WorkbookSheet]
  private var workbook: WorkbookReader
  /// Watches whether the file changes.
  private var file: ByteSource
  private var bytesBefore = 0
  private var openSheet: Int?

  /// Opens a workbook.
  /// - Parameter path: Where the file lies that `file` holds open.
  /// - Throws: E240 to E249, E1xx, E306, E331 to E342.
  init(
    path: String, file: consuming ByteSource, format: WorkbookFormat, limits: WorkbookLimits = .forms
  ) throws(SurveyImportError) {
    let name = file.name
    do throws(WorkbookReadingError) {
      workbook = try WorkbookReader(path: path, format: format, limits: limits)
    } catch {
      throw SurveyImportError(error, source: name)
    }
    self.name = name
    self.format = format
    sheets = workbook.sheets
    self.file = file
  }

  /// The bytes that were read, unpacked.
  var bytesRead: Int { bytesBefore + workbook.bytesRead }

  /// Goes to the first row of a sheet.
  /// - Throws: E1xx, E33x.
  mutating func open(_ index: Int) throws(SurveyImportError) {
    bytesBefore += workbook.bytesRead
    openSheet = index
    do throws(WorkbookReadingError) { try workbook.open(index) } catch {
      throw SurveyImportError(error, source: name)
    }
  }

  /// Goes back to the first row of the sheet that is open; false where none is.
  /// - Throws: as ``open(_:)``.
  mutating func beginAgain() throws(SurveyImportError) -> Bool {
    guard let openSheet else { return false }
    try open(openSheet)
    return true
  }

  /// The next row with content; nil at the end of the sheet.
  /// - Throws: E24x, E25x, E1xx, E33x, and E306 where the file changed meanwhile.
  mutating func next() throws(SurveyImportError) -> TableRow? {
    do throws(WorkbookReadingError) {
      if let row = try workbook.next() { return row }
    } catch {
      throw SurveyImportError(error, source: name)
    }
    try file.rewind()
    return nil
  }

  /// The name of a sheet as it may be kept and shown.
  static func shownName(_ name: String) -> String { ShownHeading.text(DocumentName.kept(name)) }
}
