// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct UnitReportTests {
  private func paper(_ content: UnitReportContent) -> Paper {
    UnitReport.paper(content, catalogue: TestCatalogue.indonesian)
  }

  private func annex(_ paper: Paper) throws -> PaperTable {
    try #require(
      paper.blocks.compactMap { block -> PaperTable? in
        if case .table(let table) = block, table.density == .annex { table } else { nil }
      }.first)
  }

  /// Everything that can be read in a paper.
  private func texts(_ paper: Paper) -> String { HTMLWriter.html(paper) }

  @Test func `the first page says unit, round in words, rulebook, mapping and the figure`() throws {
    let content = TestRound().content()
    let blocks = paper(content).blocks
    guard case .title(let title) = blocks[0], case .figure(let figure) = blocks[1],
      case .notes(let notes) = blocks[2]
    else {
      Issue.record("the first page begins with \(blocks.prefix(3))")
      return
    }
    #expect(title.subject == "Kecamatan Lumajang" && title.period == "Semester I 2024")
    #expect(title.facts.contains("Aturan penilaian: PermenPANRB 14/2017"))
    #expect(title.facts.contains { $0.hasPrefix("Pemetaan U8 dan U9: belum dipastikan") })
    let index = try #require(content.score.score.index.value)
    #expect(figure.value == index.number.text(decimalMark: ","))
    #expect(figure.scale?.bands.map(\.grade.letter) == ["D", "C", "B", "A"])
    #expect(
      notes.lines.contains {
        $0.hasPrefix("Urutan U8 dan U9 belum pasti") && $0.contains("ikm batch reorder")
      })
  }

  @Test func `the sentence about forms adds up`() throws {
    let round = TestRound()
    let content = round.content()
    let lines = paper(content).blocks.compactMap { block -> String? in
      if case .paragraph(let text, .lead) = block { text } else { nil }
    }
    #expect(lines.count == 3)
    let account = round.account
    #expect(lines[0].hasPrefix("\(account.respondents) dari \(account.read) formulir yang dibaca dihitung"))
    let numbers = lines[0].split(separator: ":")[1].split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.reduce(0, +) == account.excluded)
  }

  @Test func `the columns of the annex add up to its foot row`() throws {
    let content = TestRound().content()
    let table = try annex(paper(content))
    let rows = table.rows.filter { $0.kind == .body }
    let pageTotals = table.rows.filter { $0.kind == .total }
    #expect(rows.count == content.score.score.respondents)
    for column in 1...9 {
      let sum = rows.compactMap { Int($0.cells[column].text) }.reduce(0, +)
      let answered = rows.count { Int($0.cells[column].text) != nil }
      #expect(table.footRows[0].cells[column].text == String(sum))
      #expect(table.footRows[1].cells[column].text == String(answered))
      #expect(pageTotals.compactMap { Int($0.cells[column].text) }.reduce(0, +) == sum)
      let element = content.score.score.elements[column - 1]
      #expect(element.sum == ExactRatio(sum) && element.answered == answered)
    }
    #expect(table.footRows.last?.cells.last?.text.hasPrefix("**) ") == true)
    for row in table.rows + table.footRows {
      #expect(row.cells.reduce(0) { $0 + $1.span } == table.columns.count)
    }
  }

  @Test func `a blank, a double mark, an unreadable and an unasked answer look different`() throws {
    var content = TestRound(forms: 20).content()
    let values: [ElementValue] = [
      .blank, .multipleMarks, .unreadable, .notAsked, .parts(1), .parts(2), .parts(3), .parts(4), .parts(4),
    ]
    content = UnitReportContent(
      score: content.score, round: content.round, rulebook: content.rulebook,
      questionnaire: content.questionnaire,
      profile: content.profile, findings: [], findingList: FindingList(listed: [], total: 0),
      unitFindings: [],
      batches: [],
      annex: [
        AnnexRow(batchID: 1, record: 1, status: .warned, exclusion: nil, values: values),
        AnnexRow(batchID: 1, record: 2, status: .excluded, exclusion: .withdrawn, values: values),
      ], tallyDigest: "", generatedOn: ModelForm.day(2024, 7, 1), variant: .internalUse)
    let rows = try annex(paper(content)).rows
    #expect(rows.count == 1)
    #expect(rows[0].cells.map(\.text) == ["1", "–", "✱", "?", "·", "1", "2", "3", "4", "4", "1:1 P"])
  }

  @Test func `a public paper shows no place, no file name and no mark of the office`() throws {
    let content = TestRound().content()
    let inside = texts(paper(content))
    let outside = texts(paper(content.with(variant: .publicUse)))
    for secret in ["lumajang-januari.csv", "Bu Sri", "INTERNAL", "R501", "R103", "9f86d081884c", "ikm batch"]
    {
      #expect(inside.contains(secret), "\(secret)")
      #expect(!outside.contains(secret), "\(secret)")
    }
    let json = ReportDocument.json(content.with(variant: .publicUse), catalogue: TestCatalogue.indonesian)
    for secret in [
      "lumajang-januari.csv", "Bu Sri", "R501", "R103", "\"findings", "sha256", "\"files\"", "ikm batch",
      "\"batch\"", "\"record\"",
    ] {
      #expect(!json.contains(secret), "\(secret)")
    }
    #expect(json.contains("\"mappings\"") && outside.contains("Pertanggungjawaban formulir"))
    #expect(outside.contains("Pemetaan yang dipakai"))
  }

  @Test(arguments: [ReportVariant.internalUse, .publicUse])
  func `no row of answers has room for anything about the person`(variant: ReportVariant) throws {
    let content = TestRound().content(variant: variant)
    let table = try annex(paper(content))
    #expect(table.columns.map(\.title) == ["No. Resp"] + (1...9).map { "U\($0)" } + ["Ket."])
    let allowed = Set("0123456789:. P".map { String($0) })
    for row in table.rows where row.kind == .body {
      #expect(row.cells[10].text.allSatisfy { allowed.contains(String($0)) }, "\(row.cells[10].text)")
    }
  }

  @Test func `synthetic data are named on every page, real data are not`() {
    let synthetic = paper(TestRound(forms: 40).content(isSynthetic: true))
    #expect(synthetic.runningFoot.stamp == "DATA SINTETIS")
    let html = HTMLWriter.html(synthetic)
    #expect(html.components("<footer><strong>DATA SINTETIS</strong>") == html.components("<section"))
    #expect(html.contains("@bottom-left { content: \"DATA SINTETIS"))
    let real = paper(TestRound(forms: 40).content(isSynthetic: false))
    #expect(!HTMLWriter.html(real).uppercased().contains("SINTETIS"))
  }

  @Test func `without an index the paper says why and draws no scale`() {
    var round = TestRound(forms: 1)
    round.tally = Tally(shape: round.tally.shape)
    round.tally.add([.blank] + Array(repeating: .answered(3), count: 8))
    round.account = FormAccount(accepted: 1)
    let blocks = paper(round.content(isSynthetic: false)).blocks
    guard case .figure(let figure) = blocks[1], case .notes(let notes) = blocks[2] else {
      Issue.record("no figure")
      return
    }
    #expect(figure.value == "–" && figure.grade == nil && figure.scale == nil)
    #expect(notes.lines.first?.hasPrefix("Tidak ada indeks") == true)
  }

  @Test func `a unit whose forms are all excluded still gets its paper`() throws {
    var round = TestRound(forms: 1)
    round.tally = Tally(shape: round.tally.shape)
    round.profile = ProfileTally(shape: round.tally.shape, fieldCount: 4)
    round.services = [:]
    round.account = FormAccount(excluded: 1)
    round.rows = [
      AnnexRow(
        batchID: 1, record: 1, status: .excluded, exclusion: .noAnswers,
        values: Array(repeating: .blank, count: 9))
    ]
    for variant in ReportVariant.allCases {
      let html = HTMLWriter.html(paper(round.content(variant: variant)))
      #expect(html.contains("0 dari 1 formulir yang dibaca dihitung"))
    }
  }

  @Test func `the three lowest take all ties of the third with them`() {
    let elements = [3, 2, 4, 2, 4, 1, 3, 2, 4].enumerated().map { index, mean in
      ElementScore(
        element: Element(code: "U\(index + 1)", name: "", englishName: ""), answered: 1,
        sum: ExactRatio(mean),
        nrr: mean == 1 ? nil : ExactRatio(mean), weight: .one, weightedNRR: nil, index: nil, band: nil)
    }
    #expect(LowestElements.codes(of: elements) == ["U2", "U4", "U8"])
    #expect(LowestElements.codes(of: Array(elements[0...3])) == ["U1", "U2", "U4"])
    #expect(LowestElements.codes(of: []).isEmpty)
  }
}
