// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Lines without content in front of a table, as many as a spreadsheet program leaves there.
struct BlankLinesTests {
  private static let table = "NO,P1,P2,P3,P4,P5,P6,P7,P8,P9\n1,3,3,3,3,3,3,3,3,3\n"

  private func read(_ text: String) throws -> ReadFile {
    let file = try TemporaryFile(text)
    return try SurveyImportTests.read(path: file.path)
  }

  @Test(arguments: ["\n", "\r\n", "  \n", ",,,,,,,,,\n"])
  func `a table behind five thousand blank lines is read, and the lines are counted`(line: String) throws {
    let read = try read(String(repeating: line, count: 5000) + Self.table)
    #expect(read.forms.map(\.line) == [5002])
    #expect(read.arguments(.linesSkipped).contains { $0[0] == "line.empty" && $0[1] == "5000" })
  }

  @Test func `blank lines alone are an empty file`() throws {
    for text in ["\n\n", String(repeating: "\n", count: 5000), String(repeating: " \r\n", count: 9000)] {
      #expect(throws: SurveyImportError("E310", at: Provenance(source: "berkas.csv"))) { try read(text) }
    }
  }

  @Test func `title lines behind blank ones are looked through as ever`() throws {
    let titles = String(repeating: "JUDUL\n", count: 59)
    #expect(try read(String(repeating: "\n", count: 300) + titles + Self.table).forms.count == 1)
    let error = #expect(throws: SurveyImportError.self) { try read("\n" + titles + "JUDUL\n" + Self.table) }
    #expect(error?.message.id == "E211")
  }
}
