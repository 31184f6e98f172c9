// SPDX-License-Identifier: Apache-2.0
/// The thresholds of the rules on a whole round, as a definition file gives them.
public struct RoundThresholds: Hashable, Sendable {
  /// The sample that a population asks for.
  public let sampleSize: SampleSizeTable
  private let limits: [RuleID: RoundLimit]

  /// The rules that have a limit, in the order in which they are told.
  public static let limitedRules: [RuleID] = [
    .straightLiningShare, .equalContentShare, .constantRun, .lowTailMissing, .sortedByTotal, .oneDayShare,
    .closedDayShare, .closedHourShare, .elementNonresponse, .moreThanPopulation,
  ]

  /// The rules whose notes bear on the index: sample, padding, selection.
  public static let bearingOnFigure: Set<RuleID> = [
    .sampleSize, .straightLiningShare, .equalContentShare, .constantRun, .lowTailMissing, .moreThanPopulation,
  ]

  /// Thresholds.
  /// - Returns: nil where a rule of `limitedRules` has no limit.
  public init?(sampleSize: SampleSizeTable, limits: [RuleID: RoundLimit]) {
    guard Self.limitedRules.allSatisfy({ limits[$0] != nil }) else { return nil }
    self.sampleSize = sampleSize
    self.limits = limits
  }

  /// The limit of a rule; one that nothing can reach for a rule without one.
  public func limit(of rule: RuleID) -> RoundLimit {
    limits[rule] ?? RoundLimit(bound: .one, atLeast: Int.max, reason: "", englishReason: "")
  }
}

/// From where on a rule says something.
public struct RoundLimit: Hashable, Sendable {
  /// The threshold, in the rule's own measure.
  public let bound: ExactRatio
  /// The fewest forms, or pairs of forms, that it says anything about.
  public let atLeast: Int
  /// The number of forms beyond which the bound grows in proportion to them; nil where it never does.
  public let growsBeyond: Int?
  /// Where the threshold comes from, in Indonesian.
  public let reason: String
  /// The same in English.
  public let englishReason: String

  /// A limit.
  public init(
    bound: ExactRatio, atLeast: Int, growsBeyond: Int? = nil, reason: String, englishReason: String
  ) {
    self.bound = bound
    self.atLeast = atLeast
    self.growsBeyond = growsBeyond
    self.reason = reason
    self.englishReason = englishReason
  }

  /// The bound for so many forms.
  public func bound(for forms: Int) -> ExactRatio {
    guard let growsBeyond, forms > growsBeyond else { return bound }
    return ExactRatio(forms, over: growsBeyond).map { bound * $0 } ?? bound
  }

  /// Where the threshold comes from, in a language.
  public func reason(in language: Language) -> String { language == .indonesian ? reason : englishReason }
}
