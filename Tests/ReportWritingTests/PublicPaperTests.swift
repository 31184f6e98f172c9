// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// What a citizen reads: no small cells, nothing that speaks to operators, no form that does not count.
struct PublicPaperTests {
  private let content = TestRound().content(variant: .publicUse)

  private func services(_ json: String) throws -> [[String: Any]] {
    let sheet = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let unit = try #require((sheet["units"] as? [[String: Any]])?.first)
    return try #require(unit["services"] as? [[String: Any]])
  }

  @Test func `the public index shows of a small service its name and nothing else`() throws {
    let sheet = TestScores.sheet([content.score])
    let shown = try services(
      ScoreDocument.json(sheet, catalogue: TestCatalogue.indonesian, variant: .publicUse))
    let counts = content.score.services.map(\.score.respondents)
    let hidden = SmallCellSuppression.hidden(in: counts)
    #expect(hidden.count >= 2 && hidden.count < shown.count && shown.count == counts.count)
    for (index, service) in shown.enumerated() {
      if hidden.contains(index) {
        #expect(Set(service.keys) == ["name", "suppressed"] && service["suppressed"] as? Bool == true)
      } else {
        #expect(Set(service.keys) == ["name", "respondents", "index", "grade"])
      }
    }
    let inside = try services(ScoreDocument.json(sheet, catalogue: TestCatalogue.indonesian))
    #expect(inside.allSatisfy { $0["elements"] is [Any] && $0["suppressed"] == nil })
  }

  @Test func `a unit of one person in one service keeps its total and hides the service`() throws {
    var tally = Tally(shape: ModelQuestionnaire.skm2017.tallyShape)
    tally.add(Array(repeating: .answered(2), count: 9))
    let unit = TestScores.unit(
      TestRound.lumajang, tally: tally, account: FormAccount(accepted: 1),
      services: [ServiceScore(name: "KTP-el", score: TestScores.group(tally))])
    let json = ScoreDocument.json(
      TestScores.sheet([unit]), catalogue: TestCatalogue.english, variant: .publicUse)
    #expect(try services(json).first.map { Set($0.keys) } == ["name", "suppressed"])
    #expect(json.contains(#""respondents": 1"#))
  }

  @Test(arguments: [Language.indonesian, .english])
  func `no public paper tells its reader to run a command`(language: Language) {
    let catalogue = language == .english ? TestCatalogue.english : TestCatalogue.indonesian
    let reasons = ["N105", "N109", "N110", "N111", "N112", "N113", "N115"].map { Message($0, "U3", "2") }
    let notes = [Message("N104")] + reasons
    let unit = TestScores.unit(
      TestRound.lumajang, tally: content.score.tally, account: FormAccount(accepted: 212), order: .unsettled,
      notes: notes)
    let sheet = TestScores.sheet([unit])
    func index(_ variant: ReportVariant) -> String {
      HTMLWriter.html(
        RoundIndex.paper(
          RoundIndexContent(
            sheet: sheet, registered: [], files: [:], generatedOn: ModelForm.day(2024, 7, 5), variant: variant
          ), catalogue: catalogue))
    }
    let outside = [
      index(.publicUse), ScoreDocument.json(sheet, catalogue: catalogue, variant: .publicUse),
      HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue)),
      ReportDocument.json(content, catalogue: catalogue),
    ]
    for text in outside {
      #expect(!text.contains("ikm ") && !text.contains("--order") && !text.contains("--rulebook"))
      #expect(!text.contains("N104 ") && text.contains("U8"))
    }
    let inside = [
      index(.internalUse), ScoreDocument.json(sheet, catalogue: catalogue),
      ScoreTable.text(sheet, catalogue: catalogue),
    ]
    for text in inside {
      #expect(text.contains("--order") && text.contains("ikm batch reorder") && text.contains("--rulebook"))
    }
    for id in notes.map(\.id) {
      #expect(catalogue.template("paper.advice.\(id)") != nil)
      let text = catalogue.template(id)
      #expect(text?.contains("--") == false && text?.contains("ikm ") == false)
    }
  }

  @Test func `the public annex tables hold the forms that count, under a number of their own`() throws {
    let counted = content.score.score.respondents
    #expect(counted < content.annex.count)
    let lines = ReportTable.annex(content).dropFirst().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines[0] == ["number"] + (1...9).map { "U\($0)" } + ["status"])
    #expect(lines.count == counted + 1 && lines.last?.first == "\(counted)"[...])
    #expect(lines.dropFirst().allSatisfy { ["accepted", "warned"].contains($0.last) && $0.count == 11 })
    let json = ReportDocument.json(content, catalogue: TestCatalogue.english)
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require((value["annex"] as? [String: Any])?["rows"] as? [[String: Any]])
    #expect(rows.count == counted)
    #expect(rows.allSatisfy { Set($0.keys) == ["number", "status", "values"] })
  }
}
