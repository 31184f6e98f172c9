// SPDX-License-Identifier: Apache-2.0

/// The figure of a paper: the index in the largest type, its letter, its word, and where it lies on the scale.
public struct PaperFigure: Hashable, Sendable {
  /// What the figure is, in small above it: `Nilai IKM`.
  public let label: String
  /// The index as printed, `76,61`; `–` where there is none.
  public let value: String
  /// The letter in a filled square; nil where there is no index.
  public let grade: PaperGrade?
  /// The word beside the letter (`Baik`), or the reason why there is no index.
  public let word: String
  /// Small lines beside the figure: `212 responden`.
  public let facts: [String]
  /// The scale under it; nil where there is no index.
  public let scale: BandScale?

  /// A figure.
  public init(
    label: String, value: String, grade: PaperGrade?, word: String, facts: [String], scale: BandScale?
  ) {
    self.label = label
    self.value = value
    self.grade = grade
    self.word = word
    self.facts = facts
    self.scale = scale
  }
}

/// A letter with the tone in which it is drawn. The letter always stands beside the tone: nothing is said by
/// colour alone.
public struct PaperGrade: Hashable, Sendable {
  /// The letter, `A` to `D`.
  public let letter: String
  /// Its tone.
  public let tone: GradeTone

  /// A letter with its tone.
  public init(letter: String, tone: GradeTone) {
    self.letter = letter
    self.tone = tone
  }
}

/// The four tones of the letters. Each is a colour and a hatching, so that it survives a black and white
/// printer.
public enum GradeTone: String, Hashable, Sendable, CaseIterable {
  /// A: green, solid.
  case best
  /// B: blue, rising lines.
  case good
  /// C: ochre, dots.
  case poor
  /// D: red, crossed lines.
  case bad
  /// No letter: grey, empty.
  case none
}

/// A scale of bands drawn to scale, with a marker at a value.
public struct BandScale: Hashable, Sendable {
  /// The bands, lowest first; together they span the scale.
  public let bands: [ScaleBand]
  /// Where the marker stands, on the scale of the bands.
  public let value: Double
  /// The value as printed, beside the marker.
  public let valueText: String
  /// The upper end of the scale as printed: `100,00`.
  public let upperText: String
  /// The same in words, for whoever cannot see it.
  public let textAlternative: String
  /// The value of the round before, a hollow marker; nil where there is none.
  public let previous: Double?
  /// That value as printed; nil where there is none.
  public let previousText: String?
  /// Between which values the figure lies with 95% confidence, a thin line; nil where it is not known.
  public let interval: ScaleInterval?

  /// A scale.
  public init(
    bands: [ScaleBand], value: Double, valueText: String, upperText: String, textAlternative: String,
    previous: Double? = nil, previousText: String? = nil, interval: ScaleInterval? = nil
  ) {
    self.bands = bands
    self.value = value
    self.valueText = valueText
    self.upperText = upperText
    self.textAlternative = textAlternative
    self.previous = previous
    self.previousText = previousText
    self.interval = interval
  }
}

/// A stretch of a scale, on the scale of its bands.
public struct ScaleInterval: Hashable, Sendable {
  /// Its lower end.
  public let lower: Double
  /// Its upper end, not below the lower one.
  public let upper: Double

  /// The stretch between two values, in either order.
  public init(lower: Double, upper: Double) {
    self.lower = min(lower, upper)
    self.upper = max(lower, upper)
  }
}

/// One band of a scale.
public struct ScaleBand: Hashable, Sendable {
  /// Its letter.
  public let grade: PaperGrade
  /// Its lower bound, inside.
  public let lower: Double
  /// Its upper bound as printed; a gap to the next band is a hundredth at most.
  public let upper: Double
  /// The lower bound as printed: `76,61`.
  public let lowerText: String

  /// One band.
  public init(grade: PaperGrade, lower: Double, upper: Double, lowerText: String) {
    self.grade = grade
    self.lower = lower
    self.upper = upper
    self.lowerText = lowerText
  }
}
