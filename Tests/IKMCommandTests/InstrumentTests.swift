// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Instruments of 14, 9 and 11 elements through the program, and the commands that show them.
struct InstrumentTests {
  /// A table of `forms` rows whose answers are all `value`, but 1 in the last column.
  private func table(_ headings: [String], forms: Int = 2, value: Int = 3) -> String {
    var lines = ["No," + headings.joined(separator: ",")]
    for form in 1...forms {
      lines.append(
        "\(form),"
          + headings.indices.map { $0 == headings.count - 1 ? "1" : String(value) }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let questionnaire: String
    let headings: [String]
    let round: String
    let rulebook: String
    let index: String
    let grade: String
    var words: [String] = []
    var testDescription: String { "\(questionnaire) \(headings[0])" }
  }

  private static func codes(_ letter: String, _ count: Int) -> [String] {
    (1...count).map { "\(letter)\($0)" }
  }

  static let cases = [
    // (13 x 3 + 1) x 25 / 14
    Case(
      questionnaire: "skm-2004", headings: codes("U", 14), round: "2010", rulebook: "kep-25-2004",
      index: "71.43", grade: "B"),
    Case(
      questionnaire: "skm-2004", headings: codes("P", 14), round: "2010", rulebook: "kep-25-2004",
      index: "71.43", grade: "B"),
    Case(
      questionnaire: "skm-2004",
      headings: [
        "Prosedur Pelayanan", "Persyaratan", "Kejelasan petugas", "Kedisiplinan petugas",
        "Tanggung jawab petugas",
        "Kemampuan petugas", "Kecepatan pelayanan", "Keadilan mendapatkan pelayanan",
        "Kesopanan dan keramahan petugas", "Kewajaran biaya", "Kepastian biaya", "Kepastian jadwal",
        "Kenyamanan lingkungan", "Keamanan pelayanan",
      ], round: "2010", rulebook: "kep-25-2004", index: "71.43", grade: "B"),
    // (8 x 3 + 1) x 25 / 9
    Case(
      questionnaire: "skm-2014", headings: codes("U", 9), round: "2015", rulebook: "permenpanrb-16-2014",
      index: "69.44", grade: "B"),
    // (10 x 3 + 1) x 25 / 11
    Case(
      questionnaire: "skm-11", headings: codes("U", 11), round: "2022", rulebook: "permenpanrb-14-2017",
      index: "70.45", grade: "C"),
    Case(
      questionnaire: "skm-11", headings: codes("V", 11), round: "2022", rulebook: "permenpanrb-14-2017",
      index: "70.45", grade: "C", words: ["--order", "question"]),
    Case(
      questionnaire: "skm-11",
      headings: codes("U", 7) + [
        "Kedisiplinan", "Penanganan Pengaduan", "Sarana", "Penerapan Smart Kampung",
      ],
      round: "2022", rulebook: "permenpanrb-14-2017", index: "70.45", grade: "C"),
  ]

  @Test(arguments: cases)
  func `a round of another instrument is scored by the rulebook in force on its last day`(_ entry: Case)
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("forms.csv", table(entry.headings))
    let imported = try program.run(
      words: [
        "import", path, "--round", entry.round, "--unit", "35.08.10", "--questionnaire", entry.questionnaire,
      ]
        + entry.words)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    #expect(!imported.errors.contains("R603"))
    let score = try program.score(entry.round)
    #expect(score.rulebook == entry.rulebook)
    #expect(score.questionnaire == entry.questionnaire)
    let unit = try #require(score.units.first)
    #expect(unit.index == entry.index)
    #expect(unit.grade == entry.grade)
    #expect(unit.elements.count == entry.headings.count)
    #expect(unit.elements.last?.sum == 2, "the last column feeds the last element")
    #expect(!unit.notes.contains { $0.id == "N104" || $0.id == "N105" })
    let explained = try program.run("explain", "--round", entry.round, "--unit", "35.08.10").output
    #expect(
      !explained.contains("U9 dan pertanyaan 9"), "nothing is said of questions 8 and 9 of another form")
  }

  @Test func `bare numbers ask for a word even where they cannot be swapped`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    for (id, count) in [("skm-11", 11), ("skm-16", 16)] {
      let path = try program.file("\(id).csv", table(Self.codes("V", count)))
      let refused = try program.run(
        "import", path, "--round", "2022", "--unit", "35.08.10", "--questionnaire", id)
      #expect(refused.exitCode == 2)
      #expect(refused.errors.contains("[E299]"), "\(refused.errors)")
    }
  }

  @Test func `a file with fewer questions than the form is refused by the name of what is missing`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("forms.csv", table(Self.codes("P", 15)))
    let refused = try program.run(
      "import", path, "--round", "2022", "--unit", "35.08.10", "--questionnaire", "skm-16")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("U9 Sarana dan Prasarana"))
    let few = try program.file("few.csv", table(Self.codes("U", 9)))
    let other = try program.run(
      "import", few, "--round", "2022", "--unit", "35.08.10", "--questionnaire", "skm-16")
    #expect(other.exitCode == 2)
    #expect(other.errors.contains("(P7)"), "the question tells which column of the element is missing")
  }

  @Test func `codes that an office may have swapped are named, not U8 and U9`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let own = try program.file(
      "kami.xml", OwnQuestionnaire.text(elements: ["U1", "U2", "U3"], feeds: ["U2", "U1", "U3"]))
    let path = try program.file("forms.csv", table(["U1", "U2", "U3"]))
    let imported = try program.run(
      "import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", own)
    #expect(imported.errors.contains("[R630]"), "\(imported.errors)")
    #expect(imported.errors.contains("U1, U2"))
    let unit = try #require(try program.score("2024").units.first)
    #expect(unit.order == "unsettled")
    #expect(unit.notes.contains { $0.id == "N129" && $0.message.contains("U1, U2") })
    #expect(!unit.notes.contains { $0.id == "N104" })
  }

  @Test func `codes settle themselves where an element is not asked`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let own = try program.file(
      "kami.xml", OwnQuestionnaire.text(elements: ["U1", "(U2)", "U3", "U4"], feeds: ["U1", "U4", "U3"]))
    let path = try program.file("forms.csv", "No,U1,U3,U4\n1,4,3,2\n")
    let imported = try program.run(
      "import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", own)
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let unit = try #require(try program.score("2024").units.first)
    #expect(unit.order == "element", "with three questions U4 can only be an element")
    #expect(unit.elements.map(\.code) == ["U1", "U3", "U4"])
    #expect(unit.elements.map(\.sum) == [4, 3, 2])
    #expect(unit.index == "75.00")
  }

  @Test func `papers of another instrument speak of its own elements`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    // U1: 7/2 and 3; U2: 10/3 and 8/3.
    let answers = ["3,4,3,3,4,3,3,3,3,3,3,3,3,3,3,3", "3,3,3,3,2,3,3,3,3,3,3,3,3,3,3,3"]
    let path = try program.file(
      "forms.csv", "\(Self.codes("P", 16).joined(separator: ","))\n\(answers.joined(separator: "\n"))\n")
    _ = try program.run("import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", "skm-16")
    let out = program.folder.appendingPathComponent("papers").path
    let written = try program.run(
      "report", "--round", "2024", "--all", "--format", "html,json,csv", "--out", out)
    #expect(written.exitCode == 0, "\(written.errors)")
    let page = try String(contentsOfFile: out + "/35.08.10.html", encoding: .utf8)
    #expect(page.contains("setiap pertanyaan ke unsurnya menurut kuesioner skm-16"))
    #expect(!page.contains("Pemetaan U8 dan U9"))
    #expect(page.contains("1/9"))
    for value in ["3½", "3⅓", "2⅔", "6½"] { #expect(page.contains(">\(value)<"), "\(value)") }
    #expect(page.contains("rata-rata tepat"), "the annex says what a fraction is")
    #expect(page.contains("bertanda [B]"), "the paper says that the mapping is inferred")
    let index = try String(contentsOfFile: out + "/index.html", encoding: .utf8)
    #expect(!index.contains("Urutan U8/U9"))
  }

  @Test func `the list names every questionnaire, the office's own too`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let own = try program.file("kami.xml", OwnQuestionnaire.text(elements: ["U1"], feeds: ["U1"]))
    let path = try program.file("forms.csv", "No,Tanya kami 1,NO HP\n1,4,-\n")
    _ = try program.run("import", path, "--round", "2024", "--unit", "35.08.10", "--questionnaire", own)
    let list = try program.run("kuesioner", "list", "--format", "json")
    #expect(list.exitCode == 0)
    let entries = try JSONDecoder().decode([Listed].self, from: Data(list.output.utf8))
    #expect(entries.map(\.id) == ["skm-11", "skm-16", "skm-2004", "skm-2014", "skm-2017", "kami"])
    #expect(entries.map(\.own) == [false, false, false, false, false, true])
    #expect(entries.map(\.questions) == [11, 16, 14, 9, 9, 1])
    #expect(entries.map(\.elementsAsked) == [11, 9, 14, 9, 9, 1])
    let text = try program.run("questionnaire").output
    #expect(text.contains("kami") && text.contains("(milik sendiri)"))
  }

  struct Listed: Decodable {
    let id: String
    let own: Bool
    let questions: Int
    let elementsAsked: Int
  }

  @Test func `show prints the mapping, the profile and the law`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let shown = try program.run("questionnaire", "show", "skm-16", "--lang", "en")
    #expect(shown.exitCode == 0, "\(shown.errors)")
    for text in [
      "U4  Cost/Fee  ← P7 + P8 + P9", "P15 → U8", "[B: one source, or inferred]", "Disability",
      "14 Tahun 2017",
    ] {
      #expect(shown.output.contains(text), "\(text)")
    }
    let unknown = try program.run("questionnaire", "show", "skm-15")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("[E792]") && unknown.errors.contains("skm-16"))
  }
}
