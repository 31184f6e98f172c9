// SPDX-License-Identifier: Apache-2.0
import Testing

/// The vectors of `REGULATION.md` section 8, through the program itself: file in, figure out.
struct RegulationVectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let forms: Int
    let sum: Int
    let index: String
    let grade: String
    var testDescription: String { "\(forms) forms, sum \(sum)" }
  }

  static let vectors = [
    Vector(forms: 19, sum: 524, index: "76.61", grade: "B"),
    Vector(forms: 45, sum: 1241, index: "76.60", grade: "C"),
    Vector(forms: 19, sum: 604, index: "88.30", grade: "B"),
    Vector(forms: 43, sum: 1367, index: "88.31", grade: "A"),
    Vector(forms: 58, sum: 1357, index: "64.99", grade: "D"),
    Vector(forms: 5000, sum: 137_889, index: "76.61", grade: "B"),
    Vector(forms: 5000, sum: 116_991, index: "65.00", grade: "C"),
    Vector(forms: 7, sum: 252, index: "100.00", grade: "A"),
    Vector(forms: 7, sum: 63, index: "25.00", grade: "D"),
    Vector(forms: 50, sum: 1595, index: "88.61", grade: "A"),
  ]

  @Test(arguments: vectors)
  func `a file whose answers have this sum prints exactly this index and letter`(_ vector: Vector) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("forms.csv", Self.table(forms: vector.forms, sum: vector.sum))
    let imported = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(imported.exitCode == 0, "\(imported.errors)")
    let unit = try #require(try program.score("2024-S1").units.first)
    #expect(unit.index == vector.index)
    #expect(unit.grade == vector.grade)
    #expect(unit.respondents == vector.forms)
    #expect(unit.forms == .init(read: vector.forms, accepted: vector.forms, warned: 0, excluded: 0))
    #expect(unit.elements.map(\.sum).reduce(0, +) == vector.sum)
  }

  @Test func `29 forms with these element sums print 91.48 whatever 0.111 and 0.11 would give`() throws {
    let sums = [105, 101, 100, 116, 102, 105, 106, 105, 115]
    let program = try ProgramRun()
    defer { program.remove() }
    var lines = ["NO," + (1...9).map { "U\($0)" }.joined(separator: ",")]
    for form in 0..<29 {
      lines.append(
        "\(form + 1)," + sums.map { String($0 / 29 + (form < $0 % 29 ? 1 : 0)) }.joined(separator: ","))
    }
    let path = try program.file("forms.csv", lines.joined(separator: "\n") + "\n")
    _ = try program.run("import", path, "--round", "2024", "--unit", "35.08.10", "--order", "element")
    let unit = try #require(try program.score("2024").units.first)
    #expect(unit.elements.map(\.sum) == sums)
    #expect(unit.index == "91.48")
    #expect(unit.grade == "A")
    let explained = try program.run("explain", "--round", "2024", "--unit", "35.08.10", "--format", "json")
      .output
    #expect(explained.contains("\"index\" : \"91.38\""))
    #expect(explained.contains("\"index\" : \"90.56\""))
  }

  @Test func `blank answers leave the denominator of their element and nothing else`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = """
      NO,P1,P2,P3,P4,P5,P6,P7,P8,P9
      1,4,4,4,4,4,4,4,1,4
      2,2,,2,2,2,2,2,,2
      3,3,3,3,3,3,3,3,3,

      """
    let path = try program.file("forms.csv", table)
    _ = try program.run("import", path, "--round", "2024", "--unit", "35.08.10")
    let unit = try #require(try program.score("2024").units.first)
    // Question 8 feeds U9 and question 9 feeds U8.
    #expect(unit.order == "question")
    #expect(unit.elements.map(\.answered) == [3, 2, 3, 3, 3, 3, 3, 2, 2])
    #expect(unit.elements.map(\.sum) == [9, 7, 9, 9, 9, 9, 9, 6, 4])
    // 6 × 3 + 3.5 + 3 + 2 = 26.5; × 25 / 9 = 73.61
    #expect(unit.index == "73.61")
    #expect(unit.grade == "C")
  }

  /// A table of `forms` rows and nine columns whose cells add up to `sum`, spread evenly.
  static func table(forms: Int, sum: Int) -> String {
    let cells = forms * 9
    var lines = ["NO," + (1...9).map { "P\($0)" }.joined(separator: ",")]
    lines.reserveCapacity(forms + 1)
    for form in 0..<forms {
      let values = (0..<9).map { column in
        let cell = form * 9 + column
        return String(sum / cells + (cell < sum % cells ? 1 : 0))
      }
      lines.append("\(form + 1)," + values.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
