// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Whether an observation that was read agrees with itself and with its definition.
enum ValueCheck {
  /// - Throws: E966 for a share where an index is measured and the other way round, E965 where the value is not what its
  ///   own figures make, E967 outside the scale, E957 for a count of another indicator.
  static func check(
    _ observation: Observation, under definition: IndicatorDefinition, at place: Provenance
  ) throws(IndicatorExchangeError) {
    try check(observation.measure, observation.value, under: definition, at: place)
    for alternative in observation.alternatives {
      guard let measure = alternative.measure, let value = alternative.value else { continue }
      try check(measure, value, under: definition, at: place)
    }
    try checkCounts(of: observation, under: definition, at: place)
  }

  private static func check(
    _ measure: Measure, _ value: RoundedNumber, under definition: IndicatorDefinition, at place: Provenance
  ) throws(IndicatorExchangeError) {
    switch (measure, definition.formula) {
    case (.index, .surveyIndex): break
    case (.share(let share), .ratio(let ratio)):
      guard share.multiplier == ratio.multiplier else {
        throw IndicatorExchangeError(
          .unreadableValue, ["multiplier", String(share.multiplier), "\(ratio.multiplier)"], at: place)
      }
    case (.index, .ratio), (.share, .surveyIndex):
      let other: MeasurementUnit = definition.unit == .index ? .percent : .index
      throw IndicatorExchangeError(
        .otherUnit, [definition.code, ExchangeText.word(definition.unit), ExchangeText.word(other)], at: place
      )
    }
    let made = measure.exact.rounded(places: value.places)
    guard made == value else {
      throw IndicatorExchangeError(.otherValue, [value.description, made.description], at: place)
    }
    let range = range(of: definition.unit)
    guard range.contains(measure.exact) else {
      throw IndicatorExchangeError(
        .outsideRange, [value.description, range.lowerBound.fractionText, range.upperBound.fractionText],
        at: place)
    }
  }

  /// An index lies between 25 and 100; a share counts a part of a whole (reading A5) and is never cut to fit.
  private static func range(of unit: MeasurementUnit) -> ClosedRange<ExactRatio> {
    (unit == .index ? ExactRatio(25) : .zero)...ExactRatio(100)
  }

  private static func checkCounts(
    of observation: Observation, under definition: IndicatorDefinition, at place: Provenance
  ) throws(IndicatorExchangeError) {
    let codes = definition.formula.variables.map(\.code)
    var values: [String: ExactRatio] = [:]
    for count in observation.counts {
      guard codes.contains(count.code) else {
        throw IndicatorExchangeError(.unknownField, [count.code, codes.joined(separator: ", ")], at: place)
      }
      guard values.updateValue(ExactRatio(count.count), forKey: count.code) == nil else {
        throw IndicatorExchangeError(.repeatedKey, [count.code], at: place)
      }
    }
    guard values.count == codes.count, case .ratio(let ratio) = definition.formula,
      case .share(let share) = observation.measure
    else { return }
    guard let made = try? ratio.share(of: values), made == share else {
      throw IndicatorExchangeError(
        .otherValue,
        [observation.value.description, (try? ratio.share(of: values))?.exact.fractionText ?? "-"], at: place)
    }
  }
}
