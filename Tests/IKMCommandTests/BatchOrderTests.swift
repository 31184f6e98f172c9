// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `ikm batch reorder` through the program.
struct BatchOrderTests {
  private static let rows = [
    "4,4,4,4,4,4,4,3,2", "3,3,3,3,3,3,3,4,1", "2,2,2,2,2,2,2,Baik,x",
  ]

  private func imported(_ heading: String) throws -> ProgramRun {
    let program = try ProgramRun()
    let path = try program.file("forms.csv", ([heading] + Self.rows).joined(separator: "\n") + "\n")
    let outcome = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return program
  }

  private let bare = (1...9).map { "U\($0)" }.joined(separator: ",")

  @Test func `the order is settled for the two elements, the index is the same, and it can be taken back`()
    throws
  {
    let program = try imported(bare)
    defer { program.remove() }
    let explain = {
      try program.run("explain", "--round", "2024-S1", "--unit", "35.08.10", "--format", "json").output
        .replacing(/"superseded" : \d+/, with: "")
    }
    let before = try explain()
    let first = try #require(try program.score("2024-S1").units.first)
    #expect(first.order == "unsettled")
    #expect(first.elements[7].sum == 7 && first.elements[8].sum == 3)
    #expect(first.forms == .init(read: 3, accepted: 2, warned: 1, excluded: 0))
    let outcome = try program.run("batch", "reorder", "1", "--order", "question", "--why", "tanya pengetik")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let second = try #require(try program.score("2024-S1").units.first)
    #expect(second.order == "question")
    #expect(
      second.elements[8].sum == 10, "`Baik` is an option of question 8, and unreadable as one of question 9")
    #expect(second.elements[7].sum == 3)
    #expect(second.notes.allSatisfy { $0.id != "N104" })
    #expect(try !program.run("check", "--round", "2024-S1").errors.contains("R603"))
    #expect(try program.run("batch", "show", "1").output.contains("U8 → U9"))
    #expect(try program.run("audit", "--action", "batch.reorder").output.contains("tanya pengetik"))
    _ = try program.run("batch", "reorder", "1", "--order", "element", "--why", "salah tanya")
    let after = try explain()
    #expect(after == before.replacing("\"order\" : \"unsettled\"", with: "\"order\" : \"element\""))
    let same = try program.run(
      "batch", "reorder", "1", "--order", "element", "--why", "x", "--format", "json")
    #expect(same.output.contains("\"changed\" : false"))
  }

  @Test func `a corrected answer moves with the column that it mends`() throws {
    let program = try imported(bare)
    defer { program.remove() }
    _ = try program.run("correct", "1:3", "--set", "U9=4", "--why", "kertas")
    _ = try program.run("batch", "reorder", "1", "--order", "question", "--why", "tanya")
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.elements[7].sum == 2 + 1 + 4, "the column U9 is question 9, which feeds U8")
    #expect(unit.elements[8].sum == 3 + 4 + 3)
    #expect(unit.forms == .init(read: 3, accepted: 3, warned: 0, excluded: 0))
  }

  @Test func `headings with words settle the order themselves`() throws {
    let program = try imported(
      "U1,U2,U3,U4,U5,U6,U7,U8 Penanganan Pengaduan,U9 Sarana dan Prasarana")
    defer { program.remove() }
    let before = try program.shown(round: "2024-S1")
    let refused = try program.run("batch", "reorder", "1", "--order", "question", "--why", "x")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("[E794]"))
    #expect(try program.run("batch", "reorder", "9", "--order", "question", "--why", "x").exitCode == 2)
    _ = try program.run("batch", "withdraw", "1", "--why", "x")
    #expect(try program.run("batch", "reorder", "1", "--order", "question", "--why", "x").exitCode == 2)
    #expect(before.contains("\"order\" : \"element\""))
  }
}
