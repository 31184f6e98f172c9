// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How a realised value stands against its target: a number with the formula it came from, or a reason why not.
public enum Achievement: Hashable, Sendable {
  /// Per cent of the target, exact and without a cap.
  case percent(ExactRatio, AchievementFormula)
  /// There is no number. Never 0 for "no data".
  case none(Reason)

  /// Why there is no number.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// No target is set.
    case noTarget
    /// The target is zero, or the bound of a range that would be divided by.
    case zeroTarget
    /// Nothing was measured.
    case noData
    /// The value is not due yet.
    case notYetDue
    /// The target is a word of a scale and not a number.
    case predicateTarget
    /// The target is measured in something else than the indicator.
    case otherUnit
  }
}

/// The formula of an achievement, printed beside it: applications in use answer 125, 120, 20 and 80 to one case.
public enum AchievementFormula: String, Hashable, Sendable, CaseIterable {
  /// R / T × 100: more is better.
  case higher
  /// (2T − R) / T × 100: less is better.
  case lower
  /// 100: R lies in the range [a, b].
  case insideRange
  /// R / a × 100: R lies below the range.
  case belowRange
  /// (2b − R) / b × 100: R lies above the range.
  case aboveRange
}

/// A scale of words for per cent of achievement, as data.
public struct AchievementScale: Hashable, Sendable {
  /// One word of the scale: over `over`, up to `upTo` and that included.
  public struct Band: Hashable, Sendable {
    /// The word, `Sangat Tinggi`.
    public let label: String
    /// The bound that lies outside below; nil without one.
    public let over: ExactRatio?
    /// The bound that lies inside above; nil without one.
    public let upTo: ExactRatio?
    /// The bounds as the regulation prints them, with their gaps: `76-90`.
    public let printed: String

    /// One word.
    public init(label: String, over: ExactRatio?, upTo: ExactRatio?, printed: String) {
      self.label = label
      self.over = over
      self.upTo = upTo
      self.printed = printed
    }
  }

  /// The id, `permendagri-86-2017`.
  public let id: String
  /// The regulation.
  public let citation: String
  /// The words, lowest first; together they cover every number once.
  public let bands: [Band]

  /// A scale.
  public init(id: String, citation: String, bands: [Band]) {
    self.id = id
    self.citation = citation
    self.bands = bands
  }

  /// The word of a percentage, which is never rounded first; nil where the scale has a hole there.
  public func band(of percent: ExactRatio) -> Band? {
    bands.first { band in
      (band.over.map { percent > $0 } ?? true) && (band.upTo.map { percent <= $0 } ?? true)
    }
  }
}
