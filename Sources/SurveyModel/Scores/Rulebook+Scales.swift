// SPDX-License-Identifier: Apache-2.0

/// The two printed scales of a letter table: means of 1 to 4, and the index of 25 to 100.
extension Rulebook {
  /// Whether the printed bounds of the two scales contradict each other, as those of KEP/25/M.PAN/2/2004 do:
  /// 1.76 times 25 is 44.00, and 43.76 is printed. The index grades; the means are kept as printed.
  public var scalesDiffer: Bool {
    let factor = ExactRatio(factor)
    return bands.contains {
      $0.lowerMean.exact * factor != $0.lowerBound.exact || $0.upperMean.exact * factor != $0.upperBound.exact
    }
  }

  /// The most decimals of a printed bound of the means.
  public var meanPlaces: Int { bands.flatMap { [$0.lowerMean.places, $0.upperMean.places] }.max() ?? 0 }

  /// The band of a mean that is rounded to the decimals of the means' bounds.
  /// - Returns: nil where the printed means leave a hole.
  public func band(ofMean mean: RoundedNumber) -> GradeBand? {
    bands.first { mean >= $0.lowerMean && mean <= $0.upperMean }
  }

  /// The ranges of the index on which the two scales give different letters, lowest first: from the bound of the
  /// index, inside, to where the rounded mean reaches its bound, outside. Empty where the scales agree.
  public var disagreements: [ScaleDisagreement] {
    guard scalesDiffer else { return [] }
    let half = ExactRatio(1, over: 2) ?? .zero
    return zip(bands, bands.dropFirst()).compactMap { below, above in
      let step = ExactRatio(units: 1, places: meanPlaces)
      let end = (above.lowerMean.exact - step * half) * ExactRatio(factor)
      guard above.lowerBound.exact < end else { return nil }
      return ScaleDisagreement(
        lowerBound: above.lowerBound, upperBound: end, gradeOfIndex: above.grade, gradeOfMean: below.grade)
    }
  }
}

/// A range of the index that the two printed scales of a letter table grade differently.
public struct ScaleDisagreement: Hashable, Sendable {
  /// Where it begins, inside.
  public let lowerBound: RoundedNumber
  /// Where it ends, outside: 43.875, where the mean rounds to 1.76.
  public let upperBound: ExactRatio
  /// The letter of the index, which counts.
  public let gradeOfIndex: String
  /// The letter of the rounded mean.
  public let gradeOfMean: String

  /// A range.
  public init(lowerBound: RoundedNumber, upperBound: ExactRatio, gradeOfIndex: String, gradeOfMean: String) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.gradeOfIndex = gradeOfIndex
    self.gradeOfMean = gradeOfMean
  }
}
