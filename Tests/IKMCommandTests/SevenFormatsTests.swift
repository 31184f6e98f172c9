// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Five hundred forms, each format by itself: what an office hands in must not change what it scores.
struct SevenFormatsTests {
  /// Answers of 500 respondents; one of nine is blank.
  private static let forms: [String] = {
    var random = SeededGenerator(seed: 500)
    return (0..<500).map { _ in
      String((0..<9).map { _ in "12333444 ".randomElement(using: &random) ?? "4" })
    }
  }()

  /// The format, and the files that it needs, the one to be imported first.
  private static func files(_ format: String) -> [(name: String, bytes: Data)] {
    let tripleS = FormFiles.tripleS(forms)
    return switch format {
    case "CSV": [("isian.csv", Data(FormFiles.csv(forms).utf8))]
    case "XLSX": [("isian.xlsx", Data(FormFiles.xlsx(forms)))]
    case "ODS": [("isian.ods", Data(FormFiles.ods(forms)))]
    case "XML": [("isian.xml", Data(FormFiles.export(forms, unit: "35.08.10").utf8))]
    case "ODK": [("isian.zip", Data(FormFiles.submissions(forms)))]
    case "Triple-S":
      [("isian.sss", Data(tripleS.metadata.utf8)), ("isian.asc", Data(tripleS.data.utf8))]
    default: [("isian.lsr", Data(FormFiles.limeSurvey(forms).utf8))]
    }
  }

  static let formats = ["CSV", "XLSX", "ODS", "XML", "ODK", "Triple-S", "LimeSurvey"]

  @Test func `the same 500 forms in seven formats give one and the same tally, byte by byte`() throws {
    var digests: [String: [String]] = [:]
    for format in Self.formats {
      let program = try ProgramRun()
      defer { program.remove() }
      let files = Self.files(format)
      let paths = try files.map { try program.file($0.name, $0.bytes) }
      let imported = try program.run("import", paths[0], "--round", "2024-S1", "--unit", "35.08.10")
      #expect(imported.exitCode == 0, "\(format): \(imported.output)\(imported.errors)")
      let unit = try program.score("2024-S1").units.first
      #expect(unit?.forms == .init(read: 500, accepted: 500, warned: 0, excluded: 0), "\(format)")
      for digest in try SameFormsTests.digests(program) { digests[digest, default: []].append(format) }
    }
    #expect(digests.count == 1, "\(digests)")
    #expect(digests.values.first?.count == Self.formats.count)
  }

  @Test func `the tally is that of the forms, summed by hand`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("isian.xlsx", Data(FormFiles.xlsx(Self.forms)))
    _ = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    let unit = try #require(try program.score("2024-S1").units.first)
    // Question 8 feeds U9, question 9 feeds U8.
    for (element, question) in [0, 1, 2, 3, 4, 5, 6, 8, 7].enumerated() {
      let answers = Self.forms.compactMap { Int(String(Array($0)[question])) }
      #expect(unit.elements[element].answered == answers.count)
      #expect(unit.elements[element].sum == answers.reduce(0, +))
    }
  }
}
