// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What the program says where an option or a file leads nowhere: where, what, and what now.
struct WayOutTests {
  private static let heading = "NO,TANGGAL,P1,P2,P3,P4,P5,P6,P7,P8,P9"
  private static let table = heading + "\n1,2024-02-05,3,3,3,3,3,3,3,3,3\n"

  @Test func `a mapping that is not kept points to those that are`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("a.csv", Self.table)
    let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10", "--mapping"]
    for name in ["loket", "/tidak/ada.csv"] {
      let outcome = try program.run(words: words + [name])
      #expect(outcome.exitCode == 2)
      #expect(
        outcome.errors.contains("ikm mapping list") && outcome.errors.contains("[E230]"), "\(outcome.errors)")
    }
  }

  @Test func `a named line without headings is told by its number`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let text = try program.file("a.csv", "SURVEI,2024\n" + Self.table)
    let words = ["import", text, "--round", "2024-S1", "--unit", "35.08.10", "--heading-row"]
    let wrong = try program.run(words: words + ["1"])
    #expect(wrong.errors.contains("[E231]") && wrong.errors.contains("a.csv:1"), "\(wrong.errors)")
    #expect(!wrong.errors.contains("60"))
    #expect(try program.run(words: words + ["2"]).exitCode == 0)
    let book = program.folder.path + "/isian.xlsx"
    _ = try program.run("template", "--out", book, "--unit", "35.08.10")
    let sheet = try program.run(
      "import", book, "--round", "2024-S1", "--unit", "35.08.10", "--heading-row", "2")
    #expect(sheet.errors.contains("[E231]") || sheet.errors.contains("[E227]"), "\(sheet.errors)")
  }

  @Test func `records of JSON have no line of headings, and empty ones no keys`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let answers = (1...9).map { "\"P\($0)\": 3" }.joined(separator: ", ")
    let path = try program.file("a.json", "[{\"tanggal\": \"2024-02-05\", \(answers)}]")
    let proposed = try program.run("mapping", "suggest", path)
    #expect(proposed.exitCode == 0 && !proposed.output.contains("baris 0"), "\(proposed.output)")
    #expect(proposed.output.contains("kunci rekaman JSON, 1 rekaman"))
    let empty = try program.file("b.json", "[{}, {}]")
    let outcome = try program.run("import", empty, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(outcome.exitCode == 2 && outcome.errors.contains("[E277]"), "\(outcome.errors)")
  }

  @Test func `a file that is no table says what can be proposed for`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("a.xml", "<data id=\"x\"><P1>3</P1></data>")
    let outcome = try program.run("mapping", "suggest", path)
    #expect(outcome.errors.contains("[E837]") && outcome.errors.contains("XLSX"), "\(outcome.errors)")
  }

  @Test func `a template made outside a workspace says how to make one`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let outside = try program.run("template", "--out", program.folder.path + "/isian.xlsx")
    #expect(outside.exitCode == 0 && outside.output.contains("ikm init FOLDER"), "\(outside.output)")
    let inside = try ProgramRun()
    defer { inside.remove() }
    let output = try inside.run("template", "--out", inside.folder.path + "/isian.xlsx").output
    #expect(output.contains("ikm import") && !output.contains("ikm init"))
  }

  @Test func `a form shows a date that nobody understands as unreadable, not as blank`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file(
      "a.csv", Self.heading + "\n1,kemarin sore,3,3,3,3,3,3,3,3,3\n2,,3,3,3,3,3,3,3,3,3\n")
    _ = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    let unreadable = try program.run("form", "show", "1").output
    #expect(unreadable.contains("date [TANGGAL]: … → tidak terbaca"), "\(unreadable)")
    #expect(try !program.run("form", "show", "2").output.contains("tidak terbaca"))
  }

  @Test func `an answer that the file itself cannot give speaks of no paper`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let names = Self.heading.split(separator: ",").map {
      "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>"
    }
    let cells = (0..<9).map {
      $0 == 0 ? "<Cell ss:Formula=\"=1+2\"/>" : "<Cell><Data ss:Type=\"Number\">3</Data></Cell>"
    }
    let path = try program.file(
      "a.xml",
      """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>\
      <Row>\(names.joined())</Row><Row><Cell><Data ss:Type="Number">1</Data></Cell>\
      <Cell><Data ss:Type="String">2024-02-05</Data></Cell>\(cells.joined())</Row></Table></Worksheet></Workbook>
      """)
    _ = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    let shown = try program.run("form", "show", "1").output
    #expect(
      shown.contains("[R104]") && shown.contains("rumus tanpa hasil") && !shown.contains("kertas"), "\(shown)"
    )
  }
}
