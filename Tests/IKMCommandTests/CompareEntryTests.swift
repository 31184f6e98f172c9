// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm compare-entry`: two typings of the same forms.
struct CompareEntryTests {
  struct Compared: Decodable {
    struct Difference: Decodable, Equatable {
      let form: String?
      let lineA: Int
      let lineB: Int
      let field: String
      let a: String?
      let b: String?
    }
    struct Lone: Decodable, Equatable {
      let file: String
      let form: String?
      let lines: [Int]
    }
    struct Rate: Decodable, Equatable {
      let field: String
      let compared: Int
      let differing: Int
      let percent: String?
      let lower95: String?
      let upper95: String?
    }
    let pairedBy: String
    let paired: Int
    let differences: [Difference]
    let unpaired: [Lone]
    let duplicates: [Lone]
    let withoutNumber: [Lone]
    let notCompared: [String]
    let answers: Rate
    let elements: [Rate]
    let otherFields: [Rate]
    let all: Rate
  }

  private static let first = """
    NO;Tanggal;Usia;Jenis Kelamin;P1;P2;P3;P4;P5;P6;P7;P8;P9;Saran
    1;2024-02-01;34;L;3;3;3;3;3;3;3;3;3;parkir sempit
    2;2024-02-01;36;Perempuan;3;3;3;3;3;3;3;3;3;
    02;2024-02-01;36;P;3;3;3;3;3;3;3;3;3;
    3;01/02/2024;36;P;3;c;3;3;3;3;3;3;3;rahasia satu
    4;2024-02-01;36;P;3;3;3;3;3;3;3;3;3;
    ;2024-02-01;36;P;3;3;3;3;3;3;3;3;3;

    """
  private static let second = """
    Nomor,Tanggal,Umur,Jenis Kelamin,P1,P2,P3,P4,P5,P6,P7,P8,P9,Saran,Layanan
    001,1 Feb 2024,35,laki-laki,3,4,3,3,,2|4,9,3,3,Parkir  sempit,KTP
    3,2024-02-01,36,P,3.0,3,3,3,3,3,3,3,3,rahasia dua,KTP
    5,2024-02-01,36,P,3,3,3,3,3,3,3,3,3,,KK

    """

  private func run(_ format: String, _ first: String = first, _ second: String = second) throws
    -> ProgramRun.Outcome
  {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let paths = [try program.file("a.csv", first), try program.file("b.csv", second)]
    return try program.run(words: ["compare-entry"] + paths + ["--format", format])
  }

  @Test func `differences, lone forms and rates are told for programs`() throws {
    let outcome = try run("json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let found = try JSONDecoder().decode(Compared.self, from: Data(outcome.output.utf8))
    #expect(found.pairedBy == "number" && found.paired == 2)
    #expect(found.differences.map(\.field) == ["P2 (U2)", "P5 (U5)", "P6 (U6)", "P7 (U7)", "age", "remark"])
    #expect(found.differences.map(\.b) == ["4", "blank", "multipleMarks (2|4)", "unreadable (9)", nil, nil])
    #expect(
      found.differences.first
        == Compared.Difference(form: "1", lineA: 2, lineB: 2, field: "P2 (U2)", a: "3", b: "4"))
    #expect(found.unpaired.map(\.form) == ["4", "5"] && found.unpaired.map(\.file) == ["A", "B"])
    #expect(found.duplicates == [Compared.Lone(file: "A", form: "2", lines: [3, 4])])
    #expect(found.withoutNumber == [Compared.Lone(file: "A", form: nil, lines: [7])])
    #expect(found.notCompared == ["service"])
    #expect(
      found.answers
        == Compared.Rate(
          field: "answers", compared: 18, differing: 4, percent: "22.22", lower95: "9.00", upper95: "45.21"))
    #expect(found.elements.map(\.differing) == [0, 1, 0, 0, 1, 1, 1, 0, 0])
    #expect(found.otherFields.map(\.field) == ["date", "age", "sex", "remark"])
    #expect(found.all.compared == 26 && found.all.differing == 6)
  }

  @Test(arguments: ["text", "csv", "json"])
  func `no remark and no profile value is ever shown`(format: String) throws {
    let outcome = try run(format)
    for secret in ["rahasia", "parkir", "34", "35", "laki", "KTP"] {
      #expect(!(outcome.output + outcome.errors).lowercased().contains(secret.lowercased()), "\(secret)")
    }
  }

  @Test func `the Indonesian alias tells the rate with its interval`() throws {
    let program = try ProgramRun(initialised: false)
    defer { program.remove() }
    let paths = [try program.file("a.csv", Self.first), try program.file("b.csv", Self.second)]
    let outcome = try program.run(words: ["bandingkan-isian"] + paths)
    #expect(outcome.output.contains("semua jawaban: 4 dari 18 = 22,22% (9,00% sampai 45,21%)"))
    #expect(outcome.output.contains("formulir 1 (baris 2 di A, 2 di B): P5 (U5): A 3, B kosong"))
    #expect(outcome.output.contains("Nomor ganda di A (1 nomor), tidak dibandingkan: 2 (baris 3, 4)"))
  }

  @Test func `the same typing twice differs nowhere, in whatever order its forms come`() throws {
    let lines = Self.first.split(separator: "\n")
    let shuffled = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let outcome = try run("json", Self.first, shuffled)
    let found = try JSONDecoder().decode(Compared.self, from: Data(outcome.output.utf8))
    #expect(found.paired == 3 && found.differences == [] && found.unpaired == [])
    #expect(found.all.percent == "0.00" && found.all.compared == 3 * 13)
  }

  @Test func `forms that all bear a serial are paired by it, whatever their numbers`() throws {
    let head = "No;Nomor Seri;P1;P2;P3;P4;P5;P6;P7;P8;P9\n"
    let outcome = try run(
      "json", head + "1;SKM-0001;3;3;3;3;3;3;3;3;3\n2;SKM-0002;3;3;3;3;3;3;3;3;3\n",
      head + "7;SKM-0002;3;3;3;3;3;3;3;3;4\n8;SKM-0001;3;3;3;3;3;3;3;3;3\n")
    let found = try JSONDecoder().decode(Compared.self, from: Data(outcome.output.utf8))
    #expect(found.pairedBy == "strongID" && found.paired == 2)
    #expect(
      found.differences == [
        Compared.Difference(form: nil, lineA: 3, lineB: 2, field: "P9 (U8)", a: "3", b: "4")
      ])
  }

  @Test func `a file without numbers, or no table at all, is unusable`() throws {
    let noNumbers = try run("text", Self.first, "P1,P2,P3,P4,P5,P6,P7,P8,P9\n1,1,1,1,1,1,1,1,1\n")
    #expect(noNumbers.exitCode == 2 && noNumbers.errors.contains("[E840]"))
    let noTable = try run("text", Self.first, "%PDF-1.4")
    #expect(noTable.exitCode == 2 && noTable.errors.contains("[E314]"))
  }
}
