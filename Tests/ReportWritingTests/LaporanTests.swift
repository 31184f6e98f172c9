// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct LaporanTests {
  private func paper(
    _ round: TestRound = TestRound(), unit: ServiceUnit = TestRound.lumajang,
    variant: ReportVariant = .internalUse, language: MessageCatalogue = TestCatalogue.indonesian,
    _ make: (UnitReportContent) -> LaporanContent = {
      LaporanContent(unit: $0, description: TestLaporan.description, sampleSize: TestLaporan.sample(.noted))
    }
  ) -> Paper {
    Laporan.paper(make(round.content(unit: unit, variant: variant)), catalogue: language)
  }

  private func chapters(_ paper: Paper) -> [String] {
    paper.blocks.compactMap { if case .heading(let text, .chapter) = $0 { text } else { nil } }
  }

  @Test func `five chapters and four annexes stand in order behind the cover and the contents`() {
    let paper = paper()
    #expect(
      chapters(paper).map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        == ["BAB I", "BAB II", "BAB III", "BAB IV", "BAB V"] + (1...4).map { "LAMPIRAN \($0)" })
    guard case .cover(let cover) = paper.blocks.first, case .contents = paper.blocks.dropFirst().first else {
      Issue.record("no cover")
      return
    }
    #expect(cover.subject == "Kecamatan Lumajang" && cover.period == "Semester I 2024")
    #expect(
      cover.lines.first == "Pemerintah Kabupaten Lumajang" && cover.stamps == ["INTERNAL", "DATA SINTETIS"])
  }

  @Test func `every figure is that of the short report`() {
    let round = TestRound()
    let short = UnitReport.paper(round.content(), catalogue: TestCatalogue.indonesian).blocks
    let long = paper(round).blocks
    func figures(_ blocks: [PaperBlock]) -> [PaperFigure] {
      blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
    #expect(figures(long) == figures(short) && figures(long).count == 1)
    func notes(_ blocks: [PaperBlock]) -> [String] {
      blocks.compactMap { if case .notes(let notes) = $0 { notes.lines } else { nil } }.first ?? []
    }
    #expect(notes(long) == notes(short) && !notes(long).isEmpty)
    func tables(_ blocks: [PaperBlock], _ density: PaperTable.Density) -> [PaperTable] {
      blocks.compactMap { if case .table(let table) = $0, table.density == density { table } else { nil } }
    }
    func answers(_ blocks: [PaperBlock]) -> [PaperRow] {
      let annex = tables(blocks, .annex)
      return annex.flatMap(\.rows).filter { $0.kind == .body } + annex.flatMap(\.footRows)
    }
    #expect(answers(long) == answers(short) && answers(long).count > 200)
    let shared = Set(tables(long, .normal)).intersection(tables(short, .normal))
    // Elements, priorities, services, account, files and mapping are the very same tables.
    #expect(shared.count >= 5)
  }

  @Test func `the notes on the figure stand right under it`() throws {
    let blocks = paper().blocks
    let place = try #require(blocks.firstIndex { if case .figure = $0 { true } else { false } })
    guard case .notes(let notes) = blocks[place + 1] else {
      Issue.record("no notes under the figure")
      return
    }
    #expect(notes.lines.contains { $0.contains("U8 dan U9") })
  }

  @Test func `what the office has not said is a blank, and is listed at the end`() {
    let empty = paper { LaporanContent(unit: $0, description: SurveyDescription(), sampleSize: nil) }
    let texts = TestLaporan.texts(empty.blocks)
    for label in ["Pelaksana survei", "Metode", "Lokasi", "Tanggal pelaksanaan", "Jam pelaksanaan", "Tujuan"]
    {
      #expect(texts.contains("\(label): _"), "\(label)")
    }
    guard case .notes(let list) = empty.blocks.last else {
      Issue.record("no list of blanks")
      return
    }
    #expect(list.lines.contains("NIP penanda tangan") && list.lines.contains("populasi yang dilayani"))
    #expect(list.lines.contains { $0.hasPrefix("rencana tindak lanjut untuk ") })
    // The forms name services, so nobody has to.
    #expect(!list.lines.contains("jenis layanan yang disurvei"))
    let open = paper(variant: .publicUse) {
      LaporanContent(unit: $0, description: SurveyDescription(), sampleSize: nil)
    }
    if case .notes = open.blocks.last { Issue.record("the list stands in a public paper") }
  }

  @Test func `what the office has said stands in the paper, and is in no list`() {
    let texts = TestLaporan.texts(paper().blocks)
    for text in [
      "Pelaksana survei: Tim SKM", "Tanggal pelaksanaan: 1 Februari 2024 – 31 Mei 2024",
      "Jam pelaksanaan: 08.00-15.00 WIB", "Undang-Undang Nomor 25 Tahun 2009", "Tujuan satu", "KTP-el",
    ] { #expect(texts.contains(text), "\(text)") }
    #expect(texts.contains(ModelForm.rulebook.citation))
    #expect(!texts.contains { $0.hasSuffix(": _") && !$0.hasPrefix("Populasi") })
    let signers = paper().blocks.compactMap {
      if case .signature(let block) = $0 { block.signers } else { nil }
    }.first
    #expect(signers?.last?.underLine == "Drs. Budi Santoso" && signers?.last?.office == "Camat Lumajang")
    #expect(signers?.last?.lines == ["Pembina Tingkat I", "NIP 19700101 199003 1 001"])
    #expect(signers?.last?.fields == [] && signers?.first?.fields == ["NIP"])
    #expect(signers?.last?.opening.hasPrefix("Lumajang, …") == true)
  }

  @Test(
    arguments: [(.noted, "belum memadai"), (.clear, "sampel memadai"), (.unknown, "belum dapat dinilai")]
      as [(
        RoundVerdict.Outcome, String
      )])
  func `the sample is judged as the rule on the round judges it`(outcome: RoundVerdict.Outcome, words: String)
  {
    let paper = paper {
      LaporanContent(unit: $0, description: SurveyDescription(), sampleSize: TestLaporan.sample(outcome))
    }
    let sentences = TestLaporan.texts(paper.blocks).filter { $0.contains("Krejcie") }
    // In chapter II and in the conclusion, in the same words.
    #expect(sentences.count == 2 && Set(sentences).count == 1 && sentences[0].contains(words))
    #expect(sentences[0].contains("1.200 orang") == (outcome != .unknown))
  }

  @Test func `the plan marks its quarters, and priorities without a row get one to fill in`() throws {
    let round = TestRound()
    let priorities = round.content().score.score.priorities
    let first = try #require(priorities.first)
    let paper = paper(round) {
      LaporanContent(
        unit: $0, description: TestLaporan.description, sampleSize: nil,
        plan: [TestLaporan.line(1, first, "Melatih", ["2024-Q4", "2024-Q3"])])
    }
    let tables = paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let plan = try #require(tables.first { $0.caption == "Rencana tindak lanjut tahun 2024" })
    #expect(plan.rows.count == priorities.count)
    #expect(plan.rows[0].cells.map(\.text).suffix(6) == ["Melatih", "", "", "✓", "✓", "Kasi Pelayanan"])
    #expect(plan.rows.dropFirst().allSatisfy { $0.cells[2].text == LaporanBuilder.blank })
  }

  @Test func `a plan over two years says which quarter of which`() throws {
    let paper = paper {
      LaporanContent(
        unit: $0, description: TestLaporan.description, sampleSize: nil,
        plan: [TestLaporan.line(1, "U3", "Melatih", ["2024-Q4", "2025-Q1"])])
    }
    let row = TestLaporan.texts(paper.blocks).first { $0.contains("Melatih") }
    #expect(row?.contains("Melatih | 2025 |  |  | 2024 | ") == true)
  }

  @Test func `annex 4 tells what was done, what it proves and whether the element rose`() throws {
    let done = FollowUpOutcome(
      state: .done, date: ModelForm.day(2024, 9, 12), description: "Kotak dipasang", evidence: "Foto")
    let rose = ElementChange(
      verdict: .rose, nextRoundID: "2024-S1",
      before: RoundedNumber(decimalText: "73.31").flatMap { IndexValue($0) },
      after: RoundedNumber(decimalText: "78.17").flatMap { IndexValue($0) })
    let paper = paper {
      LaporanContent(
        unit: $0, description: TestLaporan.description, sampleSize: nil,
        earlierPlan: .init(
          round: TestRound.round("2023-S2"),
          rows: [
            TestLaporan.line(1, "U8", "Kotak saran", outcome: done, change: rose),
            TestLaporan.line(2, "U9", "Kursi", outcome: FollowUpOutcome(state: .partly)),
            TestLaporan.line(3, "U7", "Pelatihan"),
          ]))
    }
    let texts = TestLaporan.texts(paper.blocks)
    let row = try #require(texts.first { $0.contains("Kotak saran") })
    #expect(row.contains("sudah, 12 September 2024 | Kotak dipasang | Foto | "))
    #expect(row.hasSuffix("naik: 73,31 → 78,17"))
    // 1 of 3 is 33,3 %; what is done in part is not done. It stands in the annex and in the conclusion.
    #expect(texts.count { $0.contains("1 dari 3 kegiatan sudah selesai (33,3 %), 1 selesai sebagian") } == 2)
  }

  @Test func `the change since the round before is that of the printed figures`() {
    let earlier = TestRound(forms: 80, seed: 3, lean: -0.4)
    let paper = paper {
      LaporanContent(
        unit: $0, description: TestLaporan.description, sampleSize: nil,
        trend: TestLaporan.trend($0, earlier: earlier))
    }
    let now = TestRound().content().score.score.index.value?.number
    let before = TestScores.group(earlier.tally).index.value?.number
    let sentences = TestLaporan.texts(paper.blocks).filter {
      $0.hasPrefix("Dibandingkan dengan Semester II 2023")
    }
    // The title of the chart and the conclusion.
    #expect(sentences.count == 2 && Set(sentences).count == 1)
    if let now, let before {
      #expect(
        sentences[0].contains("naik") && sentences[0].contains("(+\((now - before).text(decimalMark: ","))"))
    }
    let lines = paper.blocks.compactMap { if case .chart(.line(let line)) = $0 { line } else { nil } }
    #expect(lines.first?.points.map(\.breakBefore) == [nil, nil])
  }

  @Test func `a change inside the noise is called so under the figure, over the chart and in the conclusion`()
  {
    let change = TestStatistics.change((-0.9, 1.5), printed: "0.30")
    let paper = paper {
      LaporanContent(
        unit: TestLaporan.with(change, $0), description: TestLaporan.description, sampleSize: nil,
        trend: TestLaporan.trend($0, earlier: TestRound(forms: 80, seed: 3, lean: -0.4)))
    }
    let texts = TestLaporan.texts(paper.blocks)
    let sentences = texts.filter { $0.hasPrefix("Dibanding Semester II 2023") }
    #expect(sentences.count == 3 && Set(sentences).count == 1)
    #expect(sentences.first?.contains("masih dalam batas kebetulan") == true)
    #expect(!texts.contains { $0.contains("nilai IKM naik") || $0.contains("nilai IKM turun") })
  }

  @Test func `across a break of the series no rise is claimed`() {
    let paper = paper {
      LaporanContent(
        unit: $0, description: TestLaporan.description, sampleSize: nil,
        trend: TestLaporan.trend(
          $0, earlier: TestRound(forms: 80, seed: 3), breaks: [.questionnaire, .rulebook]))
    }
    let texts = TestLaporan.texts(paper.blocks)
    #expect(!texts.contains { $0.contains("nilai IKM naik") || $0.contains("nilai IKM turun") })
    #expect(
      texts.contains {
        $0.hasPrefix("Deret terputus sebelum Semester I 2024: aturan penilaian dan kuesioner")
      })
    #expect(texts.contains { $0.hasPrefix("Semester I 2024 | ") && $0.contains("(") })
  }
}
