// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// PDFs and posters through the program.
struct PrintedPaperTests {
  private static let day = ["SOURCE_DATE_EPOCH": "1732600000"]
  private static let address = "https://lumajang.example/ikm"

  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let rows = ["35.08.01", "35.08.10"].flatMap { unit in
      (1...6).map { "\(unit),2024-03-0\($0),\($0 % 2 == 0 ? "L" : "P"),3,4,3,4,3,4,3,\(($0 % 4) + 1),2" }
    }
    let head = "UNIT,TANGGAL,JENIS KELAMIN,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    let table = try program.file("periode.csv", head + rows.joined(separator: "\n") + "\n")
    #expect(try program.run("import", table, "--round", "2024-S1", "--order", "element").exitCode == 0)
    return program
  }

  private func report(_ program: ProgramRun, _ words: String...) throws -> ProgramRun.Outcome {
    try program.run(
      words: ["report", "--round", "2024-S1", "--all", "--out", program.folder.path + "/papers"] + words,
      environment: Self.day)
  }

  @Test func `PDFs and posters of all units are written, and their list knows the address too`() throws {
    let program = try imported()
    defer { program.remove() }
    #expect(try report(program, "--format", "pdf,poster", "--url", Self.address).exitCode == 0)
    let folder = program.folder.path + "/papers/"
    for stem in ["35.08.01", "35.08.10"] {
      for name in [".pdf", "-poster.pdf", "-poster-a3.pdf"] {
        let bytes = try Data(contentsOf: URL(filePath: folder + stem + name))
        #expect(bytes.starts(with: Data("%PDF-1.5".utf8)) && bytes.suffix(6) == Data("%%EOF\n".utf8))
      }
      let picture = try Data(contentsOf: URL(filePath: folder + stem + "-poster.png"))
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
    #expect(FileManager.default.fileExists(atPath: folder + "index.pdf"))
    // Made anew with the address of the list, every byte is the same.
    let checked = try program.run("verify", folder + "manifest.json")
    #expect(checked.exitCode == 0 && checked.output.hasPrefix("9 dari 9 berkas cocok"), "\(checked.output)")
  }

  @Test func `the validation report is printed too, and has no poster`() throws {
    let program = try imported()
    defer { program.remove() }
    #expect(try report(program, "--kind", "validation", "--format", "pdf").exitCode == 0)
    for name in ["35.08.10-validation.pdf", "validation.pdf"] {
      #expect(FileManager.default.fileExists(atPath: program.folder.path + "/papers/" + name), "\(name)")
    }
    #expect(try report(program, "--kind", "validation", "--format", "poster").exitCode == 64)
  }

  @Test(arguments: [
    "javascript:alert(1)", "ftp://lumajang.example", "https://a b",
    "https://" + String(repeating: "x", count: 300),
    "https://lumajang.example/客", "",
  ]) func `what is no address of a page is refused before anything is written`(address: String) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let outcome = try report(program, "--format", "poster", "--url", address)
    #expect(outcome.exitCode == 64 && outcome.errors.contains("https://"))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/papers"))
  }

  @Test func `an address without a poster says that it would stand nowhere`() throws {
    let program = try imported()
    defer { program.remove() }
    let outcome = try report(program, "--format", "pdf", "--url", Self.address)
    #expect(outcome.exitCode == 64 && outcome.errors.contains("poster"))
  }

  @Test func `without the font every paper that needs it says which package to install`() throws {
    let program = try imported()
    defer { program.remove() }
    let none = try program.file("fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>")
    let outcome = try program.run(
      words: [
        "report", "--round", "2024-S1", "--all", "--format", "html,pdf", "--out",
        program.folder.path + "/papers",
      ], environment: ["FONTCONFIG_FILE": none])
    #expect(outcome.exitCode == 2 && outcome.errors.contains("[E850]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("fonts-dejavu-core"))
  }
}
