// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Every kind of bad input: one clear message, exit 2, the store unchanged.
struct BadInputTests {
  @Test func `units that stand above themselves are refused, and none of the table is registered`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let before = try run.run("unit", "list").output
    let file = try run.file("units.csv", "code,name,parent\nA,Satu,C\nB,Dua,A\nC,Tiga,B\nD,Empat,A\n")
    let outcome = try run.run("unit", "import", file)
    #expect(outcome.exitCode == 2 && outcome.errors.contains("E747"))
    #expect(try run.run("unit", "add", "X", "Sendiri", "--parent", "X").exitCode == 2)
    #expect(try run.run("unit", "list").output == before)
    #expect(try run.run("unit", "add", "Y", "Unit Y", "--parent", "35.08.10").exitCode == 0)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var words: [String] = ["--unit", "35.08.10"]
    var round = "2024-S1"
    var testDescription: String { name }
  }

  private static let export =
    "<surveyExport xmlns=\"urn:ikm:survey-export:1\" version=\"1.0\" questionnaire=\"skm-2017\" round=\"2024-S1\">"
  private static let form =
    "<unit code=\"35.08.10\"><form number=\"1\"><answer question=\"1\">4</answer></form></unit>"
  private static let heading = "NO,P1,P2,P3,P4,P5,P6,P7,P8,P9\n"

  static let cases: [Case] = [
    Case(name: "not XML", bytes: Array("<surveyExport <oops".utf8)),
    Case(name: "truncated XML", bytes: Array((export + form).utf8)),
    Case(
      name: "bytes that are not the declared UTF-8",
      bytes: Array(export.utf8) + [0xFF, 0xFE, 0x20] + Array("</surveyExport>".utf8)),
    Case(name: "empty", bytes: []),
    Case(name: "an unknown format", bytes: Array("%PDF-1.7\n%âãÏÓ\n".utf8)),
    Case(name: "a zip", bytes: [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]),
    Case(name: "another XML", bytes: Array("<html><body/></html>".utf8)),
    Case(name: "broken structure", bytes: Array((export + "<form/></surveyExport>").utf8)),
    Case(
      name: "an internal subset",
      bytes: Array(("<!DOCTYPE surveyExport [<!ENTITY a \"4\">]>" + export + form + "</surveyExport>").utf8)),
    Case(
      name: "a unit in the file that is not --unit", bytes: Array((export + form + "</surveyExport>").utf8),
      words: ["--unit", "35.08.09"]),
    Case(
      name: "another round in the file", bytes: Array((export + form + "</surveyExport>").utf8),
      round: "2024-S2"),
    Case(
      name: "an unknown code in --unit", bytes: Array((heading + "1,4,4,4,4,4,4,4,4,4\n").utf8),
      words: ["--unit", "99.99.99"]),
    Case(name: "no unit at all", bytes: Array((heading + "1,4,4,4,4,4,4,4,4,4\n").utf8), words: []),
    Case(
      name: "an undefined round", bytes: Array((heading + "1,4,4,4,4,4,4,4,4,4\n").utf8),
      round: "semester-satu"),
    Case(
      name: "a missing element column", bytes: Array("NO,P1,P2,P3,P4,P5,P6,P7,P8\n1,4,4,4,4,4,4,4,4\n".utf8)),
    Case(name: "bare headings 1 to 9", bytes: Array("NO,1,2,3,4,5,6,7,8,9\n1,4,4,4,4,4,4,4,4,4\n".utf8)),
    Case(
      name: "cells beyond the last heading",
      bytes: Array((heading + "1,4,4,4,4,4,4,4,4,4\n2,4,4,4,4,4,4,4,4,4,4\n").utf8)),
    Case(name: "an unclosed quote", bytes: Array((heading + "1,4,4,\"4,4,4,4,4,4,4\n").utf8)),
    Case(
      name: "another questionnaire",
      bytes: Array(
        (export.replacingOccurrences(of: "skm-2017", with: "skm-x") + form + "</surveyExport>").utf8)),
    Case(
      name: "a questionnaire that does not exist", bytes: Array((heading + "1,4,4,4,4,4,4,4,4,4\n").utf8),
      words: ["--unit", "35.08.10", "--questionnaire", "skm-x"]),
  ]

  @Test(arguments: cases)
  func `bad input gives one clear message, exit 2, and leaves the store as it was`(_ bad: Case) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let good = try program.file("good.csv", Self.heading + "1,4,4,4,4,4,4,4,4,3\n")
    _ = try program.run("import", good, "--round", "2023", "--unit", "35.08.10")
    let before = try program.shown(round: "2023") + program.run("round", "list").output
    let path = try program.file("bad.csv", Data(bad.bytes))
    for language in ["id", "en"] {
      let started = try program.start(
        ["import", path, "--round", bad.round, "--lang", language] + bad.words, in: program.workspace)
      started.process.waitUntilExit()
      let errors = try String(contentsOf: started.errors, encoding: .utf8)
      #expect(started.process.terminationStatus == 2, "\(errors)")
      #expect(started.process.terminationReason == .exit)
      #expect(errors.contains("ikm: "), "\(errors)")
      #expect(errors.wholeMatch(of: /(?s).*\[[ER]\d+\].*/) != nil, "a permanent id: \(errors)")
      #expect(errors.count > 40 && !errors.contains("{"), "a sentence: \(errors)")
    }
    #expect(try program.shown(round: "2023") + program.run("round", "list").output == before)
  }

  @Test func `a missing file, a folder and a file without permission are told apart`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let missing = try program.run(
      "import", program.folder.path + "/none.csv", "--round", "2024", "--unit", "35.08.10")
    let folder = try program.run("import", program.folder.path, "--round", "2024", "--unit", "35.08.10")
    #expect(missing.exitCode == 2)
    #expect(folder.exitCode == 2)
    #expect(missing.errors != folder.errors)
  }

  @Test func `one unusable file among three leaves the two others imported and is named`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let first = try program.file("first.csv", Self.heading + "1,4,4,4,4,4,4,4,4,3\n")
    let bad = try program.file("bad.csv", "halo\n")
    let last = try program.file("last.csv", Self.heading + "1,3,4,4,4,4,4,4,4,3\n")
    let outcome = try program.run("import", first, bad, last, "--round", "2024", "--unit", "35.08.10")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("bad.csv"))
    #expect(try program.score("2024").units.first?.respondents == 2)
  }

  @Test func `an unknown unit in a unit column excludes its forms and exits 1`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table =
      "NO,UNIT,P1,P2,P3,P4,P5,P6,P7,P8,P9\n1,Kecamatan Lumajang,4,4,4,4,4,4,4,4,3\n2,Antah,4,4,4,4,4,4,4,4,3\n"
    let path = try program.file("units.csv", table)
    let outcome = try program.run("import", path, "--round", "2024")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("R401"))
    let score = try program.score("2024")
    #expect(score.units.map(\.unit) == ["35.08.10"])
    #expect(score.pooled.respondents == 1)
  }

  @Test func `a command line that cannot be understood exits 64`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    #expect(try program.run("impor-salah").exitCode == 64)
    #expect(try program.run("score").exitCode == 64)
    #expect(try program.run("score", "--round", "2024", "--lang", "xx").exitCode == 64)
  }

  @Test func `a folder that is no workspace is named with the way out`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let outcome = try program.run("score", "--round", "2024")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("ikm init"))
  }
}
