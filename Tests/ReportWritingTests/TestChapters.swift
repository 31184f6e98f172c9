// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel

/// A long paper with every block that only long papers have.
enum TestChapters {
  static let bands = [
    ScaleBand(grade: PaperGrade(letter: "D", tone: .bad), lower: 25, upper: 64.99, lowerText: "25"),
    ScaleBand(grade: PaperGrade(letter: "C", tone: .poor), lower: 65, upper: 76.6, lowerText: "65"),
    ScaleBand(grade: PaperGrade(letter: "B", tone: .good), lower: 76.61, upper: 88.3, lowerText: "76,61"),
    ScaleBand(grade: PaperGrade(letter: "A", tone: .best), lower: 88.31, upper: 100, lowerText: "88,31"),
  ]

  static func point(_ label: String, _ value: Double?, breakBefore: String? = nil) -> LineChart.Point {
    LineChart.Point(
      label: label, value: value, valueText: value.map { "\($0)" } ?? "–",
      grade: value.map { _ in PaperGrade(letter: "B", tone: .good) }, lower: value.map { $0 - 2 },
      upper: value.map { $0 + 2 }, breakBefore: breakBefore)
  }

  static func line(_ points: [LineChart.Point]) -> LineChart {
    LineChart(
      title: "Naik", caption: "Skala 25-100", textAlternative: "Naik terus", bands: bands, upperText: "100",
      points: points)
  }

  static func paper(name: String, blocks: [PaperBlock] = []) -> Paper {
    Paper(
      title: name, language: .indonesian,
      runningHead: RunningHead(leading: name, trailing: "Semester I 2024"),
      runningFoot: RunningFoot(parts: ["2024-S1"], stamp: nil, pageWord: "Halaman", ofWord: "dari"),
      blocks: [
        .cover(
          PaperCover(
            kind: "Laporan \(name)", subject: name, period: "Semester I 2024", lines: ["Kecamatan \(name)"],
            stamps: ["INTERNAL"])),
        .contents(PaperContents(title: "Daftar isi")),
        .heading("BAB I PENDAHULUAN \(name)", level: .chapter),
        .heading("A. Dasar hukum", level: .section),
        .numbered(["Undang-Undang", name]),
        .heading("Rincian", level: .subsection),
        .facts([PaperFact("Pelaksana \(name)", name), PaperFact("Lokasi", nil), PaperFact("Waktu", "  ")]),
        .chart(
          .line(
            line([
              point("Semester I 2023 \(name)", 70), point("Semester II 2023", nil),
              point("Semester I 2024", 80), point("Semester II 2024", 82, breakBefore: "Kuesioner \(name)"),
            ]))),
        .figure(
          PaperFigure(
            label: "Nilai IKM", value: "80", grade: PaperGrade(letter: "B", tone: .good), word: "Baik",
            facts: [],
            scale: BandScale(
              bands: bands, value: 80, valueText: "80", upperText: "100", textAlternative: "80",
              previous: 61, previousText: "61 \(name)", interval: ScaleInterval(lower: 82, upper: 78)))),
        .signature(
          PaperSignature(signers: [
            .init(
              opening: "Lumajang", office: "Camat", underLine: name, lines: ["NIP \(name)"], fields: ["Nama"])
          ])),
      ] + blocks)
  }
}
