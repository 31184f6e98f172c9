// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What is said about the description of a round.
enum DescriptionText {
  /// One line for each group of units that lack the same items, or that nothing is missing.
  static func gaps(_ report: DescriptionReport) -> [String] {
    guard !report.gaps.isEmpty else { return [word("command.round.describe.complete")] }
    return report.gaps.map { gap in
      guard !gap.units.isEmpty else { return word("command.round.describe.missingAll", names(gap.items)) }
      let units = gap.units.map { "\($0.code) \(ShownText.safe($0.name))" }.joined(separator: ", ")
      return word("command.round.describe.missing", units, names(gap.items))
    }
  }

  /// The names of items, parted by commas.
  static func names(_ items: [DescriptionItem]) -> String {
    items.map { word("description.item.\($0.rawValue)") }.joined(separator: ", ")
  }

  /// That the survey is said to have gone beyond its round.
  static func outside(_ days: ClosedRange<CalendarDate>, _ round: SurveyRound) -> String {
    word(
      "command.round.describe.outside", days.lowerBound.isoText, days.upperBound.isoText, round.id,
      round.days.lowerBound.isoText, round.days.upperBound.isoText)
  }
}

/// The description of a round as JSON: what was done, and what is missing.
struct DescriptionDocument: Encodable {
  struct Gap: Encodable {
    let units: [String]
    let missing: [String]
  }

  let round: String
  let file: String
  let verdict: String
  let gaps: [Gap]

  init(_ report: DescriptionReport) {
    round = report.round.id
    file = report.path
    verdict = report.deed.rawValue
    gaps = report.gaps.map { Gap(units: $0.units.map(\.code), missing: $0.items.map(\.rawValue)) }
  }
}
