// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
@testable import SurveyScoring
import Testing

/// Every reason of a statistic that does not exist can be told.
struct StatisticsTextTests {
  private let ids = [
    NoteID.oneForm, NoteID.noSpread, NoteID.fewAnswers, NoteID.noQuantile, NoteID.noCompleteForms,
    NoteID.fewCompleteForms, NoteID.oneElement, NoteID.equalTotals, NoteID.equalAnswers, NoteID.equalRest,
    NoteID.noIndexInRound, NoteID.noIntervalInRound, NoteID.otherUnits, NoteID.unitWithoutInterval,
    NoteID.moreThanPopulation,
  ]

  @Test(arguments: Language.allCases)
  func `every reason has exactly one text in each language`(language: Language) throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Data/Messages/\(language.rawValue)/statistics.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(text.components(separatedBy: "<message id=\"\(id)\">").count == 2, "\(id)")
    }
    #expect(text.components(separatedBy: "<message id=\"N").count == ids.count + 1)
  }
}
