// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// How figures of round rules are written as arguments of a text: decimals with a point, which the catalogue
/// shows with the decimal mark of the language.
enum ShareText {
  /// A part of a whole as a percentage with one decimal; 0.0 of an empty whole.
  static func percent(_ part: Int, of whole: Int) -> String {
    percent(ExactRatio(part, over: whole) ?? .zero)
  }

  /// A share as a percentage with one decimal.
  static func percent(_ share: ExactRatio) -> String {
    (share * ExactRatio(100)).rounded(places: 1).description
  }

  /// A limit as a percentage, without decimals where it has none.
  static func limit(_ share: ExactRatio) -> String { plain(share * ExactRatio(100)) }

  /// A number with one decimal.
  static func decimal(_ number: ExactRatio) -> String { number.rounded(places: 1).description }

  /// A number without decimals where it is whole, else with one.
  static func plain(_ number: ExactRatio) -> String {
    let whole = number.rounded(places: 0)
    return whole.exact == number ? whole.description : decimal(number)
  }

  /// Whether a part of a whole is more than a share.
  static func isMore(_ part: Int, of whole: Int, than share: ExactRatio) -> Bool {
    ExactRatio(part, over: whole).map { $0 > share } ?? false
  }
}
