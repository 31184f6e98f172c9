// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm score --rounds` from files to figures.
struct TrendTests {
  private static let head = "TANGGAL," + (1...9).map { "P\($0)" }.joined(separator: ",") + "\n"

  private static func forms(_ date: String, _ answers: [Int]) -> String {
    head
      + answers.map { "\(date)," + Array(repeating: "\($0)", count: 9).joined(separator: ",") + "\n" }
      .joined()
  }

  @Test func `rounds stand side by side with the printed change, and the roll-ups follow`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let early = try run.file("a.csv", Self.forms("2023-03-01", [3, 3, 4]))
    let late = try run.file("b.csv", Self.forms("2024-03-01", [3, 4, 4]))
    #expect(try run.run("import", early, "--round", "2023-S1", "--unit", "35.08.10").exitCode == 0)
    #expect(try run.run("import", late, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    let shown = try run.run("score", "--rounds", "2024-S1, 2023-S1")
    #expect(shown.exitCode == 0)
    // 25 × 10/3 = 83.33 and 25 × 11/3 = 91.67
    let line = shown.output.split(separator: "\n").first { $0.hasPrefix("35.08.10") } ?? ""
    #expect(line.split(separator: " ").suffix(5) == ["83,33", "B", "91,67", "A", "+8,34"])
    let json = try run.run("score", "--rounds", "2024-S1,2023-S1", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((document["breaks"] as? [Any])?.isEmpty == true)
    let pooled = try #require(document["pooled"] as? [String: Any])
    let points = try #require(pooled["points"] as? [[String: Any]])
    #expect(points.map { $0["index"] as? String } == ["83.33", "91.67"])
  }

  @Test func `years under another rulebook break the series, until one rulebook scores them all`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let early = try run.file("a.csv", Self.forms("2015-03-01", [3, 3, 4]))
    let late = try run.file("b.csv", Self.forms("2018-03-01", [3, 3, 4]))
    #expect(try run.run("import", early, "--round", "2015", "--unit", "35.08.10").exitCode == 0)
    #expect(try run.run("import", late, "--round", "2018", "--unit", "35.08.10").exitCode == 0)
    // 83.33 is A by the bounds of 2014 and B by those of 2017: the letter falls while the figure stays.
    let shown = try run.run("score", "--rounds", "2015,2018")
    let line = shown.output.split(separator: "\n").first { $0.hasPrefix("35.08.10") } ?? ""
    #expect(line.split(separator: " ").suffix(6) == ["83,33", "A", "‖", "83,33", "B", "(0,00)"])
    #expect(shown.output.contains("Deret terputus antara 2015 dan 2018"))
    let one = try run.run("score", "--rounds", "2015,2018", "--rulebook", "permenpanrb-14-2017")
    #expect(!one.output.contains("Deret terputus"))
    let same = one.output.split(separator: "\n").first { $0.hasPrefix("35.08.10") } ?? ""
    #expect(same.split(separator: " ").suffix(5) == ["83,33", "B", "83,33", "B", "0,00"])
  }

  @Test(
    arguments: [
      (["--rounds", "2023-S1"], 64), (["--rounds", "2023-S1,2024-S1", "--round", "2023-S1"], 64), ([], 64),
      (["--rounds", "2023-S1,2030"], 2), (["--rounds", "2023-S1,2023-s1"], 2),
    ] as [([String], Int32)])
  func `rounds that cannot be compared are refused with a reason`(words: [String], code: Int32) throws {
    let run = try ProgramRun()
    defer { run.remove() }
    let file = try run.file("a.csv", Self.forms("2023-03-01", [3]))
    #expect(try run.run("import", file, "--round", "2023-S1", "--unit", "35.08.10").exitCode == 0)
    let outcome = try run.score(words)
    #expect(outcome.exitCode == code && outcome.output.isEmpty && !outcome.errors.isEmpty)
  }
}

extension ProgramRun {
  fileprivate func score(_ words: [String]) throws -> Outcome {
    switch words.count {
    case 0: try run("score")
    case 2: try run("score", words[0], words[1])
    default: try run("score", words[0], words[1], words[2], words[3])
    }
  }
}
