// SPDX-License-Identifier: Apache-2.0
/// Rounds side by side: the same units over time, and where the series breaks.
///
/// Every array that speaks of rounds has one entry per round of `sheets`, in the same order.
public struct ScoreTrend: Hashable, Sendable {
  /// The score sheet of each round, by first day.
  public let sheets: [ScoreSheet]
  /// The places where figures on both sides do not measure the same thing, in the order of the rounds.
  public let breaks: [SeriesBreak]
  /// The units that have forms in any of the rounds, by code.
  public let units: [UnitTrend]
  /// What bears on the comparison as a whole, such as units that some rounds lack.
  public let notes: [Message]

  /// Rounds side by side.
  public init(sheets: [ScoreSheet], breaks: [SeriesBreak], units: [UnitTrend], notes: [Message]) {
    self.sheets = sheets
    self.breaks = breaks
    self.units = units
    self.notes = notes
  }

  /// The breaks right before the round at this index; none before the first.
  public func breaks(before index: Int) -> [SeriesBreak] { breaks.filter { $0.position == index } }

  /// Whether nothing breaks the series between two rounds, the earlier index first.
  public func isComparable(from first: Int, to last: Int) -> Bool {
    !breaks.contains { $0.position > first && $0.position <= last }
  }
}

/// One unit over the rounds of a trend.
public struct UnitTrend: Hashable, Sendable {
  /// The unit, as the latest round names it.
  public let unit: ServiceUnit
  /// Its score in each round; nil where it has no forms.
  public let scores: [UnitScore?]
  /// Its elements over the rounds.
  public let elements: [ElementTrend]

  /// A unit over the rounds.
  public init(unit: ServiceUnit, scores: [UnitScore?], elements: [ElementTrend]) {
    self.unit = unit
    self.scores = scores
    self.elements = elements
  }
}

/// One element of a unit over the rounds. U8 of two regulations may be two elements: they are told apart by name.
public struct ElementTrend: Hashable, Sendable {
  /// The element.
  public let element: Element
  /// Its score in each round; nil where the round does not ask it or the unit has no forms.
  public let scores: [ElementScore?]

  /// An element over the rounds.
  public init(element: Element, scores: [ElementScore?]) {
    self.element = element
    self.scores = scores
  }
}

/// A place between two rounds where the series breaks.
public struct SeriesBreak: Hashable, Sendable {
  /// What changed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The rulebook: weights, bounds or letters.
    case rulebook
    /// The questionnaire: questions, elements or their mapping.
    case questionnaire
  }

  /// The index of the round after the break.
  public let position: Int
  /// What changed.
  public let kind: Kind
  /// The sentence about it: N130 or N131 with the two rounds and what each of them used.
  public let message: Message

  /// A break.
  public init(position: Int, kind: Kind, message: Message) {
    self.position = position
    self.kind = kind
    self.message = message
  }
}
