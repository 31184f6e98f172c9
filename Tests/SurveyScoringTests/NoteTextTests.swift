// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import Testing

@testable import SurveyScoring

struct NoteTextTests {
  private let ids = [
    NoteID.printedGap, NoteID.otherWeight, NoteID.otherRounding, NoteID.orderUnsettled, NoteID.orderMixed,
    NoteID.elementNotAsked, NoteID.synthetic, NoteID.elementInPrintedGap, NoteID.outsideBands,
    NoteID.elementUnanswered, NoteID.noForms, NoteID.weightMissing, NoteID.indexOffScale, NoteID.noUnitIndex,
    NoteID.shapesDiffer,
  ]

  @Test(arguments: Language.allCases)
  func `every note and reason has exactly one text in each language`(language: Language) throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Data/Messages/\(language.rawValue)/scoring.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(text.components(separatedBy: "<message id=\"\(id)\">").count == 2, "\(id)")
    }
    #expect(text.components(separatedBy: "<message ").count == ids.count + 1)
  }
}
