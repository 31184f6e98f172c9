// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import PageDrawing
import SurveyModel
import SurveyTestSupport
import Testing

struct PosterTests {
  private func content(
    forms: Int = 220, unit: ServiceUnit = TestRound.lumajang,
    address: String? = "https://lumajang.example/ikm",
    language: Language = .indonesian
  ) -> PosterContent {
    UnitPoster.content(
      TestRound(forms: forms).content(unit: unit), address: address,
      catalogue: language == .indonesian ? TestCatalogue.indonesian : TestCatalogue.english)
  }

  @Test func `a poster says what the model layout asks for`() throws {
    let report = TestRound().content()
    let bytes = try Poster.pdf(content(), day: ModelForm.day(2024, 7, 5))
    let text = try PDFText.pages(of: bytes).joined()
    let index = try #require(report.score.score.index.value).number.text(decimalMark: ",")
    for word in [
      "INDEKS KEPUASAN MASYARAKAT (IKM)", "Kecamatan Lumajang", "Semester I 2024", "Nilai IKM", index, "Baik",
      "KTP-el", "\(report.score.score.respondents) orang", "Laki-laki", "Perempuan", "Pendidikan", "SMA",
      "1 Januari 2024 – 30 Juni 2024", "TERIMA KASIH ATAS PENILAIAN", "https://lumajang.example/ikm",
      "DATA SINTETIS", "2024-S1",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(bytes.contains("/Marked true") && bytes.contains("/S /H1"))
    #expect(try Poster.pdf(content(), day: ModelForm.day(2024, 7, 5)) == bytes)
  }

  @Test func `small counts are told together on every poster, and all counts add up to the respondents`() {
    let report = TestRound().content()
    let poster = content()
    #expect(
      report.variant == .internalUse && poster.breakdowns.map(\.title) == ["Jenis Kelamin", "Pendidikan"])
    for breakdown in poster.breakdowns {
      let counts = breakdown.lines.compactMap { $0.value.flatMap(Int.init) }
      #expect(counts.allSatisfy { $0 >= 5 }, "\(breakdown)")
      #expect(counts.reduce(0, +) == report.score.score.respondents)
    }
    #expect(poster.breakdowns[0].lines.map(\.label) == ["Laki-laki", "Perempuan dan Tidak diisi"])
    #expect(poster.breakdowns[1].lines.last?.label == "Kelompok lain")
    // Of one respondent nothing is told.
    #expect(content(forms: 1).breakdowns.isEmpty)
  }

  @Test func `the figure takes a third of the height`() throws {
    let lettering = try Lettering(language: "id")
    let parts = try PosterLayout.parts(content(), lettering: lettering)
    let rules = parts.filter { $0.tag == .aside }.flatMap(\.items).compactMap { item -> Double? in
      if case .line(let from, _, _) = item { from.y } else { nil }
    }
    // Two strong rules stand above and below the figure with its scale.
    #expect(rules.count >= 2 && rules[1] - rules[0] >= PosterLayout.height / 3)
    let sizes = parts.flatMap(\.items).compactMap {
      if case .text(let run) = $0 { run.style.size } else { nil }
    }
    #expect((sizes.max() ?? 0) >= 120)
  }

  @Test(arguments: [
    ServiceUnit(code: "x", name: HTMLWriterTests.nasty.name), ServiceUnit(code: "x", name: ""),
    ServiceUnit(code: "x", name: String(repeating: "W", count: 200)),
  ]) func `no name runs off a poster`(unit: ServiceUnit) throws {
    for forms in [1, 40] {
      let poster = content(
        forms: forms, unit: unit, address: "https://a.example/" + String(repeating: "x", count: 180))
      for size in Poster.Size.allCases {
        for box in try PDFText.boxes(of: Poster.pdf(poster, size: size)) {
          #expect(box.word.left >= 0 && box.word.right <= box.page.width, "\(box)")
          #expect(box.word.top >= 0 && box.word.bottom <= box.page.height, "\(box)")
        }
      }
    }
  }

  @Test func `a unit without an index has a poster that says so`() throws {
    let poster = content(forms: 1, address: nil)
    let none = PosterContent(
      language: .indonesian, heading: poster.heading, unit: poster.unit, round: poster.round,
      figure: PaperFigure(
        label: "Nilai IKM", value: "–", grade: nil, word: "Tidak ada nilai", facts: [], scale: nil),
      facts: [], breakdowns: [], notes: [], thanks: poster.thanks, address: nil, addressLabel: "", stamp: nil,
      foot: "")
    let text = try PDFText.pages(of: Poster.pdf(none)).joined()
    #expect(text.contains("Tidak ada nilai") && !text.contains("DATA SINTETIS"))
  }

  @Test func `a picture for a screen and two sizes of paper`() throws {
    let picture = try Poster.png(content())
    // 1191 by 1684 dots.
    #expect(picture[16..<24].elementsEqual([0, 0, 4, 167, 0, 0, 6, 148]))
    #expect(try Poster.pdf(content(), size: .a3).contains("/MediaBox [ 0 0 841.889"))
    #expect(try Poster.pdf(content(), size: .a4).contains("/MediaBox [ 0 0 595.275"))
  }

  @Test func `an address that no telephone can read is refused with what to do`() {
    let long = "https://x.example/" + String(repeating: "x", count: 4_000)
    let error = #expect(throws: ReportWritingError.self) { try Poster.pdf(content(address: long)) }
    #expect(error?.message.id == "E852")
    #expect(throws: ReportWritingError.self) { try Poster.png(content(address: long)) }
  }
}
