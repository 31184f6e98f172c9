// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// One field of a file: what it says, with its name and place for messages.
struct ExchangeText {
  /// What it says, nothing trimmed.
  let text: String
  /// Its name.
  let field: String
  /// Where it stands.
  let place: Provenance
  /// The longest number.
  let numberCharacters: Int

  /// Whether it says nothing.
  var isBlank: Bool { text.isEmpty }

  /// An exact ratio, `524/171`.
  func ratio() throws(IndicatorExchangeError) -> ExactRatio {
    guard text.utf8.count <= numberCharacters, let ratio = ExactRatio(fractionText: text) else {
      throw unreadable("exchange.expected.fraction")
    }
    return ratio
  }

  /// A decimal number, `84.47`.
  func number() throws(IndicatorExchangeError) -> RoundedNumber {
    guard let number = RoundedNumber(decimalText: text) else { throw unreadable("exchange.expected.number") }
    return number
  }

  /// A whole number from 0 to a thousand million.
  func whole() throws(IndicatorExchangeError) -> Int {
    guard text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }), let whole = Int(text),
      whole <= 1_000_000_000
    else { throw unreadable("exchange.expected.whole") }
    return whole
  }

  /// A day, `2024-12-31`.
  func date() throws(IndicatorExchangeError) -> CalendarDate {
    guard let date = CalendarDate(isoText: text) else { throw unreadable("exchange.expected.date") }
    return date
  }

  /// A period as this house writes it, `2024-S1`.
  func period() throws(IndicatorExchangeError) -> CalendarPeriod {
    guard let period = CalendarPeriod(text) else { throw unreadable("exchange.expected.period") }
    return period
  }

  /// `true` or `false`.
  func truth() throws(IndicatorExchangeError) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw unreadable("true, false")
    }
  }

  /// One of the words of a list.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ words: Word.Type
  ) throws(IndicatorExchangeError) -> Word {
    guard let word = Word(rawValue: text) else {
      throw unreadable(words.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return word
  }

  /// One of a few words.
  func choice<Value>(_ words: KeyValuePairs<String, Value>) throws(IndicatorExchangeError) -> Value {
    guard let found = words.first(where: { $0.key == text }) else {
      throw unreadable(words.map(\.key).joined(separator: ", "))
    }
    return found.value
  }

  /// An error about this field; `expected` is the id of a text, or the words themselves.
  func unreadable(_ expected: String) -> IndicatorExchangeError {
    IndicatorExchangeError(.unreadableValue, [field, String(text.prefix(60)), expected], at: place)
  }

  /// The id of the word for a unit of measurement.
  static func word(_ unit: MeasurementUnit) -> String { "exchange.unit.\(unit.rawValue)" }

  static let units: KeyValuePairs<String, MeasurementUnit> = ["index": .index, "percent": .percent]
}
