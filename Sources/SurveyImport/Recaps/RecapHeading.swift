// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What one heading of a recap says.
enum RecapHeading: Hashable, Sendable {
  /// No heading.
  case blank
  /// The running number of a line.
  case number
  /// The name of a unit.
  case unit
  /// How many forms.
  case respondents
  /// The published index.
  case index
  /// The published letter, or the word for it.
  case grade
  /// A figure of one element; which kind of figure is nil where the heading does not say.
  case element(RecapElement, RecapFigure?)
  /// Anything else; not read.
  case other
}

/// Which element a column is about.
enum RecapElement: Hashable, Sendable {
  /// By its code or number, from 1: U1, V1, 1.
  case numbered(Int)
  /// By its name, folded.
  case named(String)
}

/// What kind of figure the columns of the elements hold.
enum RecapFigure: String, Hashable, Sendable, CaseIterable {
  /// Means, 1 to 4.
  case means
  /// Means times 25.
  case meansX25
  /// Means times their weight.
  case weightedMeans
  /// Sums of answers.
  case totals
}

/// Reads the headings of a recap by their words.
struct RecapHeadingReader: Sendable {
  private let elementNames: [Set<String>]

  /// A reader that knows these names of elements.
  init(elementNames: [String]) {
    self.elementNames = elementNames.map { Self.telling(Self.words(of: $0)) }.filter { !$0.isEmpty }
  }

  /// What a heading says.
  /// - Parameters:
  ///   - text: the heading.
  ///   - above: the heading of the group that the column stands under; empty for none.
  func heading(_ text: String, above: String = "") -> RecapHeading {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return .blank }
    if let code = code(in: words) {
      return .element(.numbered(code), Self.figure(in: words) ?? Self.figure(in: Self.words(of: above)))
    }
    let all = Set(words)
    if Self.isNumber(words) { return .number }
    if Self.respondentWords.contains(words.joined(separator: " ")) { return .respondents }
    if let first = words.first, Self.gradeWords.contains(first) || words.starts(with: ["nilai", "mutu"]) {
      return .grade
    }
    if !all.isDisjoint(with: Self.indexWords), all.isDisjoint(with: ["nrr", "tertimbang", "lalu", "target"]) {
      return .index
    }
    if words == ["nilai", "konversi"] || words == ["nilai", "interval", "konversi"] { return .index }
    if !all.isDisjoint(with: Self.unitWords), all.isSubset(of: Self.unitWords.union(Self.unitFillers)) {
      return .unit
    }
    let telling = Self.telling(words)
    if !telling.isEmpty,
      elementNames.contains(where: { telling.isSubset(of: $0) || $0.isSubset(of: telling) })
    {
      return .element(
        .named(telling.sorted().joined(separator: " ")),
        Self.figure(in: words) ?? Self.figure(in: Self.words(of: above)))
    }
    return .other
  }

  /// Whether a merged heading says what kind of figures stand below it.
  static func namesFigure(_ text: String) -> Bool { figure(in: words(of: text)) != nil }

  /// The number of an element: `U1`, `NRR U1`, `Unsur 1`, `V11`, or a bare number.
  private func code(in words: [String]) -> Int? {
    let rest = words.filter { !Self.figureWords.contains($0) }
    guard let code = HeadingCode(words: rest), code.number <= RecapReader.mostElements else { return nil }
    return code.kind == .bare && !code.rest.isEmpty ? nil : code.number
  }

  private static func figure(in words: [String]) -> RecapFigure? {
    let all = Set(words)
    if !all.isDisjoint(with: ["tertimbang", "weighted", "bobot"]) { return .weightedMeans }
    if !all.isDisjoint(with: ["konversi", "x25"]) { return .meansX25 }
    if !all.isDisjoint(with: ["nrr", "rata", "rata2", "rerata", "mean", "average"]) { return .means }
    if !all.isDisjoint(with: ["total", "jumlah", "jml", "sum"]) { return .totals }
    return nil
  }

  private static func isNumber(_ words: [String]) -> Bool {
    guard let first = words.first, first == "no" || first == "nomor" else { return false }
    return words.count == 1 || words == [first, "urut"]
  }

  private static func words(of text: String) -> [String] {
    FoldedText(text.prefix(500)).description.split(separator: " ").map(String.init)
  }

  private static func telling(_ words: [String]) -> Set<String> {
    Set(words).subtracting(figureWords).subtracting(commonWords)
  }

  private static let figureWords: Set<String> = [
    "nrr", "tertimbang", "weighted", "konversi", "x25", "rata", "rata2", "rerata", "mean", "average", "total",
    "jumlah", "jml", "sum", "nilai", "skor", "per",
  ]

  private static let commonWords: Set<String> = [
    "dan", "atau", "pelayanan", "layanan", "jenis", "unsur", "unit", "tambahan", "petugas", "saran",
    "masukan",
  ]

  private static let gradeWords: Set<String> = [
    "mutu", "kategori", "grade", "predikat", "kinerja", "performance", "letter",
  ]

  private static let indexWords: Set<String> = ["indeks", "index", "ikm", "skm"]

  private static let respondentWords: Set<String> = [
    "n", "responden", "jumlah responden", "jml responden", "total responden", "jumlah sampel", "sampel",
    "jumlah kuesioner", "jumlah formulir", "respondents", "forms",
  ]

  private static let unitWords: Set<String> = [
    "unit", "kecamatan", "opd", "opp", "upp", "skpd", "instansi", "desa", "kelurahan", "puskesmas", "dinas",
    "kabupaten", "kota", "perangkat", "upt", "uptd", "kantor", "organisasi", "bidang", "loket",
  ]

  private static let unitFillers: Set<String> = [
    "nama", "name", "pelayanan", "layanan", "kerja", "penyelenggara", "daerah", "publik", "service", "of",
    "badan",
  ]
}
