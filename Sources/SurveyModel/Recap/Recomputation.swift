// SPDX-License-Identifier: Apache-2.0
/// How a published index came about, as far as the figures beside it tell.
public struct Recomputation: Hashable, Sendable {
  /// What the figures give under one weight, rounded once at the end.
  public struct WeightResult: Hashable, Sendable {
    /// The weight.
    public let weight: ConventionWeight
    /// The index, two decimals; it may lie off the scale.
    public let value: RoundedNumber
    /// Its band; nil where it lies outside every band.
    public let band: GradeBand?
    /// Whether the published index lies inside the rounding of the printed inputs.
    public let isConsistent: Bool

    /// A result.
    public init(weight: ConventionWeight, value: RoundedNumber, band: GradeBand?, isConsistent: Bool) {
      self.weight = weight
      self.value = value
      self.band = band
      self.isConsistent = isConsistent
    }
  }

  /// What weighted means give when they are added up again.
  public struct Readded: Hashable, Sendable {
    /// 25 times their sum, two decimals.
    public let value: RoundedNumber
    /// How far the rounding of the weighted means may move it, either way.
    public let tolerance: ExactRatio
    /// Whether the published index lies inside that.
    public let isWithin: Bool
    /// The band of the value; nil where it lies outside every band.
    public let band: GradeBand?

    /// A sum.
    public init(value: RoundedNumber, tolerance: ExactRatio, isWithin: Bool, band: GradeBand?) {
      self.value = value
      self.tolerance = tolerance
      self.isWithin = isWithin
      self.band = band
    }
  }

  /// The answer in one word.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The exact weight, rounded once, gives the published index.
    case exact
    /// Another weight or rounding gives it.
    case otherConvention
    /// No convention gives it; something else that the figures show does (missing answers, typing, another
    /// value).
    case otherReason
    /// Nothing gives it to the digit, but it lies inside the rounding of the printed figures.
    case withinRounding
    /// Nothing explains it.
    case unexplained
    /// There is nothing to compute it from, or no index was published.
    case noFigures
  }

  /// The published result.
  public let entry: PublishedEntry
  /// The rulebook whose bands grade it.
  public let rulebook: Rulebook
  /// The figures that were used; nil where there are none.
  public let inputs: InputKind?
  /// How many elements these are; 0 where there are none.
  public let elementCount: Int
  /// The conventions that reproduce the published index, by label.
  public let conventions: [Convention]
  /// The index under each weight; empty for weighted means and where there is nothing to compute from.
  public let results: [WeightResult]
  /// The sum of weighted means; nil for all other figures.
  public let readded: Readded?
  /// The letter as published; else that of the published index; nil where neither tells.
  public let publishedGrade: String?
  /// What else there is to say, in the order of the questions.
  public let notes: [AuditNote]

  /// A recomputation.
  public init(
    entry: PublishedEntry, rulebook: Rulebook, inputs: InputKind?, elementCount: Int,
    conventions: [Convention], results: [WeightResult], readded: Readded?, publishedGrade: String?,
    notes: [AuditNote]
  ) {
    self.entry = entry
    self.rulebook = rulebook
    self.inputs = inputs
    self.elementCount = elementCount
    self.conventions = conventions
    self.results = results
    self.readded = readded
    self.publishedGrade = publishedGrade
    self.notes = notes
  }

  /// The letter that the figures give with the exact weight, or when they are added up again; nil without
  /// figures.
  public var recomputedGrade: String? {
    readded.map { $0.band?.grade } ?? results.first { $0.weight == .exact }?.band?.grade
  }

  /// Whether the figures give another letter than the published one.
  public var gradeFlips: Bool { inputs != nil && recomputedGrade != publishedGrade }

  /// The answer in one word.
  public var verdict: Verdict {
    guard inputs != nil else { return .noFigures }
    if conventions.contains(Convention(.exact)) { return .exact }
    if !conventions.isEmpty { return .otherConvention }
    if notes.contains(where: \.reproduces) { return .otherReason }
    return results.contains(where: \.isConsistent) || readded?.isWithin == true
      ? .withinRounding : .unexplained
  }
}
