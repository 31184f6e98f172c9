// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Tells a recap of published figures (one row per unit, its means and its index) from a table of forms.
enum Recap {
  /// Whether two or more headings belong to a recap alone.
  static func isRecap(_ headings: [String]) -> Bool {
    headings.lazy.filter { words.contains(FoldedText($0).description) }.prefix(2).count == 2
  }

  private static let words: Set<String> = [
    "nilai indeks", "nilai ikm", "indeks kepuasan masyarakat", "nrr tertimbang", "nilai rata rata tertimbang",
    "mutu pelayanan", "kinerja unit pelayanan", "populasi", "sampel", "opp", "opd", "jumlah responden",
    "kategori mutu", "nilai konversi", "nilai interval konversi",
  ]
}
