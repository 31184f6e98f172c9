// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Layouts of offices in which answers stand where no heading says so, or figures look like answers.
struct OfficeLayoutTests {
  private static let codes = (1...9).map { "U\($0)" }

  private func imported(_ table: String, _ words: String...) throws -> (ProgramRun, ProgramRun.Outcome) {
    let program = try ProgramRun()
    let path = try program.file("isian.csv", table)
    let list = ["import", path, "--round", "2024-S1", "--unit", "35.08.10"] + words
    return (program, try program.run(words: list))
  }

  @Test func `a heading over two columns, importance and performance, is refused and not read by halves`()
    throws
  {
    let heading = "NO," + Self.codes.map { "\($0)," }.joined(separator: ",") + "\n"
    let second = "," + Self.codes.map { _ in "Kepentingan,Kinerja" }.joined(separator: ",") + "\n"
    let rows = (1...6).map { "\($0)," + Self.codes.map { _ in "4,2" }.joined(separator: ",") }
    let (program, outcome) = try imported(heading + second + rows.joined(separator: "\n") + "\n")
    defer { program.remove() }
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[E290]"), "\(outcome.errors)")
  }

  @Test func `a second table beside the first is refused and not taken for a legend`() throws {
    let half = "NO," + Self.codes.joined(separator: ",")
    let row = "1," + Self.codes.map { _ in "3" }.joined(separator: ",")
    let (program, outcome) = try imported("\(half),,\(half)\n\(row),,\(row)\n\(row),,\(row)\n")
    defer { program.remove() }
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[E291]"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["Jumlah,20,20,20,20,20,20,20,20,20", "Kategori,A,A,A,A,A,A,A,A,A"],
    ["Sangat Baik,5,4,3,2,1,1,1,1,1", "Tidak Baik,1,1,1,1,1,1,1,1,1"],
    ["Jumlah,20,20,20,20,20,20,20,20,20", "Ranking,1,2,3,4,5,6,7,8,9"],
  ])
  func `words where the others have a running number are no respondent's, whatever they are`(_ foot: [String])
    throws
  {
    let rows = (1...5).map { "\($0)," + Self.codes.map { _ in "4" }.joined(separator: ",") }
    let table = (["NO," + Self.codes.joined(separator: ",")] + rows + foot).joined(separator: "\n") + "\n"
    let (program, outcome) = try imported(table)
    defer { program.remove() }
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.forms == .init(read: 5, accepted: 5, warned: 0, excluded: 0))
    #expect(unit.index == "100.00")
  }

  @Test func `blocks of months with sums between them keep every numbered form`() throws {
    let rows = (1...3).map { "\($0)," + Self.codes.map { _ in "3" }.joined(separator: ",") }
    let sum = "Jumlah," + Self.codes.map { _ in "9" }.joined(separator: ",")
    let table = (["NO," + Self.codes.joined(separator: ",")] + rows + [sum] + rows + [sum]).joined(
      separator: "\n")
    let (program, _) = try imported(table + "\n")
    defer { program.remove() }
    #expect(try program.score("2024-S1").units.first?.respondents == 6)
  }

  @Test(arguments: ["@loket2 antre lama", "=1+1", "-", "＝antre", "＠loket", "+baik"])
  func `a refused record that nobody mended stays refused, whatever its remark begins with`(_ remark: String)
    throws
  {
    let heading = "NO," + (1...9).map { "P\($0)" }.joined(separator: ",") + ",SARAN\n"
    let table = heading + "1,3,3,3,3,3,3,3,3,3,\n2,3,3,3,3,3,3,3,3,3,\(remark),4\n3,3,3,3,3,3,3,3,3,3,\n"
    let (program, outcome) = try imported(table, "--accept-good")
    defer { program.remove() }
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    let before = try program.score("2024-S1").units.first?.forms
    let mend = program.folder.appending(path: "perbaiki.csv").path
    _ = try program.run("check", "--round", "2024-S1", "--refused", "--export", mend)
    let again = try program.run("import", mend, "--round", "2024-S1")
    #expect(try program.score("2024-S1").units.first?.forms == before, "\(again.output)")
  }

  @Test(arguments: ["0812-3456-7890", "3508 1012 0384 0001", "3508.1012.0384.0001", "Rudi 0812 34567890"])
  func `telephones and NIK in a number or a date are kept nowhere`(_ number: String) throws {
    let heading = "NO,TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",") + "\n"
    let rows = "\(number),2024-03-05,3,3,3,3,3,3,3,3,3\n2,\(number),3,3,3,3,3,3,3,3,3\n"
    let (program, outcome) = try imported(heading + rows)
    defer { program.remove() }
    #expect(outcome.exitCode < 2, "\(outcome.errors)")
    let store = try FileManager.default.contentsOfDirectory(atPath: program.workspace)
    for name in store {
      let path = URL(filePath: program.workspace).appending(path: name)
      let bytes = (try? Data(contentsOf: path)) ?? Data()
      #expect(bytes.range(of: Data(number.utf8)) == nil, "\(name)")
    }
  }

  @Test(arguments: [
    "2024-03-05 10:15:30", "2024-03-05T10:15:30.000+0700", "45356.4583333333",
  ])
  func `days with hours keep their digits`(_ day: String) throws {
    let heading = "NO,TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",") + "\n"
    let (program, _) = try imported(heading + "1,\(day),3,3,3,3,3,3,3,3,3\n")
    defer { program.remove() }
    #expect(try program.run("form", "show", "1", "--format", "json").output.contains("\"\(day)\""))
  }

  @Test func `a spreadsheet of a thousand bytes does not unfold into millions of answers`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let row = """
      <table:table-row table:number-rows-repeated="900"><table:table-cell table:number-columns-repeated="16000" \
      office:value-type="float" office:value="3"/></table:table-row>
      """
    let path = try program.file("bom.ods", Data(FormFiles.ods(["333333333"], before: row)))
    let outcome = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("[E253]"), "\(outcome.errors)")
  }
}
