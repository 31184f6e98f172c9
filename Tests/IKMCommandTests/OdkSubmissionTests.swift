// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Submissions of ODK and Kobo through the program: sixty of the model form, and the samples of others.
struct OdkSubmissionTests {
  private struct Report: Decodable {
    struct Problem: Decodable { let id: String }
    let format: String?
    let verdict: String
    let read: Int
    let accepted: Int
    let warned: Int
    let excluded: Int
    let alreadyHeld: Int
    let conflicts: Int
    let findings: [String: Int]
    let error: Problem?
  }

  /// Sixty submissions under names that say nothing about their order.
  static let submissions: [String: String] = {
    var random = SeededGenerator(seed: 60)
    var texts = forms.enumerated().map { text($1, id: "plain-\($0)") }
    texts.append(text("111111111", id: "v1"))
    texts.append(text("222222222", id: "v2", replacing: "v1"))
    texts.append(text(edited, id: "v3", replacing: "v2"))
    texts.append(text("111122223", id: "same"))
    texts.append(text("333344442", id: "same"))
    texts.append(text("444444444", id: "w1"))
    texts.append(text("111111111", id: "w2", replacing: "w1"))
    texts.append(text("222222222", id: "w3", replacing: "w1"))
    texts.append(
      "<skm id=\"skm\" encrypted=\"yes\"><base64EncryptedKey>x</base64EncryptedKey>"
        + "<meta><instanceID>uuid:secret</instanceID></meta></skm>")
    var files: [String: String] = [:]
    for text in texts {
      files["uuid\(UInt64.random(in: 0...UInt64.max, using: &random))/submission.xml"] = text
    }
    return files
  }()

  /// What 51 respondents answered: a space is blank, `x` several marks.
  private static let forms: [String] = {
    var random = SeededGenerator(seed: 51)
    return (0..<51).map { _ in
      String((0..<9).map { _ in "1233444 x".randomElement(using: &random) ?? "4" })
    }
  }()

  private static let edited = "434343434"

  private static func text(_ answers: String, id: String, replacing: String? = nil) -> String {
    let fields = answers.enumerated().map { index, answer in
      answer == " "
        ? "<p\(index + 1)/>" : "<p\(index + 1)>\(answer == "x" ? "3 4" : String(answer))</p\(index + 1)>"
    }.joined()
    let edit = replacing.map { "<orx:deprecatedID>uuid:\($0)</orx:deprecatedID>" } ?? ""
    return """
      <?xml version="1.0"?>
      <skm id="skm" version="3" xmlns:orx="http://openrosa.org/xforms">
        <end>2024-03-05T09:30:00.000+07:00</end>
        <layanan>\(fields)</layanan>
        <orx:meta><orx:instanceID>uuid:\(id)</orx:instanceID>\(edit)</orx:meta>
      </skm>
      """
  }

  /// The forms that count, as a table.
  private static var table: String {
    let rows = (forms + [edited]).map { form in
      "2024-03-05," + form.map { $0 == " " ? "" : $0 == "x" ? "3 4" : String($0) }.joined(separator: ",")
    }
    return (["TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",")] + rows).joined(separator: "\n")
      + "\n"
  }

  private func report(_ program: ProgramRun, _ words: String...) throws -> (Report, Int32) {
    try report(program, words)
  }

  private func report(_ program: ProgramRun, _ words: [String]) throws -> (Report, Int32) {
    let started = try program.start(words + ["--format", "json"], in: program.workspace)
    started.process.waitUntilExit()
    let reports = try JSONDecoder().decode([Report].self, from: Data(contentsOf: started.output))
    return (try #require(reports.first), started.process.terminationStatus)
  }

  private func folder(in program: ProgramRun) throws -> String {
    let folder = program.folder.appendingPathComponent("instances")
    for (name, text) in Self.submissions {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return folder.path
  }

  @Test(arguments: ["folder", "zip"])
  func `sixty submissions score as the same forms in a table`(_ kind: String) throws {
    #expect(Self.submissions.count == 60)
    let program = try ProgramRun()
    defer { program.remove() }
    let path =
      kind == "folder"
      ? try folder(in: program)
      : try program.file(
        "kiriman.zip", Data(ZipMaker(Self.submissions.map { .init($0.key, $0.value) }).bytes))

    let (refused, refusedCode) = try report(
      program, "import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(refusedCode == 2)
    #expect(refused.error?.id == "E752" && refused.verdict == "refused")
    let unchanged = try program.run("batch", "list", "--format", "json").output
    #expect(unchanged == "[\n\n]\n")

    let (imported, code) = try report(
      program, "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--accept-good")
    #expect(code == 1)
    #expect(imported.format == "odk-submission")
    #expect(imported.read == 60)
    #expect(imported.accepted + imported.warned + imported.excluded + imported.alreadyHeld == 60)
    #expect(imported.excluded == 5)
    #expect(imported.conflicts == 4)
    #expect(imported.findings["R609"] == 1)
    #expect(imported.findings["R201"] == 4)

    let plain = try ProgramRun()
    defer { plain.remove() }
    let table = try plain.file("forms.csv", Self.table)
    #expect(try plain.run("import", table, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    let unit = try #require(try program.score("2024-S1").units.first)
    let expected = try #require(try plain.score("2024-S1").units.first)
    #expect(unit.respondents == 52)
    #expect(unit.index == expected.index && unit.grade == expected.grade && unit.index != nil)
    #expect(unit.elements == expected.elements)
    #expect(unit.forms.accepted == expected.forms.accepted)
    #expect(unit.forms.warned == expected.forms.warned)
    #expect(unit.forms.read == 57 && unit.forms.excluded == 5)

    let (again, againCode) = try report(
      program, "import", path, "--round", "2024-S1", "--unit", "35.08.10", "--accept-good")
    #expect(againCode == 0 && again.verdict == "alreadyHeld")
    #expect(try SameFormsTests.digests(program) == SameFormsTests.digests(plain))
  }

  @Test func `the documents of a batch are shown with their records`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    _ = try program.run(
      "import", folder(in: program), "--round", "2024-S1", "--unit", "35.08.10", "--accept-good")
    struct Shown: Decodable {
      struct Member: Decodable {
        let name: String
        let sha256: String
        let record: Int?
      }
      let members: [Member]
    }
    let json = try program.run("batch", "show", "1", "--format", "json").output
    let members = try JSONDecoder().decode(Shown.self, from: Data(json.utf8)).members
    #expect(members.map(\.name) == Self.submissions.keys.sorted())
    #expect(Set(members.compactMap(\.record)) == Set(1...60))
    let text = try program.run("batch", "show", "1").output
    #expect(members.allSatisfy { text.contains($0.name) && text.contains($0.sha256) })
    let check = try program.run("check", "--round", "2024-S1", "--lang", "en").errors
    let secret = Self.submissions.first { $0.value.contains("secret") }?.key ?? "?"
    #expect(check.contains("instances:\(secret):"), "\(check)")
  }

  @Test func `the same submission in a table of the server is already held`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let one = try program.file("one.xml", Self.text("434343434", id: "f-1"))
    let table = try program.file(
      "server.csv",
      "_uuid,end,p1,p2,p3,p4,p5,p6,p7,p8,p9\nf-1,2024-03-05T09:30:00.000+07:00,4,3,4,3,4,3,4,3,4\n")
    _ = try program.run("import", one, "--round", "2024-S1", "--unit", "35.08.10")
    let (second, _) = try report(program, "import", table, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(second.alreadyHeld == 1 && second.read == 1)
  }

  @Test func `a folder that has grown brings what is new, and an edit supersedes`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let folder = program.folder.appendingPathComponent("instances")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func add(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    for number in 1...8 { try add("\(number).xml", Self.text("333333333", id: "\(number)")) }
    let words = ["import", folder.path, "--round", "2024-S1", "--unit", "35.08.10"]
    let (first, _) = try report(program, words)
    #expect(first.accepted == 8)
    try add("0.xml", Self.text("444444444", id: "9", replacing: "1"))
    try add("9.xml", Self.text("222222222", id: "10"))
    let (dry, _) = try report(program, words + ["--dry-run"])
    let (second, code) = try report(program, words)
    #expect(code == 0 && dry.accepted == 2)
    #expect(second.read == 10 && second.accepted == 2 && second.alreadyHeld == 8)
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.respondents == 9)
    // Seven threes, a four and a two.
    #expect(unit.elements.map(\.sum) == Array(repeating: 27, count: 9))
    let before = try program.shown(round: "2024-S1")
    let (third, _) = try report(program, words)
    #expect(third.verdict == "alreadyHeld")
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `several files are several batches, and one that is bad leaves the others`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let first = try program.file("1.xml", Self.text("434343434", id: "1"))
    let bad = try program.file("2.xml", String(Self.text("434343434", id: "2").dropLast(9)))
    let third = try program.file("3.xml", Self.text("444444444", id: "3"))
    let outcome = try program.run(
      "import", first, bad, third, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("2.xml") && outcome.errors.contains("[E103]"))
    #expect(try program.score("2024-S1").units.first?.respondents == 2)
  }

  @Test(
    .enabled(if: SharedFiles.path("data/formats/odk-instance") != nil, "needs the shared sample files"))
  func `every sample of other surveys is refused with its reason, and imports with a mapping`() throws {
    let folder = try #require(SharedFiles.path("data/formats/odk-instance"))
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".xml") }.sorted()
    #expect(names.count == 8)
    let program = try ProgramRun()
    defer { program.remove() }
    let before = try program.shown(round: "2024")
    for name in names {
      let (report, code) = try report(
        program, "import", "\(folder)/\(name)", "--round", "2024", "--unit", "35.08.10")
      #expect(code == 2, "\(name)")
      #expect(report.error?.id == "E161", "\(name): none of its fields is a question")
    }
    #expect(try program.shown(round: "2024") == before)
    let mapping = try program.file(
      "mapping.csv", "heading,field\nsome_int,U1\nhas_children,U1\nsome_date,date\n")
    let mapped = [
      ("briefcase/all-data-types-submission.xml", "R101", 1),
      ("briefcase/all-data-types-submission-empty-tags.xml", "R105", 1),
      ("edit-chain/tutorial_2012-06-27_11-27-53_w_uuid.xml", "R101", 1),
    ]
    for (name, rule, excluded) in mapped {
      let (report, _) = try report(
        program, "import", "\(folder)/\(name)", "--round", "2018", "--unit", "35.08.10", "--mapping", mapping,
        "--dry-run")
      #expect(report.read == 1 && report.excluded == excluded, "\(name)")
      #expect(report.findings[rule] == 1, "\(name): \(report.findings)")
    }
  }
}
