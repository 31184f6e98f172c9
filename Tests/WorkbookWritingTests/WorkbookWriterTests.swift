// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import Foundation
import Testing
import WorkbookWriting

struct WorkbookWriterTests {
  /// A folder that goes away with the test.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appending(path: name).path }
  }

  private func part(_ name: String, of path: String) throws -> String {
    var archive = try ArchiveReader(path: path)
    var bytes: [UInt8] = []
    let entry = try #require(archive.entries.first { $0.name == name })
    try archive.read(entry, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ path: String, in folder: String, _ fill: (inout WorkbookWriter, Int) throws -> Void)
    throws
  {
    var workbook = try WorkbookWriter(path: path, temporaryFolder: folder, title: "Uji & coba")
    let sheet = try workbook.addSheet(SheetLayout(name: "Isian", columns: [.init(width: 9)], frozenRows: 1))
    try fill(&workbook, sheet)
    try workbook.close()
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"])
  func `a text is never written as a formula`(text: String) throws {
    let folder = try Folder()
    try write(folder.path("a.xlsx"), in: folder.url.path) { try $0.write(text, row: 0, column: 0, in: $1) }
    let sheet = try part("xl/worksheets/sheet1.xml", of: folder.path("a.xlsx"))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains("t=\"inlineStr\""))
  }

  @Test func `a number, a check and a frozen heading arrive in the sheet`() throws {
    let folder = try Folder()
    try write(folder.path("a.xlsx"), in: folder.url.path) { workbook, sheet in
      try workbook.write("P1", row: 0, column: 0, in: sheet, style: CellStyle(isBold: true))
      try workbook.write(3, row: 1, column: 0, in: sheet)
      try workbook.add(
        CellCheck(rule: .whole(1...4), title: "P1", hint: "1 - 4", refusal: "?"),
        to: CellRange(rows: 1...9, columns: 0...0), in: sheet)
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: folder.path("a.xlsx"))
    #expect(sheet.contains("<c r=\"A2\"><v>3</v></c>"))
    #expect(
      sheet.contains("sqref=\"A2:A10\"") && sheet.contains("<formula1>1</formula1><formula2>4</formula2>"))
    #expect(sheet.contains("state=\"frozen\""))
  }

  @Test func `a formula stands with the value that it gives now, a number or a text`() throws {
    let folder = try Folder()
    try write(folder.path("a.xlsx"), in: folder.url.path) { workbook, sheet in
      try workbook.write(76.625, row: 0, column: 0, in: sheet, style: CellStyle(number: .hundredths))
      try workbook.write(formula: "=ROUND(A1,2)", value: 76.63, row: 1, column: 0, in: sheet)
      try workbook.write(formula: "=IF(A1>1,\"A & B\",\"\")", text: "A & B", row: 2, column: 0, in: sheet)
      try workbook.write(Double.nan, row: 3, column: 0, in: sheet)
    }
    let sheet = try part("xl/worksheets/sheet1.xml", of: folder.path("a.xlsx"))
    #expect(sheet.contains("<f>ROUND(A1,2)</f><v>76.63</v>"))
    #expect(sheet.contains("<f>IF(A1&gt;1,\"A &amp; B\",\"\")</f><v>A &amp; B</v>"))
    #expect(!sheet.contains("A4"))
    #expect(try part("xl/styles.xml", of: folder.path("a.xlsx")).contains("formatCode=\"0.00\""))
  }

  @Test func `control characters in a title, a head or a cell leave the parts readable`() throws {
    let folder = try Folder()
    let hostile = "a\u{0}b\u{1B}c\u{FFFF}d & <e>"
    var workbook = try WorkbookWriter(
      path: folder.path("a.xlsx"), temporaryFolder: folder.url.path, title: hostile)
    let sheet = try workbook.addSheet(SheetLayout(name: "x", columns: [], header: hostile, footer: hostile))
    try workbook.write(hostile, row: 0, column: 0, in: sheet)
    try workbook.close()
    for name in ["docProps/core.xml", "xl/worksheets/sheet1.xml"] {
      let bad = try part(name, of: folder.path("a.xlsx")).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || $0.value >= 0xFFFE
      }
      #expect(bad.isEmpty, "\(name)")
    }
  }

  @Test func `the rows that every page repeats stand in the workbook`() throws {
    let folder = try Folder()
    var workbook = try WorkbookWriter(
      path: folder.path("a.xlsx"), temporaryFolder: folder.url.path, title: "t")
    let sheet = try workbook.addSheet(
      SheetLayout(name: "Unit O'Brien", columns: [], frozenRows: 6, frozenColumns: 1, repeatedRows: 5...5))
    try workbook.write("x", row: 5, column: 0, in: sheet)
    try workbook.close()
    let text = try part("xl/workbook.xml", of: folder.path("a.xlsx"))
    #expect(text.contains("_xlnm.Print_Titles") && text.contains("'Unit O''Brien'!$6:$6"))
  }

  @Test func `the same content gives the same bytes`() throws {
    let folder = try Folder()
    for name in ["a.xlsx", "b.xlsx"] {
      try write(folder.path(name), in: folder.url.path) { try $0.write("x", row: 0, column: 0, in: $1) }
    }
    let files = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(filePath: folder.path($0))) }
    #expect(files[0] == files[1])
  }

  @Test func `a text that no cell holds is refused with its row, and nothing is left behind`() throws {
    let folder = try Folder()
    let path = folder.path("a.xlsx")
    let error = #expect(throws: WorkbookWritingError.self) {
      try write(path, in: folder.url.path) {
        try $0.write(String(repeating: "a", count: 32_768), row: 4, column: 0, in: $1)
      }
    }
    #expect(error?.code == .textTooLong && error?.row == 5)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a place that cannot be written to, a double sheet and a row too many are errors`() throws {
    let folder = try Folder()
    let missing = #expect(throws: WorkbookWritingError.self) {
      try write(folder.path("no/such/a.xlsx"), in: folder.url.path) {
        try $0.write(1, row: 0, column: 0, in: $1)
      }
    }
    #expect(missing?.code == .notWritable)
    let double = #expect(throws: WorkbookWritingError.self) {
      try write(folder.path("a.xlsx"), in: folder.url.path) { workbook, _ in
        _ = try workbook.addSheet(SheetLayout(name: "Isian", columns: []))
      }
    }
    #expect(double?.code == .refused)
    let beyond = #expect(throws: WorkbookWritingError.self) {
      try write(folder.path("a.xlsx"), in: folder.url.path) {
        try $0.write(1, row: WorkbookWriter.mostRows, column: 0, in: $1)
      }
    }
    #expect(beyond?.code == .tooLarge)
  }
}
