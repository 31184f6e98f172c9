// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Tells a sheet of means or counts that stands beside sheets of forms, under headings such as `U1` to `U9`, from a
/// sheet of forms.
///
/// Three signs have to come together: the tab or a heading speaks of sums (`Rekap`, `Frekuensi`, `NRR`); no column
/// describes a respondent; and the cells under the questions are figures that no answer can be. A sheet of forms that
/// somebody calls `Rekap` has answers, and is read.
struct RecapSheet {
  private let heading: HeadingRow
  private let name: String
  private let rows: ArraySlice<TableRow>
  private let look: AnswerLook

  /// - Parameter rows: the first rows of the sheet, the heading row among them.
  init(_ heading: HeadingRow, name: String, rows: [TableRow], questionnaire: Questionnaire) {
    self.heading = heading
    self.name = name
    self.rows = rows.dropFirst(heading.rowIndex + 1)
    look = AnswerLook(questionnaire)
  }

  /// Whether the sheet is no sheet of forms.
  var isLikely: Bool { !describesRespondents && speaksOfSums && holdsFigures }

  /// Whether a column tells who answered, or when.
  private var describesRespondents: Bool {
    heading.map.columns.contains { column in
      switch column.field {
      case .profile, .date, .hour, .strongID, .remark: true
      default: false
      }
    }
  }

  private var speaksOfSums: Bool {
    if Self.words(of: name).contains(where: Self.tabWords.contains) { return true }
    return zip(heading.headings, heading.readings).contains { text, reading in
      !reading.isMapped && Self.words(of: text).contains(where: Self.headingWords.contains)
    }
  }

  /// Whether a quarter or more of what stands under the questions, in rows that are no foot lines, can be no answer but
  /// is a number. A zero says neither: people type it for a blank too.
  private var holdsFigures: Bool {
    var answers = 0
    var figures = 0
    for row in rows where !isFoot(row) {
      for column in heading.questionColumns {
        guard let text = row.text(at: column), !row.isBlank(at: column) else { continue }
        if look.isAnswer(text) {
          answers += 1
        } else if Self.isFigure(text) {
          figures += 1
        }
      }
    }
    return figures > 0 && figures * 3 >= answers
  }

  private func isFoot(_ row: TableRow) -> Bool {
    let questions = Set(heading.questionColumns)
    return (0..<min(row.count, heading.width)).contains { column in
      guard !questions.contains(column), let text = row.text(at: column) else { return false }
      return FootLabel.isSum(Self.words(of: text))
    }
  }

  /// A mean such as `3,25`, or a count beyond every scale of answers: `17`.
  private static func isFigure(_ text: String) -> Bool {
    var plain = text.trimmed
    if plain.hasSuffix("%") { plain = String(plain.dropLast()).trimmed }
    guard plain.utf8.count <= 24, let value = Double(plain.replacing(",", with: ".")), value.isFinite else {
      return false
    }
    return value > 5 || (value > 0 && value != value.rounded())
  }

  private static func words(of text: String) -> [String] {
    FoldedText(text.prefix(200)).description.split(separator: " ").map(String.init)
  }

  private static let tabWords: Set<String> = [
    "rekap", "rekapitulasi", "recap", "frekuensi", "frequency", "frequencies", "freq", "distribusi", "grafik",
    "chart", "diagram", "olah", "pengolahan", "perhitungan", "hitungan", "hasil", "nrr", "ikm", "ringkasan",
    "summary", "pivot", "statistik", "rata", "rerata", "total",
  ]

  private static let headingWords: Set<String> = [
    "jumlah", "jml", "total", "nrr", "rata", "rata2", "rerata", "ikm", "frekuensi", "frequency", "persen",
    "persentase", "indeks", "tertimbang", "konversi", "mutu", "mean", "average",
  ]
}
