// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Rulebooks chosen by name and by file, checked, kept with a round, and refused.
struct RulebookCommandTests {
  /// A rulebook of nine elements with the weights of an office's own.
  static func text(
    id: String = "aturan-kami", name: String = "Aturan Kami", weighting: String = listed(last: "0.2"),
    bands: [String] = ["25.00 64.99", "65.00 76.60", "76.61 88.30", "88.31 100.00"]
  ) -> String {
    let elements = (1...9).map {
      #"<element code="U\#($0)"><name language="id">U\#($0)</name><name language="en">U\#($0)</name></element>"#
    }
    let means = ["1.00 2.5996", "2.60 3.064", "3.0644 3.532", "3.5324 4.00"]
    let rows = zip(zip(["D", "C", "B", "A"], bands), means).enumerated().map { index, row in
      let bounds = row.0.1.split(separator: " ")
      let mean = row.1.split(separator: " ")
      return """
        <band grade="\(row.0.0)" perception="\(index + 1)"><performance language="id">x</performance>
        <performance language="en">x</performance><mean from="\(mean[0])" upTo="\(mean[1])"/>
        <converted from="\(bounds[0])" upTo="\(bounds[1])"/></band>
        """
    }
    return """
      <rulebook xmlns="urn:ikm:rulebook:1" id="\(id)" variantOf="permenpanrb-14-2017">
      <name>\(name)</name><citation>Keputusan kami</citation>
      <inForce from="2017-01-01" mark="C"/>
      <elements mark="C">\(elements.joined(separator: "\n"))</elements>
      \(weighting)
      <conversion factor="25" from="1" upTo="4" mark="C"/>
      <rounding rule="once-half-up-then-grade" index="2" nrr="3" source="project"/>
      <bands scales="agree" mark="C">
      \(rows.joined(separator: "\n"))
      </bands>
      </rulebook>
      """
  }

  static func listed(last: String, each: String = "0.1", weights: String = "exact") -> String {
    let lines = (1...9).map { #"<weight element="U\#($0)" value="\#($0 == 9 ? last : each)"/>"# }
    return #"<weighting kind="listed" weights="\#(weights)" mark="C">"# + lines.joined() + "</weighting>"
  }

  /// One form of threes with a four for U9.
  private func imported() throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("forms.csv", "NO,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,3,3,3,3,3,3,3,3,4\n")
    _ = try program.run("import", path, "--round", "2024", "--unit", "35.08.10", "--order", "element")
    return program
  }

  private func score(_ program: ProgramRun, rulebook: String? = nil) throws -> PrintedScore {
    let words =
      ["score", "--round", "2024", "--format", "json"] + (rulebook.map { ["--rulebook", $0] } ?? [])
    let outcome = try program.run(words: words)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try PrintedScore(outcome.output)
  }

  @Test func `unequal weights of a file reach score, explain and the papers`() throws {
    let program = try imported()
    defer { program.remove() }
    let file = try program.file("aturan.xml", Self.text())
    let sheet = try score(program, rulebook: file)
    #expect(sheet.rulebook == "aturan-kami")
    // (8 x 3 x 0.1 + 4 x 0.2) x 25 = 80
    #expect(sheet.units.first?.index == "80.00")
    #expect(sheet.units.first?.notes.map(\.id).contains("N122") == true)
    #expect(try score(program).units.first?.index == "77.78", "nothing of it stays")
    let explained = try program.run("explain", "--round", "2024", "--unit", "35.08.10", "--rulebook", file)
      .output
    #expect(explained.contains("1/5"))
    let out = program.folder.appendingPathComponent("papers").path
    _ = try program.run(
      "report", "--round", "2024", "--unit", "35.08.10", "--rulebook", file, "--out", out)
    let page = try String(contentsOfFile: out + "/35.08.10.html", encoding: .utf8)
    #expect(page.contains("Aturan Kami"))
    #expect(page.contains("U9 1/5"))
  }

  @Test func `printed weights are named by every output`() throws {
    let program = try imported()
    defer { program.remove() }
    let sheet = try score(program, rulebook: "permenpanrb-14-2017-w11")
    #expect(sheet.units.first?.index == "77.00")
    #expect(sheet.units.first?.notes.first { $0.id == "N120" }?.message.contains("0,11") == true)
    let text = try program.run("score", "--round", "2024", "--rulebook", "permenpanrb-14-2017-w11").output
    #expect(text.contains("bobot tercetak 0,11"))
  }

  @Test func `a weight printed for another form gives no figure anywhere, and says why`() throws {
    let program = try imported()
    defer { program.remove() }
    let unit = try #require(try score(program, rulebook: "kep-25-2004-w071").units.first)
    #expect(unit.index == nil)
    #expect(unit.reason?.contains("14") == true && unit.reason?.contains("menanyakan 9") == true)
    let explained = try program.run(
      "explain", "--round", "2024", "--unit", "35.08.10", "--rulebook", "kep-25-2004-w071"
    ).output
    #expect(explained.contains("NRR = 4 / 1 = 4 = 4,000; tanpa bobot"))
    #expect(!explained.contains("0,071 = "))
    let out = program.folder.appendingPathComponent("papers").path
    let written = try program.run(
      "report", "--round", "2024", "--all", "--rulebook", "kep-25-2004-w071", "--format", "html,json,csv",
      "--out", out)
    #expect(written.exitCode == 0, "\(written.errors)")
    let page = try String(contentsOfFile: out + "/35.08.10.html", encoding: .utf8)
    #expect(!page.contains("0,000"), "no weighted mean of a weight that is not there")
  }

  @Test func `a round keeps the rulebook of a file, also when the file is gone`() throws {
    let program = try imported()
    defer { program.remove() }
    let file = try program.file("aturan.xml", Self.text())
    let defined = try program.run(
      "round", "define", "2024", "--from", "2024-01-01", "--to", "2024-12-31", "--rulebook", file)
    #expect(defined.exitCode == 0, "\(defined.errors)")
    try FileManager.default.removeItem(atPath: file)
    #expect(try score(program).rulebook == "aturan-kami")
    #expect(try score(program).units.first?.index == "80.00")
    #expect(try program.run("rulebook", "list").output.contains("aturan-kami  Aturan Kami"))

    let other = try program.file("lain.xml", Self.text(weighting: Self.listed(last: "1/5")))
    let same = try program.run(
      "round", "define", "2024", "--from", "2024-01-01", "--to", "2024-12-31", "--rulebook", other)
    #expect(same.exitCode == 0, "one fifth is 0.2: the same rulebook")
    let changed = try program.file(
      "ubah.xml", Self.text(weighting: #"<weighting kind="equal" mark="C"/>"#))
    let refused = try program.run(
      "round", "define", "2024", "--from", "2024-01-01", "--to", "2024-12-31", "--rulebook", changed)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("[E791]"))
    #expect(try score(program).units.first?.index == "80.00", "nothing changed")
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let id: String
    let text: String
    let says: String
    var testDescription: String { "\(id) \(says)" }
  }

  static let bad = [
    Bad(id: "E445", text: text(weighting: listed(last: "0.19")), says: "0.99"),
    Bad(
      id: "E441",
      text: text(bands: ["25.00 64.99", "65.00 76.60", "76.62 88.30", "88.31 100.00"])
        .replacing(#"scales="agree""#, with: #"scales="differ""#), says: "76.62"),
    Bad(
      id: "E440", text: text(bands: ["25.00 65.00", "65.00 76.60", "76.61 88.30", "88.31 100.00"]),
      says: "65.00"),
    Bad(
      id: "E491", text: text(weighting: listed(last: "0.2", weights: "asPrinted")), says: "weights=\"exact\""),
    Bad(
      id: "E490",
      text: text(weighting: #"<weighting kind="equal" weights="asPrinted" value="0.12" mark="C"/>"#),
      says: "0.11"),
    Bad(
      id: "E492", text: text(weighting: #"<weighting kind="equal" value="0.11" mark="C"/>"#),
      says: "asPrinted"),
    Bad(id: "E414", text: text(weighting: listed(last: "0.2", each: "0")), says: "value"),
    Bad(id: "E790", text: text(id: "permenpanrb-14-2017"), says: "permenpanrb-14-2017"),
    Bad(id: "E790", text: text(name: "PermenPANRB 14/2017"), says: "permenpanrb-14-2017"),
    Bad(id: "E410", text: "<rulebook", says: "XML"),
    Bad(id: "E412", text: OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"]), says: "questionnaire"),
  ]

  @Test(arguments: bad)
  func `a rulebook that makes no sense is refused wherever it is named, and nothing changes`(_ bad: Bad)
    throws
  {
    let program = try imported()
    defer { program.remove() }
    let file = try program.file("aturan.xml", bad.text)
    let before = try program.shown(round: "2024")
    for words in [
      ["rulebook", "check", file], ["score", "--round", "2024", "--rulebook", file],
      ["explain", "--round", "2024", "--unit", "35.08.10", "--rulebook", file],
      ["round", "define", "2024", "--from", "2024-01-01", "--to", "2024-12-31", "--rulebook", file],
    ] {
      let outcome = try program.run(words: words)
      #expect(outcome.exitCode == 2, "\(words[0])")
      #expect(outcome.errors.contains("[\(bad.id)]"), "\(outcome.errors)")
      #expect(outcome.errors.contains("aturan.xml"), "the file is named: \(outcome.errors)")
      #expect(outcome.errors.contains(bad.says), "\(outcome.errors)")
    }
    #expect(try program.shown(round: "2024") == before)
    let kept = program.workspace + "/rulebooks"
    #expect(!FileManager.default.fileExists(atPath: kept))
  }

  @Test func `declared as printed, weights of 0.99 are used and named`() throws {
    let program = try imported()
    defer { program.remove() }
    let file = try program.file(
      "aturan", Self.text(weighting: Self.listed(last: "0.19", weights: "asPrinted")))
    let check = try program.run("rulebook", "check", file)
    #expect(check.exitCode == 0, "\(check.errors)")
    #expect(check.output.contains("aturan-kami"))
    let sheet = try score(program, rulebook: file)
    // (8 x 3 x 0.1 + 4 x 0.19) x 25 = 79
    #expect(sheet.units.first?.index == "79.00")
    #expect(sheet.units.first?.notes.first { $0.id == "N121" }?.message.contains("0,99") == true)
  }

  @Test func `show prints bounds as printed, gaps and where the scales disagree`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let shown = try program.run("peraturan", "show", "kep-25-2004").output
    for text in ["81,26 – 100", "43,75 | 43,76", "43,76 sampai di bawah 43,875", "0,071", "2013-12-31"] {
      #expect(shown.contains(text), "\(text)")
    }
    let json = try program.run("rulebook", "show", "kep-25-2004", "--format", "json").output
    #expect(json.contains("\"43.875\""))
    let unknown = try program.run("rulebook", "show", "kep-24")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("permenpanrb-14-2017-w111"))
  }
}
