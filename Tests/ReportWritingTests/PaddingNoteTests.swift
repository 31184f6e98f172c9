// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// Issue 5, Shows 7: a unit padded with constant forms (REGULATION, section 7, case 8) says so beside its
/// index.
struct PaddingNoteTests {
  private let padding = Finding(
    .constantRun, .note, at: Provenance(source: ""), ["116", "unit2.csv", "241", "356", "120", "356", "9"])

  private func paper(_ variant: ReportVariant, noted: Bool = true) -> Paper {
    let plain = TestRound().content(variant: variant)
    let content = UnitReportContent(
      score: plain.score, round: plain.round, rulebook: plain.rulebook, questionnaire: plain.questionnaire,
      profile: plain.profile, findings: plain.findings, findingList: plain.findingList,
      unitFindings: noted ? [padding] : [], batches: plain.batches, annex: plain.annex,
      tallyDigest: plain.tallyDigest, generatedOn: plain.generatedOn, variant: variant)
    return UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
  }

  /// The lines of the box right behind the figure; nil where something else stands there.
  private func besideFigure(_ paper: Paper) -> [String]? {
    guard
      let figure = paper.blocks.firstIndex(where: { if case .figure = $0 { true } else { false } }),
      paper.blocks.indices.contains(figure + 1), case .notes(let notes) = paper.blocks[figure + 1]
    else { return nil }
    return notes.lines
  }

  @Test(arguments: ReportVariant.allCases)
  func `the note on padding stands in the box right behind the figure`(variant: ReportVariant) throws {
    let lines = try #require(besideFigure(paper(variant)))
    #expect(
      lines.contains {
        $0.contains("116 formulir") && $0.contains(variant == .internalUse ? "berturut" : "berurut")
      })
    // The public learns of the row, not of the file and its places.
    #expect(lines.contains { $0.contains("unit2.csv") } == (variant == .internalUse))
    let plain = besideFigure(paper(variant, noted: false)) ?? []
    #expect(!plain.contains { $0.contains("116 formulir") })
  }

  @Test(arguments: ReportVariant.allCases)
  func `every writer of the paper prints it before the first table`(variant: ReportVariant) throws {
    let html = HTMLWriter.html(paper(variant))
    let note = try #require(html.firstRange(of: "116 formulir"))
    let table = try #require(html.firstRange(of: "<table"))
    #expect(note.lowerBound < table.lowerBound)
    let json = ReportDocument.json(
      TestRound().content(variant: variant), catalogue: TestCatalogue.indonesian)
    #expect(json.contains("\"unitNotes\""))
  }

  @Test func `the recap names the padded unit in the box under its roll-ups`() throws {
    let plain = TestSheets.district
    let code = plain.sheet.units[3].unit.code
    let content = RoundIndexContent(
      sheet: plain.sheet.adding(notes: [code: [padding.message]]), registered: plain.registered,
      files: plain.files, generatedOn: plain.generatedOn, variant: .publicUse)
    let paper = RoundIndex.paper(content, catalogue: TestCatalogue.indonesian)
    let box = paper.blocks.lazy.compactMap { if case .notes(let notes) = $0 { notes.lines } else { nil } }
      .first
    let line = try #require(box?.first { $0.contains("116 formulir") })
    #expect(line.hasPrefix(plain.sheet.units[3].unit.name))
  }
}
