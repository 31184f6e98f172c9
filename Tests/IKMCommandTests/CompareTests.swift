// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm compare`: a unit under every convention and every rulebook.
struct CompareTests {
  struct Document: Decodable {
    struct Row: Decodable {
      let convention: String
      let index: String
      let grade: String?
      let changesIndex: Bool
      let changesGrade: Bool
      let reason: String
    }
    struct RulebookRow: Decodable {
      let rulebook: String
      let index: String?
      let grade: String?
      let changesIndex: Bool
      let changesGrade: Bool
    }
    let unit: String
    let rulebook: String
    let respondents: Int
    let index: String?
    let grade: String?
    let conventions: [Row]
    let rulebooks: [RulebookRow]
  }

  /// 50 forms whose answers sum to 1595: 88.61 A, and 87.73 B under the weight 0.11.
  private func program() throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("forms.csv", RegulationVectorTests.table(forms: 50, sum: 1595))
    _ = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    return program
  }

  @Test func `every convention and every rulebook is shown, those that differ are marked`() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(
      "compare", "--round", "2024-S1", "--unit", "35.08.10", "--format", "json")
    let compared = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(compared.unit == "35.08.10" && compared.respondents == 50)
    #expect(compared.index == "88.61" && compared.grade == "A")
    #expect(compared.conventions.count == 28)
    let weight = try #require(compared.conventions.first { $0.convention == "0.11" })
    #expect(weight.index == "87.73" && weight.grade == "B" && weight.changesGrade && weight.changesIndex)
    #expect(weight.reason.contains("0,990"))
    for row in compared.conventions {
      #expect(row.changesIndex == (row.index != "88.61"), "\(row.convention)")
      #expect(row.changesGrade == (row.grade != "A"), "\(row.convention)")
    }
    #expect(
      compared.rulebooks.contains { $0.rulebook == compared.rulebook && !$0.changesIndex && !$0.changesGrade }
    )
  }

  @Test func `the text marks another letter with two signs and says why`() throws {
    let program = try program()
    defer { program.remove() }
    let text = try program.run("bandingkan", "--round", "2024-S1", "--unit", "35.08.10").output
    let line = try #require(text.components(separatedBy: "\n").first { $0.contains(" 0.11 ") })
    #expect(line.hasPrefix("!!"))
    #expect(line.contains("87,73") && line.contains("B") && line.contains("0,990"))
    #expect(!text.contains("compare."))
    #expect(text.contains("PermenPANRB 14/2017") && text.contains("  permenpanrb-14-2017 "))
  }

  @Test func `an unknown unit and an unknown round end with 2`() throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run("compare", "--round", "2024-S1", "--unit", "99.99.99").exitCode == 2)
    #expect(try program.run("compare", "--round", "2019", "--unit", "35.08.10").exitCode == 2)
  }
}
