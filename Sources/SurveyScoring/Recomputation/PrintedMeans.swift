// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel

/// Means as printed, in units of their last decimal: which numbers of forms can have them?
struct PrintedMeans {
  /// 10 to the power of the printed decimals: 100 for two.
  let scale: Int
  /// The means times `scale`.
  let units: [Int]

  private static let mostPlaces = 4

  /// Means of a list that was printed with up to four decimals; nil for more, and where one is off the scale.
  init?(_ values: [ExactRatio], of list: [RoundedNumber?]) {
    let places = PublishedInputs.places(of: list)
    guard (1...Self.mostPlaces).contains(places) else { return nil }
    scale = (0..<places).reduce(1) { power, _ in power * 10 }
    units = values.compactMap { Int(exactly: $0.rounded(places: places).units) }
    guard units.count == values.count, !units.isEmpty, units.allSatisfy({ (0...4 * 10_000).contains($0) })
    else { return nil }
  }

  /// The sum of answers of so many forms whose mean prints as this one, rounded or cut off; nil where there
  /// is none.
  func total(at index: Int, forms: Int) -> Int? {
    let nearest = (2 * units[index] * forms + scale) / (2 * scale)
    return [nearest, nearest + 1].first { total in
      let rounded = (2 * total * scale + forms) / (2 * forms)
      return (rounded == units[index] || total * scale / forms == units[index]) && total <= 4 * forms
    }
  }

  /// The smallest number of forms that can have all of these means; nil where chance might find one as small.
  ///
  /// Of all means with so many decimals, about `forms` in `scale` fit a number of forms, and each different
  /// mean must: where that is likely for some number up to the one found, it tells nothing.
  var impliedForms: Int? {
    guard
      let forms = (2...max(2, scale / 4)).first(where: { forms in
        units.indices.allSatisfy { total(at: $0, forms: forms) != nil }
      })
    else { return nil }
    let share = Double(forms) / Double(scale)
    let chance = Set(units).reduce(Double(forms)) { chance, _ in chance * share }
    return chance < 0.01 ? forms : nil
  }
}
