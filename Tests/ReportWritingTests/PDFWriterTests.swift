// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct PDFWriterTests {
  static let report = UnitReport.paper(
    TestRound(forms: 70).content(), catalogue: TestCatalogue.indonesian)

  /// A paper of these blocks.
  static func paper(_ blocks: [PaperBlock], name: String = "Kecamatan Lumajang") -> Paper {
    Paper(
      title: name, language: .indonesian, runningHead: RunningHead(leading: name, trailing: "2024"),
      runningFoot: RunningFoot(parts: ["2024-S1", name], stamp: nil, pageWord: "Halaman", ofWord: "dari"),
      blocks: blocks)
  }

  @Test func `the same paper gives the same bytes, and the day only where it is given`() throws {
    let first = try PDFWriter.pdf(Self.report, day: ModelForm.day(2024, 7, 5))
    #expect(try PDFWriter.pdf(Self.report, day: ModelForm.day(2024, 7, 5)) == first)
    #expect(first.contains("/CreationDate (D:20240705000000"))
    #expect(try !PDFWriter.pdf(Self.report).contains("/CreationDate"))
  }

  @Test func `a file is tagged, in its language, with a title, bookmarks and words for its figures`() throws {
    let bytes = try PDFWriter.pdf(Self.report)
    for sign in [
      "/MarkInfo << /Marked true >>", "/Lang (id)", "/DisplayDocTitle true", "/S /Document", "/S /H1",
      "/S /H2", "/S /P", "/S /Table", "/S /TR", "/S /TH", "/S /TD", "/S /L\n", "/S /LBody", "/S /Note",
      "/S /Figure", "/Alt <FEFF", "/Type /Outlines",
    ] {
      #expect(bytes.contains(sign), "\(sign)")
    }
    // One set of words for each figure: the scale and the chart.
    #expect(bytes.count(of: "/Alt <FEFF") == 2)
    let figure = try #require(
      Self.report.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
        .first?.scale)
    let words = figure.textAlternative.utf16.map { String(format: "%04X", $0) }.joined()
    #expect(bytes.contains("/Alt <FEFF\(words)>"))
  }

  @Test func `every block of a paper is on its pages`() throws {
    let pages = try PDFText.pages(
      of: PDFWriter.pdf(
        TestChapters.paper(
          name: "Lumajang",
          blocks: [
            .title(
              PaperTitle(kind: "Jenis", subject: "Subjek", period: "Masa", facts: ["Fakta"], stamps: ["CAP"])),
            .paragraph("Alinea", style: .body), .list(["Butir"]),
            .notes(PaperNotes(title: "Catatan", lines: ["Perhatian"])),
            .table(
              PaperTable(
                caption: "Tabel", columns: [PaperColumn("Kolom"), PaperColumn("n", .number)],
                rows: [PaperRow("Sel", "12")], footRows: [PaperRow("Jumlah", "12", kind: .total)])),
            .tables([
              PaperTable(caption: "Kiri", columns: [PaperColumn("a")], rows: [PaperRow("x")]),
              PaperTable(caption: "Kanan", columns: [PaperColumn("b")], rows: [PaperRow("y")]),
            ]),
            .chart(.bars(ChartImageTests.chart([80, 60]))), .pageBreak(.landscape),
            .paragraph("Melintang", style: .small),
          ])))
    let text = pages.joined(separator: "\n")
    for word in [
      "Laporan Lumajang", "INTERNAL", "Daftar isi", "BAB I PENDAHULUAN", "A. Dasar hukum", "1. Undang-Undang",
      "Rincian", "Pelaksana Lumajang", "………", "Naik", "Skala 25-100", "1: Kuesioner Lumajang", "Nilai IKM",
      "Baik",
      "Camat", "NIP Lumajang", "Nama", "Jenis", "Subjek", "Masa", "Fakta", "CAP", "Alinea", "• Butir",
      "Catatan",
      "Perhatian", "Tabel", "Kolom", "Sel", "Jumlah", "Kiri", "Kanan", "Unsur", "Batang dimulai dari 25",
      "Melintang",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    // The cover bears no page number; the pages after it count it.
    #expect(!pages[0].contains("Halaman") && pages[1].contains("Halaman 2 dari \(pages.count)"))
    #expect(pages[1].contains("A. Dasar hukum") && pages[1].contains("3"))
  }

  @Test func `names from outside can neither break a file nor run off a page`() throws {
    let nasty = HTMLWriterTests.nasty.name + "\u{0}\u{1B}\u{202E}\t\n" + String(repeating: "x", count: 100)
    let bytes = try PDFWriter.pdf(
      TestChapters.paper(
        name: nasty,
        blocks: [
          .table(
            PaperTable(
              caption: nasty, columns: [PaperColumn(nasty), PaperColumn(nasty, .number)],
              rows: [PaperRow(nasty, nasty)])),
          .notes(PaperNotes(title: nasty, lines: [nasty, ""])), .list([]), .numbered([]), .facts([]),
          .tables([]),
          .signature(PaperSignature(signers: [])), .paragraph("", style: .body),
          .table(PaperTable(caption: "", columns: [], rows: [])),
        ]))
    let text = try PDFText.pages(of: bytes).joined()
    #expect(text.contains("<script>alert") && !text.contains("\u{1B}"))
    for box in try PDFText.boxes(of: bytes) {
      #expect(box.word.left >= 0 && box.word.right <= box.page.width + 0.5, "\(box)")
      #expect(box.word.top >= 0 && box.word.bottom <= box.page.height + 0.5, "\(box)")
    }
  }

  @Test func `a paper without blocks is one page`() throws {
    #expect(try PDFText.pages(of: PDFWriter.pdf(Self.paper([]))).count == 1)
  }
}
