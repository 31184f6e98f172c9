// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import TableReading
import Testing

/// A workbook that was written for a test: its rows as our own reader gives them, its parts as text.
final class BookReading {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
  let path: String

  /// Lets a workbook be written.
  init(_ write: (_ path: String, _ folder: String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "book.xlsx").path
    try write(path, folder.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A workbook of one unit.
  convenience init(_ content: UnitReportContent, catalogue: MessageCatalogue = TestCatalogue.indonesian)
    throws
  {
    try self.init { path, folder in
      try ReportWorkbook.write(
        ReportWorkbookContent(report: content, comparison: TestComparison.of(content)), catalogue: catalogue,
        to: path, temporaryFolder: folder)
    }
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

  /// The names of the sheets.
  var sheets: [String] { get throws { try WorkbookReader(path: path, format: .xlsx).sheets.map(\.name) } }

  /// Every cell of a sheet, by its address.
  func cells(_ sheet: Int) throws -> [String: String] {
    var reader = try WorkbookReader(path: path, format: .xlsx)
    try reader.open(sheet)
    var cells: [String: String] = [:]
    while let row = try reader.next() {
      for column in 0..<row.count {
        let text = row.text(at: column) ?? ""
        if !text.isEmpty { cells["\(ColumnLetters.text(column))\(row.line)"] = text }
      }
    }
    return cells
  }

  /// The row, from 1, whose first cell is this text.
  func row(of label: String, in cells: [String: String], column: String = "A") throws -> Int {
    let key = try #require(
      cells.first { $0.key.hasPrefix(column) && Int($0.key.dropFirst()) != nil && $0.value == label })
    return try #require(Int(key.key.dropFirst()))
  }

  /// A part of the package as text.
  func part(_ name: String) throws -> String {
    var archive = try ArchiveReader(path: path)
    let entry = try #require(archive.entries.first { $0.name == name })
    var bytes: [UInt8] = []
    try archive.read(entry, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The formula of a cell; nil where there is none.
  func formula(_ cell: String, sheet: Int) throws -> String? {
    let text = try part("xl/worksheets/sheet\(sheet + 1).xml")
    let pattern = try Regex("<c r=\"\(cell)\"[^>]*><f>([^<]*)</f>")
    return text.firstMatch(of: pattern)?.output[1].substring.map(String.init).map { text in
      text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
    }
  }
}

/// Comparisons for the tests of workbooks; the scoring room has tests of its own.
enum TestComparison {
  static func of(_ content: UnitReportContent) -> ConventionComparison {
    let index = content.score.score.index
    let rows =
      index.exact.map { exact in
        [
          ("1/k", exact.rounded(places: 2)),
          ("0.11", (exact * ExactRatio(units: 99, places: 2)).rounded(places: 2)),
        ]
      } ?? []
    return ConventionComparison(
      rulebook: content.rulebook, respondents: content.score.score.respondents, elementCount: 9, index: index,
      conventions: rows.enumerated().map { place, row in
        ConventionComparison.Row(
          result: ConventionIndex(
            convention: Convention(place == 0 ? .exact : .twoDecimals), exact: index.exact ?? .zero,
            value: row.1,
            band: content.rulebook.band(of: row.1)),
          changesIndex: place == 1, changesGrade: place == 1,
          reason: Message("compare.reason.weight", "0.11", "0.99"))
      },
      rulebooks: [])
  }
}
