// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R706: the forms of a file lie in the order of their totals, from the best to the worst or the other way.
///
/// Sorting changes no figure, but it is the step before cutting the end off. Measured is how much totals go
/// against the main direction, compared with random order: about 100% where forms lie as they came, 0% where
/// they are sorted.
enum SortedByTotalRule {
  /// The batches whose files are in such an order.
  static func sortedBatches(_ order: TotalOrder, limit: RoundLimit) -> Set<Int> {
    Set(judged(order, limit).filter { $0.share < limit.bound }.map(\.file.batchID))
  }

  /// The verdict on a unit: on its most ordered file. `limit.bound` is the share below which it is noted.
  static func verdict(unit: ServiceUnit, order: TotalOrder, limit: RoundLimit) -> RoundVerdict {
    guard let most = judged(order, limit).min(by: { $0.share < $1.share }) else {
      let forms = order.files.map(\.forms).max() ?? 0
      return RoundVerdict.tooFew(.sortedByTotal, unit, forms, limit)
    }
    let direction = most.file.falls > most.file.rises ? "rounds.order.falling" : "rounds.order.rising"
    return RoundVerdict(
      .sortedByTotal, most.share < limit.bound ? .noted : .clear, at: unit.place,
      [
        most.file.source, String(most.file.forms), ShareText.percent(most.share),
        ShareText.limit(limit.bound), direction,
      ])
  }

  /// The files with enough forms, each with its movement against the main direction as a share of random
  /// order.
  private static func judged(_ order: TotalOrder, _ limit: RoundLimit) -> [(
    file: TotalOrder.FileOrder, share: ExactRatio
  )] {
    order.files.compactMap { file in
      guard file.forms >= limit.atLeast else { return nil }
      return ExactRatio(min(file.rises, file.falls)).divided(by: file.expectedRises).map { (file, $0) }
    }
  }
}
