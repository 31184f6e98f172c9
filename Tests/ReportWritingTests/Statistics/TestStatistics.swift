// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport

/// Statistics as the scoring room hands them over, with figures that a reader recognises.
enum TestStatistics {
  static func estimate(_ value: Double, _ error: Double = 0.5, _ scale: ClosedRange<Double>? = nil)
    -> IntervalEstimate
  {
    IntervalEstimate(value: value, standardError: error, degreesOfFreedom: 211, quantile: 2, scale: scale)
  }

  static func unit(
    _ score: UnitScore, index: Derived<IntervalEstimate>? = nil, alpha: Derived<Double> = .found(0.7416),
    change: IndexChange? = nil, population: Int? = nil, notes: [Message] = []
  ) -> UnitStatistics {
    UnitStatistics(
      respondents: score.score.respondents, population: population,
      index: index ?? .found(estimate(score.score.index.exact?.double ?? 0)),
      elements: score.score.elements.enumerated().map { position, element in
        ElementStatistics(
          element: element.element, answered: element.answered, unanswered: position,
          distribution: (1...4).map { .init(value: ExactRatio($0), forms: position * 10 + $0) },
          index: position == 3 ? .undefined(Message("N134")) : .found(estimate(70 + Double(position), 1.234)))
      },
      reliability: ReliabilityStatistics(
        completeForms: 200, alpha: alpha, criticalCorrelation: .found(0.1388),
        items: score.score.elements.enumerated().map { position, element in
          .init(
            element: element.element,
            itemTotal: position == 4 ? .undefined(Message("N141", "U5")) : .found(0.1 + Double(position) / 10)
          )
        }),
      change: change, notes: notes)
  }

  static func change(
    _ verdictLimits: (Double, Double), printed: String = "1.20", before: String = "75.41",
    round: String = "2023-S2"
  ) -> IndexChange {
    let number = RoundedNumber(decimalText: before) ?? ExactRatio.zero.rounded(places: 2)
    let middle = (verdictLimits.0 + verdictLimits.1) / 2
    let error = (verdictLimits.1 - verdictLimits.0) / 4
    return IndexChange(
      earlier: TestRound.round(round),
      earlierIndex: IndexValue(number).map {
        IndexScore(exact: number.exact, value: $0, band: ModelForm.rulebook.band(of: number))
      } ?? IndexScore(reason: Message("N111")),
      printed: RoundedNumber(decimalText: printed), estimate: .found(estimate(middle, error)))
  }
}
