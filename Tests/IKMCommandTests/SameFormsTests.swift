// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// The same forms in two formats, the same file twice, a grown file, a replaced file.
struct SameFormsTests {
  /// Answers by question number, one line per form; a space is a blank.
  static let forms = [
    "444444414", "333333333", "22222222 ", "143214321", "4444 4444", "311111113", "222233332",
  ]

  @Test func `the same forms in our XML and in CSV give the same tally`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let csv = try program.file("forms.csv", Self.csv(Self.forms))
    let xml = try program.file("forms.xml", Self.xml(Self.forms, unit: "35.08.09"))
    #expect(try program.run("import", csv, "--round", "2024-S1", "--unit", "35.08.10").exitCode == 0)
    #expect(try program.run("import", xml, "--round", "2024-S1").exitCode == 0)
    let units = try program.score("2024-S1").units
    #expect(units.count == 2)
    let first = try #require(units.first)
    let last = try #require(units.last)
    #expect(first.elements == last.elements)
    #expect(first.index == last.index)
    for command in ["35.08.09", "35.08.10"] {
      #expect(
        try program.run("explain", "--round", "2024-S1", "--unit", command, "--format", "json").exitCode == 0)
    }
    #expect(try Self.digests(program).count == 1, "posting both must give one tally digest")
  }

  @Test func `the second import of a file changes nothing and says so`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let csv = try program.file("forms.csv", Self.csv(Self.forms))
    _ = try program.run("import", csv, "--round", "2024-S1", "--unit", "35.08.10")
    let before = try program.shown(round: "2024-S1")
    let again = try program.run(
      "import", csv, "--round", "2024-S1", "--unit", "35.08.10", "--format", "json")
    #expect(again.exitCode == 0)
    #expect(again.output.contains("\"verdict\" : \"alreadyHeld\""))
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `the same bytes under another unit or round are refused and name the batch`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let csv = try program.file("forms.csv", Self.csv(Self.forms))
    _ = try program.run("import", csv, "--round", "2024-S1", "--unit", "35.08.10")
    let before = try program.shown(round: "2024-S1")
    for words in [["2024-S1", "35.08.09"], ["2024-S2", "35.08.10"]] {
      let other = try program.run("import", csv, "--round", words[0], "--unit", words[1])
      #expect(other.exitCode == 2)
      #expect(other.errors.contains("1"), "the batch is named: \(other.errors)")
    }
    #expect(try program.shown(round: "2024-S1") == before)
  }

  @Test func `a grown file is asked about, and with --replaces the score is that of the new file alone`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let csv = try program.file("forms.csv", Self.csv(Self.forms))
    _ = try program.run("import", csv, "--round", "2024-S1", "--unit", "35.08.10")
    let before = try program.shown(round: "2024-S1")
    let grown = try program.file("grown.csv", Self.csv(Self.forms + ["111111111", "444444444"]))

    let asked = try program.run("import", grown, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(asked.exitCode == 2)
    #expect(asked.errors.contains("--replaces"))
    #expect(asked.errors.contains("--also"))
    #expect(try program.shown(round: "2024-S1") == before)

    let replaced = try program.run(
      "import", grown, "--round", "2024-S1", "--unit", "35.08.10", "--replaces", "1")
    #expect(replaced.exitCode == 0, "\(replaced.errors)")
    let alone = try ProgramRun()
    defer { alone.remove() }
    let same = try alone.file("grown.csv", Self.csv(Self.forms + ["111111111", "444444444"]))
    _ = try alone.run("import", same, "--round", "2024-S1", "--unit", "35.08.10")
    let unit = try #require(try program.score("2024-S1").units.first)
    let expected = try #require(try alone.score("2024-S1").units.first)
    #expect(unit.elements == expected.elements)
    #expect(unit.index == expected.index)
    #expect(unit.forms == expected.forms)
    #expect(try Self.digests(program) == Self.digests(alone))
  }

  @Test func `withdrawing a batch keeps its forms in the account and takes them out of the score`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let first = try program.file("first.csv", Self.csv(Self.forms))
    let second = try program.file("second.csv", Self.csv(["111111111", "111111112"]))
    _ = try program.run("import", first, "--round", "2024-S1", "--unit", "35.08.10")
    let before = try #require(try program.score("2024-S1").units.first)
    _ = try program.run("import", second, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(try program.score("2024-S1").units.first?.index != before.index)
    let withdrawn = try program.run("batch", "withdraw", "2", "--why", "salah unit")
    #expect(withdrawn.exitCode == 0, "\(withdrawn.errors)")
    let after = try #require(try program.score("2024-S1").units.first)
    #expect(after.index == before.index)
    #expect(after.elements == before.elements)
    #expect(after.forms == .init(read: 9, accepted: 7, warned: 0, excluded: 2))
  }

  @Test func `a dry run shows the account and keeps nothing`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let csv = try program.file("forms.csv", Self.csv(Self.forms))
    let dry = try program.run(
      "import", csv, "--round", "2024-S1", "--unit", "35.08.10", "--dry-run", "--format", "json")
    #expect(dry.exitCode == 0)
    #expect(dry.output.contains("\"read\" : 7"))
    #expect(dry.output.contains("\"dryRun\" : true"))
    #expect(try program.run("batch", "list", "--format", "json").output == "[\n\n]\n")
    #expect(try program.run("round", "list", "--format", "json").output == "[\n\n]\n")
  }

  /// The tally digests of all posted observations, after closing the round.
  static func digests(_ program: ProgramRun) throws -> Set<String> {
    _ = try program.run("round", "close", "2024-S1")
    _ = try program.run("indicator", "post", "--round", "2024-S1")
    let shown = try program.run("indicator", "show", "--format", "json").output
    let lines = shown.split(separator: "\n").filter { $0.contains("tallySHA256") }
    #expect(!lines.isEmpty)
    return Set(lines.map(String.init))
  }

  static func csv(_ forms: [String]) -> String { FormFiles.csv(forms) }

  static func xml(_ forms: [String], unit: String) -> String { FormFiles.export(forms, unit: unit) }
}
