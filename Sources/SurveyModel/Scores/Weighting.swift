// SPDX-License-Identifier: Apache-2.0
/// How an element's weight is found.
///
/// Exact weights sum to 1. Weights as printed are those of a paper (0.111 for 1/9): they need not sum to 1, and
/// a score made with them says so.
public enum Weighting: Hashable, Sendable {
  /// Exactly 1 over the number of elements asked.
  case equal
  /// Given for each element by code; they sum to 1.
  case listed([String: ExactRatio])
  /// 1 over the number of elements of the rulebook, rounded to so many decimals, as papers print it. A questionnaire
  /// that asks more or fewer has no index under it.
  case equalAsPrinted(places: Int)
  /// Given for each element by code, exactly as a paper prints them.
  case listedAsPrinted([String: ExactRatio])

  /// Whether the weights are those of a paper and need not sum to 1.
  public var isAsPrinted: Bool {
    switch self {
    case .equal, .listed: false
    case .equalAsPrinted, .listedAsPrinted: true
    }
  }

  /// The weights given element by element; nil where all elements weigh the same.
  public var listedWeights: [String: ExactRatio]? {
    switch self {
    case .equal, .equalAsPrinted: nil
    case .listed(let weights), .listedAsPrinted(let weights): weights
    }
  }
}
