// SPDX-License-Identifier: Apache-2.0
/// Complete forms that are not constant, each cut into two halves of its elements: how many forms have which
/// two totals. Cut once beginning at each element, so that no one cut decides.
public struct HalfTotals: Hashable, Sendable {
  /// Two totals of one form, in L-ths.
  public struct Pair: Hashable, Sendable {
    /// The total of the first half.
    public let first: Int
    /// The total of the rest.
    public let second: Int

    /// Two totals.
    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// How many forms.
  public private(set) var forms = 0
  /// The lowest total of a form, in L-ths; nil where there is none.
  public private(set) var lowestTotal: Int?
  /// For each cut, how many forms have each pair of totals.
  public private(set) var cuts: [[Pair: Int]]
  private let halfSize: Int

  /// Nothing counted yet. Fewer than four elements are not cut.
  public init(elements: Int) {
    halfSize = elements / 2
    cuts = [[Pair: Int]](repeating: [:], count: elements >= 4 ? elements : 0)
  }

  /// Counts a form by the values of its elements, in L-ths.
  public mutating func add(_ values: [Int]) {
    forms += 1
    let total = values.reduce(0, +)
    lowestTotal = min(lowestTotal ?? total, total)
    guard values.count >= cuts.count else { return }
    for cut in cuts.indices {
      var first = 0
      for step in 0..<halfSize { first += values[(cut + step) % cuts.count] }
      cuts[cut][Pair(first: first, second: total - first), default: 0] += 1
    }
  }
}
