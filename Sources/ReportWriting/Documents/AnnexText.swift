// SPDX-License-Identifier: Apache-2.0
import JSONWriting
import SurveyModel

/// The value or the state of one element of one form, for machines.
enum AnnexText {
  /// A whole number, an exact fraction as a string, or the name of the state as a string.
  static func json(_ value: ElementValue, partsPerUnit: Int) -> JSONValue {
    guard case .parts(let parts) = value else { return .string(state(value)) }
    let text = ExactRatio(parts, over: max(1, partsPerUnit))?.fractionText ?? ""
    return Int(text).map { .integer($0) } ?? .string(text)
  }

  /// A sum or a mean for a spreadsheet: whole where it is whole, else with four decimals. A fraction would be
  /// taken for a date there.
  static func decimal(_ ratio: ExactRatio) -> String {
    let whole = ratio.rounded(places: 0)
    return whole.exact == ratio ? whole.description : ratio.rounded(places: 4).description
  }

  /// The name of the state; empty for a value.
  static func state(_ value: ElementValue) -> String {
    switch value {
    case .parts: ""
    case .blank: "blank"
    case .multipleMarks: "multipleMarks"
    case .unreadable: "unreadable"
    case .notAsked: "notAsked"
    }
  }
}
