// SPDX-License-Identifier: Apache-2.0
/// The three element weights in official use: 1/k exactly, or cut to three or two decimals. Their labels are
/// those of the contract, whatever k is: `0.111` is 1/k at three decimals.
public enum ConventionWeight: String, Hashable, Sendable, CaseIterable {
  /// 1/k, the only one whose weights sum to 1.
  case exact = "1/k"
  /// 1/k rounded to three decimals: 0.111 for nine elements, 0.091 for eleven.
  case threeDecimals = "0.111"
  /// 1/k rounded to two decimals: 0.11 for nine elements, 0.09 for eleven.
  case twoDecimals = "0.11"

  /// The weight for so many elements.
  /// - Returns: nil for no element.
  public func weight(of elements: Int) -> ExactRatio? {
    let exact = ExactRatio(1, over: elements)
    switch self {
    case .exact: return exact
    case .threeDecimals: return exact?.rounded(places: 3).exact
    case .twoDecimals: return exact?.rounded(places: 2).exact
    }
  }

  /// The weight as people write it: `1/9`, `0.111`, `0.091`.
  public func text(of elements: Int) -> String {
    switch self {
    case .exact: "1/\(elements)"
    case .threeDecimals: ExactRatio(1, over: elements)?.rounded(places: 3).description ?? rawValue
    case .twoDecimals: ExactRatio(1, over: elements)?.rounded(places: 2).description ?? rawValue
    }
  }
}
