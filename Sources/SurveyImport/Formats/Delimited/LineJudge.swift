// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Tells respondents from the other lines of a table.
struct LineJudge: Sendable {
  private let heading: HeadingRow
  private let foldedHeadings: [String]
  private let isQuestion: [Bool]
  private let isMapped: [Bool]
  private let codes: Set<String>
  private var isBelowFoot = false
  private var isFirst = true

  /// A judge of the lines under a heading row.
  init(_ heading: HeadingRow, questionnaire: Questionnaire) {
    self.heading = heading
    foldedHeadings = heading.headings.map { FoldedText($0).description }
    var isQuestion = Array(repeating: false, count: heading.width)
    var isMapped = isQuestion
    for column in heading.map.columns where column.index < heading.width {
      isMapped[column.index] = true
      if case .question = column.field { isQuestion[column.index] = true }
    }
    self.isQuestion = isQuestion
    self.isMapped = isMapped
    codes = Set(
      questionnaire.elements.flatMap { [FoldedText($0.code), FoldedText($0.name)] }.map(\.description))
  }

  /// What the next line is.
  mutating func kind(of row: TableRow) -> LineKind {
    let wasFirst = isFirst
    isFirst = false
    guard let first = (0..<heading.width).first(where: { !row.isBlank(at: $0) }) else {
      if !row.isBlank(at: heading.width) { return .record }
      return row.count > heading.width + 1 && !row.isBlank ? .legend : .empty
    }
    guard let text = row.text(at: first) else { return .record }
    if wasFirst && isColumnNumbers(row, from: first) { return .heading }
    let isNumber = startsWithDigit(text)
    // Respondents begin with a number or a date: nearly all lines end here.
    if isNumber && !isBelowFoot && !startsWithDigit(foldedHeadings[first]) { return .record }
    if isRepeatedHeading(row, from: first) { return .heading }
    guard !isQuestion[first], row.isBlank(at: heading.width), !isNumber || isBelowFoot else { return .record }
    guard hasOnlyAnswers(row, besides: first) else { return .record }
    let hasAnswers = isQuestion.indices.contains { isQuestion[$0] && !row.isBlank(at: $0) }
    let words = FoldedText(text).description.split(separator: " ").map(String.init)
    let isLabel = hasAnswers ? FootLabel.isSum(words) : FootLabel.isSum(words) || FootLabel.isRemark(words)
    let isBelow = isBelowFoot && (!hasAnswers || codes.contains(words.joined(separator: " ")))
    guard isLabel || isBelow else { return .record }
    isBelowFoot = true
    return .foot
  }

  /// Whether every cell with content repeats its heading.
  private func isRepeatedHeading(_ row: TableRow, from first: Int) -> Bool {
    guard repeatsHeading(row, first) else { return false }
    let filled = (first..<heading.width).filter { !row.isBlank(at: $0) }
    return filled.count >= 2 && filled.allSatisfy { repeatsHeading(row, $0) }
  }

  private func repeatsHeading(_ row: TableRow, _ index: Int) -> Bool {
    guard foldedHeadings.indices.contains(index), !foldedHeadings[index].isEmpty,
      let text = row.text(at: index)
    else { return false }
    return FoldedText(text).description == foldedHeadings[index]
  }

  /// `(1) (2) (3) …` under the headings, as official tables have it.
  private func isColumnNumbers(_ row: TableRow, from first: Int) -> Bool {
    guard heading.width - first >= 6 else { return false }
    return (first..<heading.width).allSatisfy { index in
      guard let text = row.text(at: index) else { return false }
      return Int(FoldedText(text).description) == index - first + 1
    }
  }

  /// Whether no mapped cell but answers has content. A sum or a mean has no date and no age.
  private func hasOnlyAnswers(_ row: TableRow, besides first: Int) -> Bool {
    isMapped.indices.allSatisfy { index in
      index == first || isQuestion[index] || !isMapped[index] || row.isBlank(at: index)
    }
  }

  private func startsWithDigit(_ text: String) -> Bool {
    guard let byte = text.utf8.first else { return false }
    return (0x30...0x39).contains(byte)
  }
}

/// The words that foot lines begin with.
enum FootLabel {
  /// `Jumlah`, `NRR per unsur`, `Rata-rata`, `IKM unit pelayanan`, `Mutu` …
  static func isSum(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1 { return single.contains(first) || openings.contains([first]) }
    return openings.contains { words.starts(with: $0) }
  }

  /// `Keterangan`, `Mengetahui` … on a line without answers.
  static func isRemark(_ words: [String]) -> Bool {
    words.first.map(remarks.contains) ?? false
  }

  private static let single: Set<String> = [
    "nilai", "skor", "sum", "mean", "average", "index", "indeks", "rerata", "rataan", "mutu", "kinerja",
  ]

  private static let openings: [[String]] = [
    ["jumlah"], ["total"], ["sub", "total"], ["subtotal"], ["nrr"], ["ikm"], ["rata", "rata"], ["rata2"],
    ["rerata"], ["nilai", "rata"], ["nilai", "ikm"], ["nilai", "nrr"], ["nilai", "unsur"],
    ["nilai", "indeks"],
    ["nilai", "per"], ["nilai", "persepsi"], ["nilai", "interval"], ["nilai", "konversi"], ["nilai", "mutu"],
    ["nilai", "skm"], ["indeks", "kepuasan"], ["indeks", "per"], ["mutu", "pelayanan"], ["mutu", "unit"],
    ["mutu", "layanan"], ["kinerja", "unit"], ["kinerja", "pelayanan"], ["bobot"], ["grand", "total"],
    ["kategori", "mutu"], ["konversi"],
  ]

  private static let remarks: Set<String> = [
    "keterangan", "ket", "catatan", "mengetahui", "sumber", "legenda", "legend", "note", "notes", "mutu",
    "kinerja",
  ]
}
