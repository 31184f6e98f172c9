// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import Testing

/// The texts of tables, the front door and findings about files, in both languages.
struct MessageTextTests {
  /// How many arguments each message has.
  static let arguments: [String: Int] = [
    "E201": 1, "E202": 1, "E203": 1, "E204": 1, "E205": 0, "E206": 1, "E207": 1, "E208": 0, "E209": 0,
    "E211": 0,
    "E212": 2, "E213": 3, "E214": 0, "E215": 0, "E216": 0, "E217": 2, "E218": 1, "E219": 1, "E220": 1,
    "E221": 4, "E223": 1, "E224": 0, "E225": 2, "E226": 1, "E227": 0, "E228": 0, "E229": 2,
    "E301": 0,
    "E302": 0, "E303": 0, "E304": 0, "E305": 1, "E306": 0, "E307": 1, "E310": 0, "E311": 0, "E312": 0,
    "E313": 0,
    "E314": 0,
    "E315": 0, "E316": 0, "E317": 0, "E318": 0, "E319": 0, "R601": 1, "R602": 1, "R603": 0, "R604": 3,
    "R605": 4,
    "R606": 2, "R607": 0, "R608": 0, "R609": 0, "R610": 1, "R611": 1, "R612": 0,
  ]

  @Test(arguments: ["id", "en"])
  func `every message has a text that uses its arguments, no more and no fewer`(language: String) throws {
    let lines = try Self.lines("Data/Messages/\(language)/import.xml").filter { $0.contains("<message id=") }
    for (id, count) in Self.arguments {
      let line = try #require(lines.first { $0.contains("<message id=\"\(id)\">") }, "\(id)")
      for place in 1...5 {
        let isUsed = line.contains("{\(place)}") || line.contains("{\(place)@}")
        #expect(isUsed == (place <= count), "\(id) {\(place)}")
      }
    }
    let words = lines.filter { $0.contains("\"line.") || $0.contains("\"field.") || $0.contains("\"system.") }
    #expect(lines.count == Self.arguments.count + words.count)
  }

  @Test(arguments: ["id", "en"])
  func `every id that the sources throw has a text`(language: String) throws {
    let root = Self.root.appending(path: "Sources/SurveyImport")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var ids: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      ids.formUnion(text.matches(of: /"(E[123]\d\d)"/).map { String($0.1) })
    }
    #expect(ids.count > 30)
    let folder = Self.root.appending(path: "Data/Messages/\(language)").path
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).map { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    #expect(ids.filter { id in !texts.contains { $0.contains("<message id=\"\(id)\">") } } == [])
  }

  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOf: root.appending(path: path), encoding: .utf8).split(separator: "\n")
  }
}
