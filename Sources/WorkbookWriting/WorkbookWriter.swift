// SPDX-License-Identifier: Apache-2.0
import CXlsxWriter

/// Writes a workbook (XLSX) row by row. The memory that is used does not grow with its rows: they go to temporary files
/// as they come.
///
/// A text is always written as a text, never as a formula: formulas have functions of their own, and no text from
/// outside belongs there. Rows of a sheet are written from the top.
///
/// ```swift
/// var workbook = try WorkbookWriter(path: path, temporaryFolder: folder, title: "Forms")
/// let sheet = try workbook.addSheet(SheetLayout(name: "Forms", columns: [.init(width: 8)]))
/// try workbook.write("No", row: 0, column: 0, in: sheet, style: CellStyle(isBold: true))
/// try workbook.close()
/// ```
@safe
public struct WorkbookWriter: ~Copyable {
  /// The most rows of a sheet.
  public static let mostRows = 1_048_576
  /// The most columns of a sheet.
  public static let mostColumns = 16_384
  /// The most characters of a cell.
  public static let mostCharacters = 32_767

  /// The workbook of the library; nil once it is closed.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = unsafe []
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]

  /// Begins a workbook.
  /// - Parameters:
  ///   - path: where it is to be written when it is closed.
  ///   - temporaryFolder: where rows wait for that.
  ///   - title: its title in its properties.
  ///   - created: its day of making there, in seconds after 1970 began; the same value gives the same bytes.
  /// - Throws: `outOfMemory`.
  public init(path: String, temporaryFolder: String, title: String, created: Int64 = 1_704_067_200)
    throws(WorkbookWritingError)
  {
    guard let workbook = unsafe cxlsxwriter_open(path, temporaryFolder) else {
      throw WorkbookWritingError(.outOfMemory)
    }
    unsafe self.workbook = unsafe workbook
    unsafe cxlsxwriter_describe(workbook, Self.bare(title), created)
  }

  deinit {
    if let workbook = unsafe workbook { unsafe cxlsxwriter_discard(workbook) }
  }

  /// Adds a sheet behind the others.
  /// - Returns: its number, for writing into it.
  /// - Throws: `refused` for a name that another sheet bears or that none can bear, `tooLarge`.
  public mutating func addSheet(_ layout: SheetLayout) throws(WorkbookWritingError) -> Int {
    guard layout.columns.count <= Self.mostColumns else { throw WorkbookWritingError(.tooLarge) }
    guard let workbook = unsafe workbook,
      let sheet = unsafe cxlsxwriter_add_sheet(workbook, layout.name)
    else {
      throw WorkbookWritingError(.refused)
    }
    unsafe sheets.append(sheet)
    for (index, column) in layout.columns.enumerated() {
      let format = unsafe try format(column.style)
      unsafe cxlsxwriter_column(sheet, UInt16(index), column.width, format)
    }
    unsafe cxlsxwriter_freeze(sheet, UInt32(layout.frozenRows), UInt16(layout.frozenColumns))
    unsafe cxlsxwriter_page(
      sheet, layout.isLandscape ? 1 : 0, layout.repeatsFirstRow ? 1 : 0, Self.pageText("&L", layout.header),
      Self.pageText("&L", layout.footer) + "&R&P / &N")
    if let rows = layout.repeatedRows {
      unsafe cxlsxwriter_repeat(sheet, UInt32(max(0, rows.lowerBound)), UInt32(max(0, rows.upperBound)))
    }
    return unsafe sheets.count - 1
  }

  /// Writes a text.
  /// - Throws: `textTooLong`, `tooLarge`, `notWritable`.
  public mutating func write(
    _ text: String, row: Int, column: Int, in sheet: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    guard text.utf16.count <= Self.mostCharacters else {
      throw WorkbookWritingError(.textTooLong, row: row + 1)
    }
    let format = unsafe try format(style)
    let target = unsafe try place(row, column, in: sheet)
    let code = unsafe cxlsxwriter_text(target, UInt32(row), UInt16(column), Self.plain(text), format)
    try check(code, row)
  }

  /// Writes a number.
  /// - Throws: `tooLarge`, `notWritable`.
  public mutating func write(
    _ number: Int, row: Int, column: Int, in sheet: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    let format = unsafe try format(style)
    let target = unsafe try place(row, column, in: sheet)
    let code = unsafe cxlsxwriter_number(target, UInt32(row), UInt16(column), Double(number), format)
    try check(code, row)
  }

  /// Writes a number with decimals; one that is not finite is left out.
  /// - Throws: `tooLarge`, `notWritable`.
  public mutating func write(
    _ number: Double, row: Int, column: Int, in sheet: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    guard number.isFinite else { return }
    let format = unsafe try format(style)
    let target = unsafe try place(row, column, in: sheet)
    try check(unsafe cxlsxwriter_number(target, UInt32(row), UInt16(column), number, format), row)
  }

  /// Writes a formula and the number that it gives now, for programs that do not compute.
  /// - Parameter formula: `=SUM(B2:B9)`, in English names with commas. Never a text from outside.
  /// - Throws: `tooLarge`, `notWritable`.
  public mutating func write(
    formula: String, value: Double, row: Int, column: Int, in sheet: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    let format = unsafe try format(style)
    let target = unsafe try place(row, column, in: sheet)
    let code = unsafe cxlsxwriter_formula_number(
      target, UInt32(row), UInt16(column), Self.plain(formula), value, format)
    try check(code, row)
  }

  /// Writes a formula and the text that it gives now.
  /// - Throws: `tooLarge`, `notWritable`.
  public mutating func write(
    formula: String, text: String, row: Int, column: Int, in sheet: Int, style: CellStyle = CellStyle()
  ) throws(WorkbookWritingError) {
    let format = unsafe try format(style)
    let target = unsafe try place(row, column, in: sheet)
    let code = unsafe cxlsxwriter_formula_text(
      target, UInt32(row), UInt16(column), Self.plain(formula), Self.plain(text), format)
    try check(code, row)
  }

  /// Sets the height of a row, in points, before anything is written below it.
  public mutating func setHeight(_ height: Double, row: Int, in sheet: Int) throws(WorkbookWritingError) {
    let target = unsafe try place(row, 0, in: sheet)
    unsafe cxlsxwriter_row_height(target, UInt32(row), height)
  }

  /// Checks what is typed into cells.
  /// - Throws: `refused`, `tooLarge`.
  public mutating func add(_ cellCheck: CellCheck, to range: CellRange, in sheet: Int)
    throws(WorkbookWritingError)
  {
    let target = unsafe try place(range.rows.upperBound, range.columns.upperBound, in: sheet)
    let block = Self.block(range)
    let code = unsafe cellCheck.title.withCString { title in
      unsafe cellCheck.hint.withCString { hint in
        unsafe cellCheck.refusal.withCString { refusal in
          var words = unsafe cxlsxwriter_words(
            title: title, hint: hint, refusal: refusal, is_warning: cellCheck.isWarning ? 1 : 0)
          switch cellCheck.rule {
          case .whole(let span):
            return unsafe cxlsxwriter_check_whole(
              target, block, Double(span.lowerBound), Double(span.upperBound), &words)
          case .day(let span):
            return unsafe cxlsxwriter_check_day(
              target, block, Double(span.lowerBound), Double(span.upperBound), &words)
          case .list(let source):
            return unsafe cxlsxwriter_check_list(target, block, source, &words)
          }
        }
      }
    }
    try check(code, range.rows.lowerBound)
  }

  /// Gives cells a look where a formula holds; no cell is written for it.
  /// - Throws: `refused`, `tooLarge`, `outOfMemory`.
  public mutating func shade(_ range: CellRange, where formula: String, in sheet: Int, style: CellStyle)
    throws(WorkbookWritingError)
  {
    let target = unsafe try place(range.rows.upperBound, range.columns.upperBound, in: sheet)
    let format = unsafe try format(style)
    let code = unsafe cxlsxwriter_shade(target, Self.block(range), formula, format)
    try check(code, range.rows.lowerBound)
  }

  /// Prints only these cells.
  public mutating func setPrintArea(_ range: CellRange, in sheet: Int) throws(WorkbookWritingError) {
    let target = unsafe try place(range.rows.upperBound, range.columns.upperBound, in: sheet)
    unsafe cxlsxwriter_print_area(target, Self.block(range))
  }

  /// Writes the file. Nothing can be added afterwards.
  /// - Throws: `notWritable`, `outOfMemory`, `refused`.
  public mutating func close() throws(WorkbookWritingError) {
    guard let workbook = unsafe workbook else { throw WorkbookWritingError(.refused) }
    let code = unsafe cxlsxwriter_close(workbook)
    unsafe self.workbook = nil
    unsafe sheets = []
    unsafe formats = [:]
    guard code != 0 else { return }
    throw WorkbookWritingError(cxlsxwriter_is_file_error(code) != 0 ? .notWritable : .refused)
  }

  // MARK: Into C

  private func place(_ row: Int, _ column: Int, in sheet: Int) throws(WorkbookWritingError)
    -> UnsafeMutablePointer<lxw_worksheet>
  {
    guard (0..<Self.mostRows).contains(row), (0..<Self.mostColumns).contains(column) else {
      throw WorkbookWritingError(.tooLarge, row: row + 1)
    }
    guard unsafe sheets.indices.contains(sheet) else { throw WorkbookWritingError(.refused, row: row + 1) }
    return unsafe sheets[sheet]
  }

  private mutating func format(_ style: CellStyle?) throws(WorkbookWritingError)
    -> UnsafeMutablePointer<lxw_format>?
  {
    guard let style, style != CellStyle() else { return nil }
    if let known = unsafe formats[style] { return unsafe known }
    var plain = cxlsxwriter_style(
      size: style.size, text_color: style.textColor ?? -1, fill_color: style.fillColor ?? -1,
      border_color: style.borderColor ?? -1, is_bold: style.isBold ? 1 : 0,
      is_wrapped: style.isWrapped ? 1 : 0, is_centered: style.isCentered ? 1 : 0,
      is_at_top: style.isAtTop ? 1 : 0, number: style.number.rawValue)
    guard let workbook = unsafe workbook, let made = unsafe cxlsxwriter_format(workbook, &plain) else {
      throw WorkbookWritingError(.outOfMemory)
    }
    unsafe formats[style] = unsafe made
    return unsafe made
  }

  private func check(_ code: Int32, _ row: Int) throws(WorkbookWritingError) {
    guard code != 0 else { return }
    throw WorkbookWritingError(cxlsxwriter_is_file_error(code) != 0 ? .notWritable : .refused, row: row + 1)
  }

  private static func block(_ range: CellRange) -> cxlsxwriter_range {
    cxlsxwriter_range(
      first_row: UInt32(range.rows.lowerBound), last_row: UInt32(range.rows.upperBound),
      first_column: UInt16(range.columns.lowerBound), last_column: UInt16(range.columns.upperBound))
  }

  /// A text without the byte that ends texts in C and without what no XML holds; the library writes other control
  /// characters of a cell in a way of its own.
  private static func plain(_ text: String) -> String {
    replaced(text) { $0.value == 0 || $0.value == 0xFFFE || $0.value == 0xFFFF }
  }

  /// A text outside the cells, where the library lets control characters through.
  private static func bare(_ text: String) -> String {
    replaced(text) { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
  }

  private static func replaced(_ text: String, where isBad: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: isBad) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isBad(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// A line above or below a page; `&` begins a command there. The library takes 255 characters for all of it.
  private static func pageText(_ side: String, _ text: String) -> String {
    text.isEmpty ? "" : side + bare(text).replacing("&", with: "&&").prefix(200)
  }
}
