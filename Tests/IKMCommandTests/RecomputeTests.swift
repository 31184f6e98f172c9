// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// `ikm recompute`: published figures in, how they came about out.
struct RecomputeTests {
  /// An answer of the contract; keys that are free text or repeat the input are left out.
  struct Answer: Decodable, Equatable {
    let inputs: String?
    let conventions: [String]
    let exact: [String: String]?
    let consistentWithin: [String]?
    let gradeExact: String?
    let readded: String?
    let within: Bool?
    let gradeOfReadded: String?
    let gradeFlips: Bool?
  }

  /// An answer with its id.
  struct Named: Decodable {
    let id: String
    let answer: Answer

    private enum CodingKeys: CodingKey { case id }

    init(from decoder: any Decoder) throws {
      id = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .id)
      answer = try Answer(from: decoder)
    }
  }

  private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/Samples/published")

  private static func answers(_ text: String) throws -> [Named] {
    try JSONDecoder().decode([Named].self, from: Data(text.utf8))
  }

  /// Runs the program on a file and gives its answers.
  private func recompute(_ path: String) throws -> [Named] {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let run = try program.run("recompute", path, "--format", "json")
    #expect(run.exitCode == 0, "\(run.errors)")
    return try Self.answers(run.output)
  }

  @Test func `every published result is explained in every label as the independent program says`() throws {
    let answers = try recompute(Self.samples.appending(path: "results.json").path)
    let expected = try Self.answers(
      String(contentsOf: Self.samples.appending(path: "expected.json"), encoding: .utf8))
    #expect(answers.map(\.id) == expected.map(\.id))
    #expect(answers.count == 64)
    for (answer, expected) in zip(answers, expected) {
      #expect(answer.answer == expected.answer, "\(answer.id)")
    }
  }

  @Test(
    .enabled(if: SharedFiles.path("data/published_expected.json") != nil, "needs the shared sample files"))
  func `the shared results are explained as the shared expectation says`() throws {
    let answers = try recompute(try #require(SharedFiles.path("data/published_results.json")))
    let file = try #require(SharedFiles.path("data/published_expected.json"))
    let expected = try JSONDecoder().decode(
      [String: Answer].self, from: Data(contentsOf: URL(filePath: file)))
    #expect(Set(answers.map(\.id)) == Set(expected.keys))
    #expect(answers.count == expected.count)
    for answer in answers { #expect(answer.answer == expected[answer.id], "\(answer.id)") }
  }

  @Test(
    .enabled(if: SharedFiles.path("data/real/cvide_ikm_2021.csv") != nil, "needs the shared sample files"),
    arguments: ["2020", "2021"])
  func `a recap of 25 kecamatan as CSV gives what its figures give as JSON`(year: String) throws {
    let rows = try recompute(try #require(SharedFiles.path("data/real/cvide_ikm_\(year).csv")))
    let entries = try recompute(Self.samples.appending(path: "results.json").path)
    let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.answer) })
    #expect(rows.count == 26)
    for row in rows where row.id != "banyuwangi" {
      let id = row.id == "total-banyuwangi" ? "kabupaten" : row.id
      let expected = try #require(known["banyuwangi-\(year)-\(id)"])
      #expect(row.answer == expected, "\(row.id)")
    }
    #expect(rows.first { $0.id == "banyuwangi" }?.answer.inputs == nil)
  }

  @Test(
    .enabled(
      if: SharedFiles.path("data/real/cvide_IKMKecamatan.xlsx") != nil, "needs the shared sample files"),
    arguments: ["2020", "2021"])
  func `a sheet of the workbook gives what the same sheet gives as CSV`(year: String) throws {
    let rows = try recompute(try #require(SharedFiles.path("data/real/cvide_ikm_\(year).csv")))
    let all = try recompute(try #require(SharedFiles.path("data/real/cvide_IKMKecamatan.xlsx")))
    #expect(all.count == 104)
    let sheet = all.filter { $0.id.hasPrefix("\(year)-") }
    #expect(sheet.map(\.id) == rows.map { "\(year)-\($0.id)" })
    #expect(sheet.map(\.answer) == rows.map(\.answer))
    #expect(all.filter { $0.answer.gradeFlips == true }.count == 7)
  }

  @Test func `the text answers in the order of the questions, the Indonesian way, and ends with a summary`()
    throws
  {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let path = Self.samples.appending(path: "results.json").path
    let text = try program.run("hitung-ulang", path).output
    let first = try #require(text.components(separatedBy: "\n\n").dropFirst().first)
    #expect(first.contains("Tercetak: indeks 90,56, mutu A; n = 29; bobot 0,1111"))
    #expect(first.contains("1/9 → 91,48 (A); 0,111 → 91,38 (A); 0,11 → 90,56 (A) = yang tercetak."))
    let places = try [
      "Tercetak:", "Bobot:", "Desimal NRR:", "Desimal NRR tertimbang:", "Kesimpulan:", "Mutu:",
    ].map {
      try #require(first.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    let summary = try #require(text.components(separatedBy: "\n\n").last)
    #expect(summary.contains("mutu yang berubah: 4: dpmptsp-kota-bogor, banyuwangi-2021-muncar"))
    #expect(summary.contains("tidak dihitung ulang: 2: lumajang-dpmptsp-2021s1, tebing-tinggi-2020tw3"))
    let english = try program.run("recompute", path, "--lang", "en").output
    #expect(english.contains("Printed: index 90.56, grade A; n = 29; weight 0.1111"))
    for shown in [text, english] {
      #expect(!shown.contains("recompute."), "no id stands in the place of its text")
      #expect(!shown.contains("{1"))
    }
  }

  @Test func `a rulebook of the user's choice grades the figures`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let path = try program.file("rekap.csv", "Unit;U1;U2;IKM;Mutu\nDinas A;3,4;3,4;85;B\n")
    let run = try program.run("recompute", path, "--rulebook", "permenpanrb-14-2017", "--format", "json")
    #expect(run.output.contains("\"gradeExact\" : \"B\""))
    #expect(run.output.contains("\"unit\" : \"Dinas A\""))
    let unknown = try program.run("recompute", path, "--rulebook", "tidak-ada")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("[E702]"))
  }

  @Test(arguments: [
    ("E801", "{oops"), ("E802", "[{\"published\""), ("E803", "[ × 100.000"),
    ("E811", "[1, 2]"), ("E812", "[]"), ("E814", "[{\"published\": {\"index\": 1e400}}]"), ("E310", ""),
    ("E821", "nama,umur\nx,3\n"), ("E824", "Unit,U1,U1,IKM\nA,3,3,75\n"),
    ("E829", "Unit,U1,U2,IKM\nA,9,99,75\n"),
    ("E314", "%PDF-1.7"), ("E806", "<surveyExport/>"),
  ])
  func `a file that cannot be used ends with 2, one clear line, and nothing on standard output`(
    id: String, text: String
  ) throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    // A name for what would fill the log of the tests.
    let text = text == "[ × 100.000" ? String(repeating: "[", count: 100_000) : text
    let run = try program.run("recompute", try program.file("rekap", text))
    #expect(run.exitCode == 2)
    #expect(run.errors.contains("[\(id)]"), "\(run.errors)")
    #expect(run.errors.hasPrefix("ikm: rekap"))
    #expect(run.output.isEmpty)
  }

  @Test func `a missing file ends with 2, a missing argument with 64`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    #expect(try program.run("recompute", "/tidak/ada").exitCode == 2)
    #expect(try program.run("recompute").exitCode == 64)
  }
}
