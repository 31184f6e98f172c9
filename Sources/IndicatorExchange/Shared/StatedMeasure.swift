// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// What a form that holds a printed value says was measured: an index, a share of its counts, or a bare percentage.
struct StatedMeasure {
  let definition: IndicatorDefinition
  /// The field of the value, for messages.
  let field: ExchangeText

  /// The words for units of measurement that forms write; `PT` is the common code of SDMX for per cent.
  static let units: KeyValuePairs<String, MeasurementUnit> = [
    "INDEX": .index, "PERCENT": .percent, "PT": .percent, "IX": .index, "index": .index, "percent": .percent,
  ]

  /// A unit of measurement that a file names must be that of the definition: an index is no percentage.
  /// - Throws: E966.
  static func checkUnit(
    _ field: ExchangeText, _ definition: IndicatorDefinition
  ) throws(IndicatorExchangeError) {
    guard !field.isBlank else { return }
    let unit = try field.choice(units)
    guard unit == definition.unit else {
      throw IndicatorExchangeError(
        .otherUnit, [definition.code, ExchangeText.word(definition.unit), ExchangeText.word(unit)],
        at: field.place)
    }
  }

  /// What a printed value with its counts, if any, says.
  /// - Parameter places: the decimals to which the counts must make the value.
  /// - Returns: the measure, and whether it is a percentage of which nobody gives the counts.
  /// - Throws: E958 for half of the counts, E965 where they make another value.
  func measure(
    value: RoundedNumber, numerator: ExchangeText, denominator: ExchangeText, places: Int
  ) throws(IndicatorExchangeError) -> (measure: Measure, isBare: Bool) {
    guard case .ratio(let ratio) = definition.formula else {
      for count in [numerator, denominator] where !count.isBlank {
        throw IndicatorExchangeError(
          .otherUnit,
          [definition.code, ExchangeText.word(.index), ExchangeText.word(.percent)], at: count.place)
      }
      return (.index(value.exact), false)
    }
    if numerator.isBlank, denominator.isBlank {
      guard
        let share = Share(
          numerator: value.exact, denominator: ExactRatio(ratio.multiplier), multiplier: ratio.multiplier)
      else { throw field.unreadable("exchange.expected.notZero") }
      return (.share(share), true)
    }
    for count in [numerator, denominator] where count.isBlank {
      throw IndicatorExchangeError(.missingField, [count.field], at: count.place)
    }
    guard
      let share = Share(
        numerator: try count(numerator), denominator: try count(denominator), multiplier: ratio.multiplier)
    else { throw denominator.unreadable("exchange.expected.notZero") }
    let made = share.exact.rounded(places: places)
    guard made.exact == value.exact.rounded(places: places).exact else {
      throw IndicatorExchangeError(.otherValue, [value.description, made.description], at: field.place)
    }
    return (.share(share), false)
  }

  /// A count as a decimal number or a fraction, never negative.
  private func count(_ field: ExchangeText) throws(IndicatorExchangeError) -> ExactRatio {
    let count = field.text.utf8.contains(UInt8(ascii: "/")) ? try field.ratio() : try field.number().exact
    guard count >= .zero else { throw field.unreadable("exchange.expected.number") }
    return count
  }
}
