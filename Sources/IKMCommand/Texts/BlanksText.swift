// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What is said about blanks that papers leave to be filled in by hand.
enum BlanksText {
  /// One line for each group of units with the same blanks, then how to fill them in; none where there are no blanks.
  static func lines(_ blanks: [UnitBlanks], round: String) -> [String] {
    guard !blanks.isEmpty else { return [] }
    var groups: [(names: [String], units: [ServiceUnit])] = []
    for entry in blanks {
      if let index = groups.firstIndex(where: { $0.names == entry.names }) {
        groups[index].units.append(entry.unit)
      } else {
        groups.append((entry.names, [entry.unit]))
      }
    }
    let lines = groups.map { group in
      word(
        "command.report.blanks", group.units.map { ShownText.safe($0.name) }.joined(separator: ", "),
        group.names.joined(separator: "; "))
    }
    return lines + [word("command.report.blanksHow", round)]
  }
}
