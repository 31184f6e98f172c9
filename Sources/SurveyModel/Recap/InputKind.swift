// SPDX-License-Identifier: Apache-2.0
/// The figures beside a published index from which it can be computed again, in the order in which they are
/// tried: the nearer to the forms, the earlier.
public enum InputKind: String, Hashable, Sendable, CaseIterable {
  /// The answers, one row per respondent.
  case rows
  /// How many answered 4, 3, 2 and 1, per element.
  case answerCounts
  /// The sum of the answers per element, with the number of forms.
  case totals
  /// The mean (NRR) per element, 1 to 4, as printed.
  case means
  /// The mean per element times 25, 25 to 100, as printed.
  case meansX25
  /// The mean times its weight per element, as printed. They can be added up again, no more.
  case weightedMeans

  /// Whether the means follow from whole numbers, without a rounding in between.
  public var isCounted: Bool { self == .rows || self == .answerCounts || self == .totals }
}
