// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The respondents by the options of one profile field: the options in the order of print, then "other" and
/// "not given" where there are any. The counts add up to n.
struct ProfileBreakdown {
  /// One option and how many respondents gave it.
  struct Line {
    let label: String
    let count: Int
    /// Whether the count must not be published.
    let isHidden: Bool
  }

  let title: String
  let lines: [Line]
  /// The sum over all lines, hidden ones included: n.
  let total: Int

  /// The breakdown of the field at `index` of the questionnaire.
  init(
    _ field: ProfileField, groups: [ProfileValue: ProfileTally.Group], isPublic: Bool, words: PaperWords
  ) {
    var cells = field.options.enumerated().map { index, option in
      (label: option.label(in: words.language), count: groups[.option(index)]?.forms ?? 0)
    }
    // Codes beyond the list can only come from an older questionnaire; they must not be lost from the sum.
    let known = Set(field.options.indices.map { ProfileValue.option($0) } + [.notGiven])
    let other = groups.filter { !known.contains($0.key) }.reduce(0) { $0 + $1.value.forms }
    cells.append((words("paper.profile.other"), other))
    cells.append((words("paper.profile.notGiven"), groups[.notGiven]?.forms ?? 0))
    let hidden = isPublic ? SmallCellSuppression.hidden(in: cells.map(\.count)) : []
    let shown = cells.indices.filter { index in
      // The last two appear only where they count somebody, or where hiding all of it must not tell that.
      index < field.options.count || cells[index].count > 0 || hidden.contains(index)
    }
    title = field.title(in: words.language)
    lines = shown.map { Line(label: cells[$0].label, count: cells[$0].count, isHidden: hidden.contains($0)) }
    total = cells.reduce(0) { $0 + $1.count }
  }

  /// Whether any line is hidden.
  var hasHidden: Bool { lines.contains(where: \.isHidden) }

  /// All breakdowns of a report's respondents.
  static func all(_ content: UnitReportContent, _ words: PaperWords) -> [Self] {
    content.questionnaire.profileFields.enumerated().compactMap { index, field in
      guard index < content.profile.fields.count else { return nil }
      return Self(field, groups: content.profile.fields[index], isPublic: content.isPublic, words: words)
    }
  }
}
