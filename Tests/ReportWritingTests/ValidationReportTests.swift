// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct ValidationReportTests {
  /// The rows of the table with this caption or, where it is empty, of the first with this first column.
  private func rows(_ paper: Paper, caption: String) -> [[String]] {
    for case .table(let table) in paper.blocks where table.caption == caption {
      return (table.rows + table.footRows).map { $0.cells.map(\.text) }
    }
    return []
  }

  private func paper(_ content: ValidationReportContent) -> Paper {
    ValidationReport.paper(content, catalogue: TestCatalogue.english)
  }

  @Test func `every account adds up, per file at import and per file of the unit now`() throws {
    let paper = try paper(TestValidation.content())
    let atImport = rows(paper, caption: "The whole file, at its import (all units)")
    #expect(
      atImport.map { Array($0.dropFirst()) } == [
        ["49", "40", "4", "3", "2"], ["23", "20", "2", "1", "0"], ["72", "60", "6", "4", "2"],
      ])
    let now = rows(paper, caption: "The forms of this unit, as they stand now")
    #expect(
      now.map { Array($0.dropFirst()) } == [
        ["37", "30", "4", "3", "34"], ["23", "20", "2", "1", "22"], ["60", "50", "6", "4", "56"],
      ])
    for row in atImport.map({ $0.compactMap { Int($0) } }) {
      #expect(row.suffix(5).first == row.suffix(4).reduce(0, +))
    }
    for row in now.map({ $0.compactMap { Int($0) } }) {
      #expect(row.suffix(5).first == row.suffix(4).prefix(3).reduce(0, +))
    }
    #expect(rows(paper, caption: "Why forms are not counted").map { $0[1] } == ["3", "1", "4"])
    #expect(rows(paper, caption: "The files that were read").first?[3] == "1 July 2024, 08:05")
  }

  @Test func `every finding stands with form, place, field, cell and remedy; gravest first`() throws {
    let content = try TestValidation.content(
      findings: FindingGroup.inOrder([
        TestValidation.group([TestValidation.finding(.answerBlank, .note, record: 9, form: 12)]),
        TestValidation.group([
          TestValidation.finding(
            .answerOutOfScale, .warning, record: 7, form: 10, arguments: ["U3", "\"7\""]),
          TestValidation.finding(
            .answerOutOfScale, .warning, record: 4, form: 8, arguments: ["U3", "\"0\""]),
        ]),
        TestValidation.group([TestValidation.finding(.formBlank, .exclusion, record: 5, form: 9, field: "")]),
      ]))
    let text = paper(content).blocks.compactMap { block -> [[String]]? in
      if case .table(let table) = block, table.columns.count == 5, table.columns[0].title == "Form" {
        return table.rows.map { $0.cells.map(\.text) }
      }
      return nil
    }
    #expect(
      text == [
        [["9", "5", "januari.csv:6:9", "–", "–"]],
        [["8", "4", "januari.csv:5:9", "U3", "\"0\""], ["10", "7", "januari.csv:8:9", "U3", "\"7\""]],
        [["12", "9", "januari.csv:10:9", "U3", "–"]],
      ])
    #expect(
      TestValidation.html(content).contains("Cocokkan dengan kertasnya, lalu betulkan, misalnya ikm correct"))
  }

  @Test func `a long list is cut with a count and the command for the rest`() throws {
    let many = (1...75).map { TestValidation.finding(.answerBlank, .note, record: $0, form: $0) }
    let html = TestValidation.html(try TestValidation.content(findings: [TestValidation.group(many)]))
    #expect(html.contains("Ditampilkan 60 dari 75; daftar lengkapnya: ikm check --rule R105 --format csv."))
    #expect(html.contains("R105 · ") && html.contains("(75)"))
  }

  @Test func `round rules stand with figure, threshold and verdict, and the noted ones in the box`() throws {
    let place = Provenance(source: "Kecamatan Lumajang (35.08.10)")
    let content = try TestValidation.content(verdicts: [
      RoundVerdict(.sampleSize, .noted, at: place, ["56", "900", "269", "269", "900"]),
      RoundVerdict(.straightLiningShare, .clear, at: place, ["3", "56", "5.4", "50"]),
      RoundVerdict(.closedHourShare, .unknown, at: place, ["rounds.hours.unknown"]),
    ])
    let html = TestValidation.html(content)
    #expect(html.contains("56 responden dari populasi 900") && html.contains("269 menurut rumus"))
    #expect(html.contains("3 dari 56 formulir (5,4%)") && html.contains("lebih dari 50%"))
    #expect(html.contains("Jam layanan belum terdaftar") && html.contains("tidak dapat dinilai"))
    let boxes = paper(content).blocks.compactMap { block -> [String]? in
      if case .notes(let notes) = block { notes.lines } else { nil }
    }
    #expect(boxes.count == 1 && boxes[0].count == 1 && boxes[0][0].hasPrefix("[R701]"))
  }

  @Test
  func `it can be signed: statement, place and date, name and staff number; what was done stands above`()
    throws
  {
    let act = ReportedAct(
      time: "2024-07-02T09:30:00+07:00", operatorName: "Bu Sri", action: "batch.withdraw", subject: "3",
      why: "diketik dua kali")
    let html = TestValidation.html(try TestValidation.content(acts: [act]))
    for text in [
      "Pernyataan", "Tanda tangan", "<p class=\"sign-field\">Nama</p>", "<p class=\"sign-field\">NIP</p>",
      "kumpulan ditarik", "diketik dua kali", "2 Juli 2024, 09.30", "DATA SINTETIS", "INTERNAL",
      "Periode 2024-S1", "3f7868503f78",
    ] { #expect(html.contains(text), "\(text)") }
    #expect(!TestValidation.html(try TestValidation.content(isSynthetic: false)).contains("DATA SINTETIS"))
  }

  @Test func `hostile names of files, units, operators and reasons stay text`() throws {
    let evil = "<script>alert(1)</script>\"'&\u{202E}\u{1B}[31m"
    let html = TestValidation.html(
      try TestValidation.content(
        unit: ServiceUnit(code: "1", name: evil), fileName: evil,
        findings: [
          TestValidation.group([
            TestValidation.finding(
              .columnUnmapped, .note, record: 0, form: nil, arguments: [evil], source: evil, field: evil)
          ])
        ],
        acts: [ReportedAct(time: evil, operatorName: evil, action: evil, subject: evil, why: evil)]))
    #expect(!html.contains("<script") && !html.contains("\u{202E}") && !html.contains("\u{1B}"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test(arguments: ["id", "en"])
  func `every text that the paper asks for is there, and none stands unused`(language: String) throws {
    let folder = TestCatalogue.root.appending(path: "Data/Messages/\(language)")
    let ids = Set(TestCatalogue.messages(folder.appending(path: "validation-report.xml")).keys)
    let sources = TestCatalogue.root.appending(path: "Sources/ReportWriting")
    var whole: Set<String> = []
    var beginnings: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for match in text.matches(of: #/"(validation\.[A-Za-z0-9.]+)("|\\\()/#) {
        if match.2 == "\"" { whole.insert(String(match.1)) } else { beginnings.insert(String(match.1)) }
      }
    }
    #expect(whole.count > 40)
    #expect(whole.subtracting(ids).sorted() == [])
    #expect(
      ids.filter { id in !whole.contains(id) && !beginnings.contains { id.hasPrefix($0) } }.sorted() == [])
  }

  @Test func `the list of units leads to each report and adds up with what belongs to none`() throws {
    let unit = try TestValidation.content().unit
    let content = ValidationIndexContent(
      round: TestRound.round("2024-S1"),
      entries: [.init(unit: unit, noted: [.constantRun, .lowTailMissing], file: "35.08.10-validation.html")],
      unassigned: FormAccount(excluded: 3), findings: [], generatedOn: ModelForm.day(2024, 7, 5))
    let paper = ValidationIndex.paper(content, catalogue: TestCatalogue.english)
    let all = rows(paper, caption: "The account of forms of all units")
    #expect(
      all == [
        ["35.08.10", "Kecamatan Lumajang", "60", "50", "6", "4", "56", "R704 R705"],
        ["Of no registered unit (not counted)", "3", "0", "0", "3", "0", ""],
        ["Total", "63", "50", "6", "7", "56", ""],
      ])
    let html = HTMLWriter.html(paper)
    #expect(
      html.contains("href=\"35.08.10-validation.html\"") && html.contains("R704 = Constant forms in a row"))
  }
}
