// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm template`, and what is typed into a template coming back.
struct TemplateCommandTests {
  struct Imported: Decodable {
    struct Found: Decodable { let id: String }
    let verdict: String
    let read: Int
    let accepted: Int
    let findings: [String: Int]
    let fileFindings: [Found]
  }

  private static let questionnaires = ["skm-2017", "skm-11", "skm-16", "skm-2004", "skm-2014"]

  @Test(arguments: questionnaires, ["id", "en"])
  func `a filled CSV head imports without a finding`(questionnaire: String, language: String) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = program.folder.appending(path: "isian.csv").path
    let made = try program.run(
      "template", "--format", "csv", "--out", path, "--questionnaire", questionnaire, "--unit", "35.08.10",
      "--lang", language)
    #expect(made.exitCode == 0, "\(made.errors)")
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == Data("\r\n".utf8))
    let head = String(decoding: bytes.dropFirst(3).dropLast(2), as: UTF8.self)
    #expect(head.hasPrefix("NO;"))
    // A questionnaire's own scale may end below 4; 2 is on all of them.
    let rows = (1...6).map { number in
      head.split(separator: ";", omittingEmptySubsequences: false).enumerated().map {
        index, heading in
        switch index {
        case 0: "\(number)"
        case 1: "2024-02-0\(number)"
        default:
          heading.hasPrefix("P") && heading.dropFirst().first?.isNumber == true
            ? "\(1 + (number + index) % 3)" : ""
        }
      }.joined(separator: ";")
    }
    try (bytes + Data((rows.joined(separator: "\r\n") + "\r\n").utf8)).write(to: URL(filePath: path))
    let outcome = try program.run(
      "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--questionnaire", questionnaire,
      "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try #require(JSONDecoder().decode([Imported].self, from: Data(outcome.output.utf8)).first)
    #expect(report.read == 6 && report.accepted == 6, "\(outcome.output)")
    #expect(report.findings == [:] && report.fileFindings.map(\.id) == [])
  }

  @Test func `the Indonesian alias makes a workbook and says what to do with it`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = program.folder.appending(path: "isian.xlsx").path
    let made = try program.run("templat", "--out", path, "--forms", "25")
    #expect(made.exitCode == 0 && made.output.contains("P8 Sarana dan Prasarana"))
    #expect(made.output.contains("Baris yang disiapkan: 25") && made.output.contains("ikm import"))
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: Data("PK".utf8)))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path).allSatisfy {
        !$0.hasPrefix(".ikm-")
      })
  }

  @Test func `a file that is there is never overwritten`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    for format in ["xlsx", "csv", "xlsform"] {
      let path = try program.file("ada.\(format)", "isi yang sudah diketik")
      let outcome = try program.run("template", "--format", format, "--out", path)
      #expect(outcome.exitCode == 2 && outcome.errors.contains("[E835]"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "isi yang sudah diketik")
    }
  }

  @Test func `a place, a unit or a questionnaire that is not there is told, and nothing is left behind`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = program.folder.appending(path: "a.xlsx").path
    let cases = [
      (["template", "--out", program.folder.path + "/no/such/a.xlsx"], 2, "E731"),
      (["template", "--out", path, "--unit", "99.99"], 2, "E706"),
      (["template", "--out", path, "--questionnaire", "skm-1999"], 2, "E792"),
      (["template", "--out", path, "--forms", "0"], 64, ""),
      (["template", "--out", path, "--format", "csv", "--forms", "5"], 64, ""),
    ]
    for (words, code, id) in cases {
      let outcome = try program.run(words: words)
      #expect(
        outcome.exitCode == code && (id.isEmpty || outcome.errors.contains(id)), "\(words) \(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
