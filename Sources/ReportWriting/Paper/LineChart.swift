// SPDX-License-Identifier: Apache-2.0

/// A chart of one value over rounds, with the bands of the letters behind it.
///
/// The line joins neighbours only: it has a gap where a round has no value, and where the series breaks.
public struct LineChart: Hashable, Sendable {
  /// One round.
  public struct Point: Hashable, Sendable {
    /// The round as printed: `Semester I 2024`.
    public let label: String
    /// The value, on the scale of the bands; nil draws no point.
    public let value: Double?
    /// The value as printed; `–` where there is none.
    public let valueText: String
    /// The letter; nil where there is none.
    public let grade: PaperGrade?
    /// The lower end of the 95% interval; nil where it is not known.
    public let lower: Double?
    /// The upper end of the 95% interval; nil where it is not known.
    public let upper: Double?
    /// Why the series breaks before this round, so that the two values are not to be compared; nil where
    /// it does not.
    public let breakBefore: String?

    /// One round.
    public init(
      label: String, value: Double?, valueText: String, grade: PaperGrade?, lower: Double? = nil,
      upper: Double? = nil, breakBefore: String? = nil
    ) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.grade = grade
      self.lower = lower
      self.upper = upper
      self.breakBefore = breakBefore
    }
  }

  /// A sentence that says what is seen.
  public let title: String
  /// What the scale and the lines are.
  public let caption: String
  /// The same in words, for whoever cannot see it.
  public let textAlternative: String
  /// The bands, lowest first; together they span the scale.
  public let bands: [ScaleBand]
  /// The upper end of the scale as printed.
  public let upperText: String
  /// The rounds, oldest first.
  public let points: [Point]

  /// A chart.
  public init(
    title: String, caption: String, textAlternative: String, bands: [ScaleBand], upperText: String,
    points: [Point]
  ) {
    self.title = title
    self.caption = caption
    self.textAlternative = textAlternative
    self.bands = bands
    self.upperText = upperText
    self.points = points
  }
}
