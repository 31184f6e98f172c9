// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How sure an index is: standard errors by linearization of its ratio sums, 95% intervals by Student's t,
/// reliability, change. Pure functions of tallies; the article <doc:Statistics> has every formula with its
/// symbols.
public enum IndexStatistics {
  /// The statistics of a unit.
  /// - Parameters:
  ///   - unit: the score with its tally.
  ///   - rulebook: the regulation that scored it: its factor, and the ends of its scale.
  ///   - population: the people served, where somebody stated it; nil where nobody did. One smaller than n corrects
  ///     nothing, and a note says so.
  public static func statistics(
    of unit: UnitScore, under rulebook: Rulebook, population: Int?
  ) -> UnitStatistics {
    let spread = RatioSpread(
      unit.tally, of: unit.tally, scores: unit.score.elements, factor: rulebook.factor)
    let forms = unit.tally.forms
    let known = population.flatMap { $0 >= forms && forms > 0 ? $0 : nil }
    let sample = Sample(forms: forms, population: known, scale: rulebook.scale)
    var notes: [Message] = []
    if let population, population < forms {
      notes.append(Message(NoteID.moreThanPopulation, String(forms), String(population)))
    }
    return UnitStatistics(
      respondents: forms, population: known, index: index(of: unit.score.index, spread, sample),
      elements: unit.score.elements.filter(\.element.isAsked).map {
        element($0, in: unit.tally, spread, sample, factor: rulebook.factor)
      },
      reliability: Reliability(unit.tally, elements: unit.score.elements.map(\.element)).statistics,
      notes: notes)
  }

  private static func index(
    of score: IndexScore, _ spread: RatioSpread, _ sample: Sample
  ) -> Derived<IntervalEstimate> {
    guard let exact = score.exact else {
      return .undefined(score.reason ?? Message(NoteID.noForms))
    }
    return sample.estimate(exact, sumOfSquares: spread.ofIndex)
  }

  private static func element(
    _ score: ElementScore, in tally: Tally, _ spread: RatioSpread, _ sample: Sample, factor: Int
  ) -> ElementStatistics {
    let position = tally.shape.elementCodes.firstIndex(of: score.element.code)
    let counts = position.map { tally.elements[$0] }
    let parts = tally.shape.partsPerUnit
    let distribution = (counts?.counts ?? []).enumerated().compactMap { part, forms in
      part >= parts && (forms > 0 || part.isMultiple(of: parts))
        ? ExactRatio(part, over: parts).map { ElementStatistics.ValueCount(value: $0, forms: forms) } : nil
    }
    return ElementStatistics(
      element: score.element, answered: score.answered,
      unanswered: counts.map { $0.blank + $0.multipleMarks + $0.unreadable } ?? 0,
      distribution: distribution, index: interval(of: score, at: position, spread, sample, factor: factor))
  }

  private static func interval(
    of score: ElementScore, at position: Int?, _ spread: RatioSpread, _ sample: Sample, factor: Int
  ) -> Derived<IntervalEstimate> {
    guard let position, let nrr = score.nrr, score.answered >= 2 || sample.forms < 2 else {
      return .undefined(Message(NoteID.fewAnswers, score.element.code, String(score.answered)))
    }
    return sample.estimate(nrr * ExactRatio(factor), sumOfSquares: spread.ofElement(position))
  }
}

extension Rulebook {
  /// The ends of the scale of the converted index, 25 to 100; nil without bands.
  var scale: ClosedRange<Double>? {
    guard let low = bands.first?.lowerBound.exact.double, let high = bands.last?.upperBound.exact.double,
      low <= high
    else { return nil }
    return low...high
  }
}
