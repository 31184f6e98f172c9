// SPDX-License-Identifier: Apache-2.0

/// A chart of lying bars that begin at the scale's own zero, with the bounds of the bands as light lines.
public struct BarChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// The label: code and name.
    public let label: String
    /// The length, on the scale of the bands; nil draws no bar.
    public let value: Double?
    /// The value as printed beside the label.
    public let valueText: String
    /// The letter, which gives colour and hatching.
    public let grade: PaperGrade?
    /// Whether it is one of the lowest, marked with a shape.
    public let isLowest: Bool

    /// One bar.
    public init(label: String, value: Double?, valueText: String, grade: PaperGrade?, isLowest: Bool) {
      self.label = label
      self.value = value
      self.valueText = valueText
      self.grade = grade
      self.isLowest = isLowest
    }
  }

  /// A sentence that says what is seen.
  public let title: String
  /// Where the bars begin and what the lines are.
  public let caption: String
  /// The same in words, for whoever cannot see it.
  public let textAlternative: String
  /// The bands, lowest first.
  public let bands: [ScaleBand]
  /// The upper end of the scale as printed.
  public let upperText: String
  /// The bars, from top to bottom.
  public let bars: [Bar]

  /// A chart.
  public init(
    title: String, caption: String, textAlternative: String, bands: [ScaleBand], upperText: String,
    bars: [Bar]
  ) {
    self.title = title
    self.caption = caption
    self.textAlternative = textAlternative
    self.bands = bands
    self.upperText = upperText
    self.bars = bars
  }
}
