// SPDX-License-Identifier: Apache-2.0
/// The words that foot lines begin with.
enum FootLabel {
  /// `Jumlah`, `NRR per unsur`, `Rata-rata`, `IKM unit pelayanan`, `Mutu`, `Modus` …
  static func isSum(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1 { return single.contains(first) || openings.contains([first]) }
    return openings.contains { words.starts(with: $0) }
  }

  /// A whole cell that names a foot line. People write single words such as `Mutu` in a remark too: those are none.
  static func isExactly(_ words: [String]) -> Bool { exact.contains(words.joined(separator: " ")) }

  /// `Keterangan`, `Mengetahui` … on a line without answers.
  static func isRemark(_ words: [String]) -> Bool {
    words.first.map(remarks.contains) ?? false
  }

  /// A heading of the table of elements that stands under the forms in the annex: `No`, `Unsur`, `NRR`.
  static func isElementTable(_ words: [String]) -> Bool {
    annexHeadings.contains(words.joined(separator: " "))
  }

  private static let single: Set<String> = [
    "nilai", "skor", "sum", "mean", "average", "index", "indeks", "rerata", "rataan", "mutu", "kinerja",
    "min",
    "max", "maks", "minimum", "maximum", "maksimum", "minimal", "maksimal",
  ]

  private static let openings: [[String]] = [
    ["jumlah"], ["total"], ["sub", "total"], ["subtotal"], ["nrr"], ["ikm"], ["rata", "rata"], ["rata2"],
    ["rerata"], ["nilai", "rata"], ["nilai", "ikm"], ["nilai", "nrr"], ["nilai", "unsur"],
    ["nilai", "indeks"],
    ["nilai", "per"], ["nilai", "persepsi"], ["nilai", "interval"], ["nilai", "konversi"], ["nilai", "mutu"],
    ["nilai", "skm"], ["indeks", "kepuasan"], ["indeks", "per"], ["mutu", "pelayanan"], ["mutu", "unit"],
    ["mutu", "layanan"], ["kinerja", "unit"], ["kinerja", "pelayanan"], ["bobot"], ["grand", "total"],
    ["kategori", "mutu"], ["konversi"], ["modus"], ["median"], ["simpangan"], ["std"], ["stdev"],
    ["standar", "deviasi"], ["standard", "deviation"], ["varian"], ["varians"], ["variance"], ["σ"], ["ς"],
    ["nilai", "min"], ["nilai", "max"], ["nilai", "maks"], ["nilai", "minimum"], ["nilai", "maksimum"],
    ["nilai", "terendah"], ["nilai", "tertinggi"],
  ]

  private static let exact: Set<String> = [
    "jumlah", "jumlah nilai", "jumlah nilai per unsur", "jumlah responden", "total", "total nilai",
    "sub total",
    "subtotal", "grand total", "nrr", "nrr per unsur", "nrr tertimbang", "nrr tertimbang per unsur", "ikm",
    "ikm unit pelayanan", "nilai ikm", "nilai nrr", "nilai indeks", "nilai rata rata",
    "nilai rata rata per unsur", "rata rata", "rata rata per unsur", "rata2", "rerata", "rataan", "sum",
    "mean",
    "average", "min", "max", "minimum", "maksimum", "modus", "median", "simpangan baku", "standar deviasi",
    "std deviasi", "stdev", "varian", "varians", "σ", "ς",
  ]

  private static let remarks: Set<String> = [
    "keterangan", "ket", "catatan", "mengetahui", "sumber", "legenda", "legend", "note", "notes", "mutu",
    "kinerja",
  ]

  private static let annexHeadings: Set<String> = [
    "unsur", "unsur pelayanan", "nrr", "nrr per unsur", "nrr unsur", "nilai unsur", "nilai rata rata",
    "nilai rata rata per unsur",
  ]
}
