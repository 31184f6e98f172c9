// SPDX-License-Identifier: Apache-2.0

import SurveyModel

/// Which cells of a published breakdown are hidden, so that neither a cell nor a total gives a few people away.
///
/// Cells of 1 to 4 are hidden. Because the total is printed, whoever subtracts learns the sum of the hidden
/// cells: so further cells are hidden with them until there are at least two and their sum leaves it possible
/// for any one of them to be 5 or more. Where the cells do not suffice for that, the whole breakdown is hidden,
/// its zeros too.
///
/// The further cells are chosen by where they stand and not by how small they are: of 4, 4, 5 with the total
/// 13, hiding the small two and showing the 5 would say that nothing smaller than 5 was there to hide.
enum SmallCellSuppression {
  /// The smallest count that may be published.
  static let threshold = 5

  /// The indices of the cells to hide; empty when nothing is small. A cell of 0 hides nobody and stays,
  /// unless the whole breakdown is hidden.
  ///
  /// - Parameter other: cells that are hidden for another reason, such as a group that its own breakdown hides.
  static func hidden(in cells: [Int], beside other: Set<Int> = []) -> Set<Int> {
    var hidden = Set(cells.indices.filter { (1..<threshold).contains(cells[$0]) }).union(other)
    guard let last = hidden.max() else { return [] }
    // The cells before the last small one, going back, then those behind it, from the end.
    let candidates = Array((0..<last).reversed()) + Array((last..<cells.count).dropFirst().reversed())
    var rest = candidates.filter { cells[$0] >= threshold }[...]
    while !isSafe(hidden.map { cells[$0] }) {
      guard let next = rest.popFirst() else { return Set(cells.indices) }
      hidden.insert(next)
    }
    return hidden
  }

  /// Whether the sum of hidden cells, each at least 1, leaves it possible for each of them to be 5 or more.
  private static func isSafe(_ cells: [Int]) -> Bool {
    cells.count >= 2 && cells.reduce(0, +) - (cells.count - 1) >= threshold
  }
}

extension UnitScore {
  /// The services whose figures must not be shown to this reader: a mean of three people is almost an answer.
  func hiddenServices(_ variant: ReportVariant) -> Set<Int> {
    variant == .publicUse ? SmallCellSuppression.hidden(in: services.map(\.score.respondents)) : []
  }
}
