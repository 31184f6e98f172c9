// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// The sample round of the 21 kecamatan against the values that its generator intended.
struct SampleRoundTests {
  struct Expected: Decodable {
    struct Forms: Decodable, Equatable {
      let read: Int
      let accepted: Int
      let warned: Int
      let excluded: Int
    }

    struct File: Decodable {
      let name: String
      let read: Int
      let accepted: Int
      let warned: Int
      let excluded: Int
      let alreadyHeld: Int
      let conflicts: Int
    }

    struct Element: Decodable {
      let code: String
      let answered: Int
      let sum: Int
      let nrr: String?
      let index: String?
      let grade: String?
      let blank: Int
      let multipleMarks: Int
      let unreadable: Int
      let notAsked: Int
    }

    struct Unit: Decodable {
      let unit: String
      let name: String
      let forms: Forms
      let respondents: Int
      let index: String?
      let grade: String?
      let exact: String
      let elements: [Element]
    }

    struct RollUp: Decodable {
      let index: String
      let grade: String
      let respondents: Int?
      let units: Int?
    }

    let neverKept: [String]
    let files: [File]
    let units: [Unit]
    let unassigned: Forms
    let pooled: RollUp
    let meanOfUnits: RollUp
  }

  struct ImportedFile: Decodable {
    let name: String
    let verdict: String
    let read: Int
    let accepted: Int
    let warned: Int
    let excluded: Int
    let alreadyHeld: Int
    let conflicts: Int
  }

  struct ExplainedUnit: Decodable {
    struct Element: Decodable {
      let code: String
      let blank: Int
      let multipleMarks: Int
      let unreadable: Int
      let notAsked: Int
    }

    let indexExact: String?
    let elements: [Element]
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/Samples/2024-S1")

  @Test
  func `the sample round equals its intended values for 21 units, pooled and mean, and the account adds up`()
    throws
  {
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: Self.folder.appending(path: "expected.json")))
    #expect(expected.units.count == 21)
    let program = try ProgramRun()
    defer { program.remove() }
    try importAll(into: program, expected: expected)

    let score = try program.score("2024-S1")
    #expect(score.units.count == 21)
    for (unit, wanted) in zip(score.units, expected.units) {
      #expect(unit.unit == wanted.unit)
      #expect(unit.name == wanted.name)
      #expect(unit.index == wanted.index, "\(wanted.unit)")
      #expect(unit.grade == wanted.grade, "\(wanted.unit)")
      #expect(unit.respondents == wanted.respondents)
      let forms = Expected.Forms(
        read: unit.forms.read, accepted: unit.forms.accepted, warned: unit.forms.warned,
        excluded: unit.forms.excluded)
      #expect(forms == wanted.forms, "\(wanted.unit)")
      #expect(unit.forms.read == unit.forms.accepted + unit.forms.warned + unit.forms.excluded)
      #expect(unit.respondents == unit.forms.accepted + unit.forms.warned)
      #expect(unit.elements.count == 9)
      for (element, intended) in zip(unit.elements, wanted.elements) {
        #expect(element.code == intended.code)
        #expect(element.answered == intended.answered, "\(wanted.unit) \(element.code)")
        #expect(element.sum == intended.sum, "\(wanted.unit) \(element.code)")
        #expect(element.nrr == intended.nrr)
        #expect(element.index == intended.index)
        #expect(element.grade == intended.grade)
      }
      try expectStates(program, wanted)
    }
    #expect(score.pooled.index == expected.pooled.index)
    #expect(score.pooled.grade == expected.pooled.grade)
    #expect(score.pooled.respondents == expected.pooled.respondents)
    #expect(score.meanOfUnits.index == expected.meanOfUnits.index)
    #expect(score.meanOfUnits.grade == expected.meanOfUnits.grade)
    #expect(score.meanOfUnits.units == expected.meanOfUnits.units)
    try expectStatistics(program)
    try expectNothingKept(program, expected.neverKept)
  }

  struct Statistics: Decodable {
    struct Interval: Decodable { let value: String, standardError: String, lower: String, upper: String }
    struct Figure: Decodable { let value: String }
    struct Element: Decodable { let code: String, interval: Interval }
    struct Item: Decodable { let code: String, r: String }
    struct Values: Decodable {
      let respondents: Int, interval: Interval, elements: [Element], completeForms: Int, alpha: Figure
      let criticalCorrelation: Figure, itemTotal: [Item]
    }
    struct Unit: Decodable { let unit: String, statistics: Values }

    let units: [Unit]
  }

  /// Issue 5, Shows 5: from the files to the printed digits, against SciPy on the intended values.
  private func expectStatistics(_ program: ProgramRun) throws {
    let text = try program.run("statistics", "--round", "2024-S1", "--format", "json").output
    let shown = try JSONDecoder().decode(Statistics.self, from: Data(text.utf8))
    let oracle = try SampleStatistics.read()
    #expect(shown.units.map(\.unit) == oracle.units.map(\.unit))
    func agrees(_ ours: String, _ theirs: Double, _ what: String) {
      #expect(Double(ours).map { abs($0 - theirs) <= 1e-9 } ?? false, "\(what): \(ours), not \(theirs)")
    }
    for (unit, wanted) in zip(shown.units, oracle.units) {
      let ours = unit.statistics
      #expect(ours.respondents == wanted.respondents && ours.completeForms == wanted.completeForms)
      agrees(ours.interval.value, wanted.index.value, wanted.unit)
      agrees(ours.interval.standardError, wanted.index.standardError, wanted.unit)
      agrees(ours.interval.lower, wanted.index.lower, wanted.unit)
      agrees(ours.interval.upper, wanted.index.upper, wanted.unit)
      agrees(ours.alpha.value, wanted.alpha, "\(wanted.unit) alpha")
      agrees(ours.criticalCorrelation.value, wanted.criticalCorrelation, "\(wanted.unit) r table")
      #expect(ours.elements.count == 9 && ours.itemTotal.count == 9)
      for (index, element) in wanted.elements.enumerated() {
        agrees(
          ours.elements[index].interval.standardError, element.standardError, "\(wanted.unit) \(element.code)"
        )
        agrees(ours.itemTotal[index].r, element.itemTotal, "\(wanted.unit) \(element.code) item total")
      }
    }
  }

  private func importAll(into program: ProgramRun, expected: Expected) throws {
    let accounts = Dictionary(uniqueKeysWithValues: expected.files.map { ($0.name, $0) })
    let lines = try String(contentsOf: Self.folder.appending(path: "files.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == expected.files.count)
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let path = Self.folder.appending(path: cells[0]).path
      let words =
        ["import", path, "--round", "2024-S1", "--format", "json"]
        + (cells[1].isEmpty ? [] : ["--unit", cells[1]]) + (cells[2].isEmpty ? [] : ["--order", cells[2]])
      let started = try program.start(words, in: program.workspace)
      started.process.waitUntilExit()
      let file = try #require(
        try JSONDecoder().decode([ImportedFile].self, from: Data(contentsOf: started.output)).first)
      let wanted = try #require(accounts[cells[0]])
      #expect(file.verdict == "imported", "\(cells[0])")
      #expect(started.process.terminationStatus == (wanted.excluded > 0 ? 1 : 0))
      #expect(file.read == wanted.read, "\(cells[0])")
      #expect(file.accepted == wanted.accepted, "\(cells[0])")
      #expect(file.warned == wanted.warned, "\(cells[0])")
      #expect(file.excluded == wanted.excluded, "\(cells[0])")
      #expect(file.alreadyHeld == wanted.alreadyHeld, "\(cells[0])")
      #expect(file.conflicts == wanted.conflicts, "\(cells[0])")
      #expect(file.read == file.accepted + file.warned + file.excluded + file.alreadyHeld)
    }
  }

  private func expectStates(_ program: ProgramRun, _ wanted: Expected.Unit) throws {
    let text = try program.run("explain", "--round", "2024-S1", "--unit", wanted.unit, "--format", "json")
      .output
    let explained = try JSONDecoder().decode(ExplainedUnit.self, from: Data(text.utf8))
    #expect(explained.indexExact == wanted.exact, "\(wanted.unit)")
    for (element, intended) in zip(explained.elements, wanted.elements) {
      #expect(element.blank == intended.blank, "\(wanted.unit) \(element.code)")
      #expect(element.multipleMarks == intended.multipleMarks, "\(wanted.unit) \(element.code)")
      #expect(element.unreadable == intended.unreadable, "\(wanted.unit) \(element.code)")
      #expect(element.notAsked == intended.notAsked, "\(wanted.unit) \(element.code)")
    }
  }

  /// The planted personal data is found in no file of the workspace and on no paper.
  private func expectNothingKept(_ program: ProgramRun, _ planted: [String]) throws {
    #expect(!planted.isEmpty)
    let papers = program.folder.appendingPathComponent("papers").path
    let made = try program.run(
      "report", "--round", "2024-S1", "--all", "--format", "html,json,csv", "--out", papers)
    #expect(made.exitCode == 0, "\(made.errors)")
    let files = try #require(
      FileManager.default.enumerator(at: program.folder, includingPropertiesForKeys: nil))
    var looked = 0
    for case let url as URL in files {
      guard let bytes = try? Data(contentsOf: url) else { continue }
      looked += 1
      for text in planted {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) in \(url.lastPathComponent)")
      }
      if url.path.hasPrefix(papers), url.pathExtension == "html" {
        #expect(String(decoding: bytes, as: UTF8.self).contains("DATA SINTETIS"), "\(url.lastPathComponent)")
      }
    }
    #expect(looked > 21 * 4)
  }
}
