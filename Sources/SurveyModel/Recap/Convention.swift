// SPDX-License-Identifier: Apache-2.0
/// One way in which offices compute the index: a weight and, mostly, a rounding on the way. The list is
/// closed.
public struct Convention: Hashable, Sendable {
  /// The weight of every element.
  public let weight: ConventionWeight
  /// The rounding on the way; nil rounds once, at the end.
  public let rounding: ConventionRounding?

  /// A convention.
  public init(_ weight: ConventionWeight, _ rounding: ConventionRounding? = nil) {
    self.weight = weight
    self.rounding = rounding
  }

  /// The label of the contract: `1/k`, `0.11+nrr-3`.
  public var label: String { rounding.map { "\(weight.rawValue)+\($0.label)" } ?? weight.rawValue }

  /// Whether the index is cut off at the end instead of rounded.
  public var isTruncated: Bool {
    if case .truncated = rounding { true } else { false }
  }

  /// Every convention of the contract, weight by weight.
  public static let all: [Convention] = ConventionWeight.allCases.flatMap { weight in
    [Convention(weight)] + roundings(with: weight).map { Convention(weight, $0) }
  }

  private static func roundings(with weight: ConventionWeight) -> [ConventionRounding] {
    var roundings = (2...4).map { ConventionRounding.nrr(places: $0) }
    roundings += (2...4).map { ConventionRounding.weightedNRR(places: $0) }
    roundings.append(.truncated(places: 2))
    guard weight == .exact else { return roundings }
    return roundings + (2...3).map { .cascade(places: $0) } + (2...3).map { .mean(places: $0) }
  }
}
