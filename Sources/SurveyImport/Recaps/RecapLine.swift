// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One row of a recap, read.
struct RecapLine: Sendable {
  /// The line in the file.
  let line: Int
  /// The cell of the running number, as text.
  let label: String
  /// The name of the unit.
  let name: String
  /// Whether the running number is one.
  let isNumbered: Bool
  /// The forms, as printed.
  let respondents: RoundedNumber?
  /// The published index.
  let index: RoundedNumber?
  /// The published letter or word.
  let grade: String?
  /// The figures, one list per group of columns.
  let groups: [[RoundedNumber?]]

  /// Whether the row says that it sums up: `Jumlah`, `Rata-rata`, or a name where the running number should
  /// stand.
  var isTotal: Bool {
    if name.isEmpty { return !label.isEmpty && !isNumbered }
    return [name, label].contains { text in
      let first = FoldedText(text.prefix(200)).description.split(separator: " ").first.map(String.init)
      return first.map(Self.sumWords.contains) ?? false
    }
  }

  /// Whether the name is that of a kabupaten, a kota or a province.
  var namesPlaceAbove: Bool {
    let first = FoldedText(name.prefix(200)).description.split(separator: " ").first.map(String.init)
    return first.map(["kabupaten", "kab", "kota", "provinsi", "prov"].contains) ?? false
  }

  /// Whether the figures of a group can be of a kind: inside its scale, and an index not far from the
  /// published one.
  func fits(_ figure: RecapFigure, at group: Int) -> Bool {
    let values = groups[group].compactMap { $0?.exact }
    guard let mean = values.exactMean, let least = values.min(), let greatest = values.max() else {
      return false
    }
    let implied: ExactRatio
    switch figure {
    case .means:
      guard least >= .one, greatest <= ExactRatio(4) else { return false }
      implied = mean * ExactRatio(25)
    case .meansX25:
      guard least >= ExactRatio(25), greatest <= ExactRatio(100) else { return false }
      implied = mean
    case .weightedMeans:
      // A mean of 4 times a weight that may be rounded up.
      guard least > .zero, greatest <= ExactRatio(4) else { return false }
      implied = mean * ExactRatio(25 * values.count)
      guard implied >= ExactRatio(24), implied <= ExactRatio(102) else { return false }
    case .totals:
      guard let forms = respondents?.exact, forms > .zero, let perForm = mean.divided(by: forms),
        values.allSatisfy({ $0.denominator == 1 }), perForm >= .one, perForm <= ExactRatio(4)
      else { return false }
      implied = perForm * ExactRatio(25)
    }
    guard let published = index?.exact else { return true }
    let distance = implied > published ? implied - published : published - implied
    return distance <= ExactRatio(15)
  }

  private static let sumWords: Set<String> = [
    "jumlah", "total", "rata", "rata2", "rerata", "rataan", "mean", "average", "sum", "keseluruhan",
    "gabungan",
  ]
}
