// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension PaperWords {
  /// A sum of values, exact: `59`, `59⅓`, `2½`. Where several questions feed an element a form's value is a fraction,
  /// and decimals would not add up to the foot of their column.
  func exactSum(_ ratio: ExactRatio) -> String {
    let whole = ratio.truncated(places: 0)
    let rest = ratio - whole.exact
    guard rest > .zero else { return sum(ratio) }
    guard whole.exact > .zero else { return Self.glyphs[rest.fractionText] ?? rest.fractionText }
    return sum(whole.exact) + (Self.glyphs[rest.fractionText] ?? " \(rest.fractionText)")
  }

  private static let glyphs = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖", "3/5": "⅗",
    "4/5": "⅘",
    "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
  ]
}
