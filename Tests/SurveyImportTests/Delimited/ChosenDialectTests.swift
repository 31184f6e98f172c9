// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ChosenDialectTests {
  private let head = "NO;U1;U2;U3;U4;U5;U6;U7;U8;U9;SARAN\n"

  private func read(_ bytes: [UInt8], _ table: TableChoices) throws -> ReadFile {
    let file = try TemporaryFile(bytes)
    defer { withExtendedLifetime(file) {} }
    return try SurveyImportTests.read(path: file.path, table: table)
  }

  private func errorID(_ bytes: [UInt8], _ table: TableChoices) -> String? {
    do {
      _ = try read(bytes, table)
      return nil
    } catch { return (error as? SurveyImportError)?.message.id }
  }

  @Test func `a chosen encoding decides over what the bytes look like`() throws {
    // C3 A9 is é in UTF-8 and Ã© in Windows-1252.
    let bytes = Array((head + "1;3;3;3;3;3;3;3;3;3;caf").utf8) + [0xC3, 0xA9, 10]
    #expect(try read(bytes, TableChoices()).texts(.remark) == ["café"])
    let other = try read(bytes, TableChoices(encoding: "cp1252"))
    #expect(other.texts(.remark) == ["cafÃ©"])
    #expect(other.header.dialect.first == DialectEntry("encoding", "Windows-1252"))
    #expect(try read(bytes, TableChoices(encoding: "latin1")).header.dialect[0].value == "ISO-8859-1")
  }

  @Test func `bytes that do not fit a chosen encoding make a record that cannot be read`() throws {
    let bytes = Array((head + "1;3;3;3;3;3;3;3;3;3;caf").utf8) + [0xE9, 10]
    #expect(try read(bytes, TableChoices()).texts(.remark) == ["café"])
    #expect(try read(bytes, TableChoices(encoding: "UTF-8")).forms.map(\.refusal) == [.undecodableBytes])
  }

  @Test func `a mark at the beginning that says otherwise refuses the file`() {
    let marked = [0xEF, 0xBB, 0xBF] + Array((head + "1;3;3;3;3;3;3;3;3;3;\n").utf8)
    #expect(errorID(marked, TableChoices(encoding: "Windows-1252")) == "E229")
    #expect(errorID(marked, TableChoices(encoding: "utf8")) == nil)
  }

  @Test func `text in UTF-16 without a mark is read where it is named`() throws {
    let wide = (head + "1;3;3;3;3;3;3;3;3;4;\n").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try read(wide, TableChoices(encoding: "UTF-16BE")).texts(.question(7)) == ["4"])
  }

  @Test func `a chosen delimiter is the only one that is tried`() throws {
    let bytes = Array((head + "1;3;3;3;3;3;3;3;3;3;a,b\n").utf8)
    #expect(try read(bytes, TableChoices(delimiter: ";")).forms.count == 1)
    #expect(errorID(bytes, TableChoices(delimiter: ",")) == "E211")
    let tabs = Array(head.replacing(";", with: "\t").utf8) + Array("1\t3\t3\t3\t3\t3\t3\t3\t3\t3\t\n".utf8)
    #expect(try read(tabs, TableChoices(delimiter: "TAB")).forms.count == 1)
  }

  @Test func `a chosen heading row is taken, and a line without a row is refused`() throws {
    let older = "NO;U1;U2;U3;U4;U5;U6;U7;U8;U9\n"
    let bytes = Array((older + head + "1;3;3;3;3;3;3;3;3;3;baik\n").utf8)
    let read = try read(bytes, TableChoices(headingLine: 2))
    #expect(read.header.dialect.contains(DialectEntry("headingRow", "2")))
    #expect(read.texts(.remark) == ["baik"])
    #expect(errorID(bytes, TableChoices(headingLine: 9)) == "E227")
    #expect(errorID(bytes, TableChoices(headingLine: 3)) == "E231")
  }

  @Test(arguments: [
    (TableChoices(encoding: "UTF-7"), "E225"), (TableChoices(delimiter: ";;"), "E226"),
    (TableChoices(delimiter: "x"), "E226"), (TableChoices(delimiter: ""), "E226"),
  ])
  func `a dialect that is not known is refused with what is known`(table: TableChoices, id: String) {
    #expect(errorID(Array((head + "1;3;3;3;3;3;3;3;3;3;\n").utf8), table) == id)
  }

  @Test func `what is said about a table does not apply to an export`() {
    #expect(errorID(Array("<surveyExport/>".utf8), TableChoices(delimiter: ";")) == "E228")
  }
}
