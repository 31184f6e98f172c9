// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel

/// The sums of the means of all elements, rounded and not, that the conventions share: every one of them
/// weighs all elements alike, so that a sum is weighted once and not element by element.
struct ConventionSums {
  private let means: [ExactRatio]
  private let sum: ExactRatio
  private let roundedSums: [Int: ExactRatio]

  /// The sums of these means, 1 to 4 each.
  init(_ means: [ExactRatio]) {
    self.means = means
    sum = means.reduce(.zero, +)
    var roundedSums: [Int: ExactRatio] = [:]
    for places in 2...4 { roundedSums[places] = Self.sum(of: means, roundedTo: places) }
    self.roundedSums = roundedSums
  }

  /// How many elements there are.
  var count: Int { means.count }

  /// The weighted sum on the scale 1 to 4, with the rounding of a convention on the way.
  ///
  /// A truncation comes after the conversion and leaves this sum as it is.
  func weighted(by weight: ExactRatio, rounding: ConventionRounding? = nil) -> ExactRatio {
    switch rounding {
    case nil, .truncated: return sum * weight
    case .nrr(let places):
      return (roundedSums[places] ?? Self.sum(of: means, roundedTo: places)) * weight
    case .weightedNRR(let places): return Self.sum(of: means.map { $0 * weight }, roundedTo: places)
    case .cascade(let places):
      return weighted(by: weight, rounding: .nrr(places: places)).rounded(places: places).exact
    case .mean(let places): return (sum * weight).rounded(places: places).exact
    }
  }

  private static func sum(of values: [ExactRatio], roundedTo places: Int) -> ExactRatio {
    let units = values.reduce(BigInt(0)) { $0 + $1.rounded(places: places).units }
    return RoundedNumber(units: units, places: places).exact
  }
}
