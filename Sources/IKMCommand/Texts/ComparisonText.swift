// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm compare` prints: one line per convention and per rulebook, marked where it differs from ours.
enum ComparisonText {
  private static var mark: String { DoorWords.language.decimalMark }

  static func say(_ compared: UnitComparison) {
    let comparison = compared.comparison
    Terminal.say(
      word(
        "compare.heading", compared.unit.code, compared.unit.name, compared.roundID,
        String(comparison.respondents)))
    guard let value = comparison.index.value else {
      let reason = comparison.index.reason.map { DoorWords.catalogue.text($0) } ?? ""
      return Terminal.say(reason)
    }
    Terminal.say(
      word(
        "compare.ours", comparison.rulebook.name, value.number.text(decimalMark: mark),
        comparison.index.band?.grade ?? "-"))
    Terminal.say("")
    Terminal.say(word("compare.conventions"))
    for row in comparison.conventions {
      let result = row.result
      say(
        padded(result.convention.label, 18), result.value, result.band?.grade, changesIndex: row.changesIndex,
        changesGrade: row.changesGrade, DoorWords.catalogue.text(row.reason))
    }
    Terminal.say("")
    Terminal.say(word("compare.rulebooks"))
    let width = comparison.rulebooks.map(\.rulebook.id.count).max() ?? 0
    for row in comparison.rulebooks {
      let reasons = row.reasons.map { DoorWords.catalogue.text($0) }.joined(separator: " ")
      let isOurs = row.rulebook.id == comparison.rulebook.id
      say(
        padded(row.rulebook.id, width), row.index.value?.number, row.index.band?.grade,
        changesIndex: row.changesIndex,
        changesGrade: row.changesGrade, isOurs ? word("compare.thisOne") : reasons)
    }
    Terminal.say("")
    Terminal.say(word("compare.legend"))
    let flips = comparison.conventions.count(where: \.changesGrade)
    let rulebookFlips = comparison.rulebooks.count(where: \.changesGrade)
    Terminal.say(
      word(
        "compare.summary", String(comparison.conventions.count(where: \.changesIndex)),
        String(comparison.conventions.count), String(flips), String(rulebookFlips),
        String(comparison.rulebooks.count)))
  }

  private static func say(
    _ name: String, _ value: RoundedNumber?, _ grade: String?, changesIndex: Bool, changesGrade: Bool,
    _ reason: String
  ) {
    let sign = changesGrade ? "!!" : changesIndex ? "! " : "  "
    let number = value?.text(decimalMark: mark) ?? "-"
    Terminal.say("\(sign) \(name) \(padded(number, 7)) \(padded(grade ?? "-", 2)) \(reason)")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
