// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import Testing

/// The texts of this room's rules, in both languages.
struct MessageTextTests {
  /// Every rule of this room, with how many arguments its findings have.
  static let rules: [(RuleID, Int)] = [
    (.answerOutOfScale, 2), (.answerNotANumber, 2), (.answerMultipleMarks, 2), (.answerUnreadable, 1),
    (.answerBlank, 1), (.formBlank, 0), (.conflictInFile, 0), (.conflictWithHeld, 1), (.heldFormContested, 1),
    (.markedIncomplete, 0), (.withdrawn, 1), (.equalContent, 2), (.straightLining, 2), (.dateOutsideRound, 3),
    (.dateInFuture, 2), (.dateUnreadable, 1), (.dateMissing, 0), (.datePlaceholder, 1), (.hourUnreadable, 1),
    (.unitUnknown, 1), (.unitMissing, 0), (.unitRegistered, 2), (.profileUnlisted, 1),
  ]

  @Test(arguments: ["id", "en"])
  func `every rule has a text that uses its arguments, no more and no fewer`(language: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appending(path: "Data/Messages/\(language)/validation.xml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    for (rule, arguments) in Self.rules {
      let found = lines.filter { $0.contains("<message id=\"\(rule.rawValue)\">") }
      #expect(found.count == 1, "\(rule.rawValue)")
      for place in 1...4 {
        #expect(found.first?.contains("{\(place)}") == (place <= arguments), "\(rule.rawValue) {\(place)}")
      }
    }
    #expect(lines.count { $0.contains("<message id=") } == Self.rules.count)
    for rule in [RuleID.conflictWithHeld, .heldFormContested] {
      let text = lines.first { $0.contains("<message id=\"\(rule.rawValue)\">") } ?? ""
      #expect(text.contains("ikm correct") && text.contains("--keep"))
    }
  }
}
