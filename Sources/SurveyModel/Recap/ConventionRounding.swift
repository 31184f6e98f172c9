// SPDX-License-Identifier: Apache-2.0
/// Where, before the end, a computation of the index rounds.
public enum ConventionRounding: Hashable, Sendable {
  /// Each NRR is rounded, then weighted.
  case nrr(places: Int)
  /// Each weighted NRR is rounded.
  case weightedNRR(places: Int)
  /// The index is cut off at so many decimals instead of rounded.
  case truncated(places: Int)
  /// Each NRR is rounded, then their weighted sum once more.
  case cascade(places: Int)
  /// The weighted sum is rounded.
  case mean(places: Int)

  /// The label of the contract, such as `nrr-2`.
  public var label: String {
    switch self {
    case .nrr(let places): "nrr-\(places)"
    case .weightedNRR(let places): "wnrr-\(places)"
    case .truncated(let places): "truncated-\(places)"
    case .cascade(let places): "cascade-\(places)"
    case .mean(let places): "mean-\(places)"
    }
  }
}
