// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RoundIndexBuilder {
  /// Whether the sheet bears statistics; without them the recap has fewer columns.
  var hasStatistics: Bool { sheet.statistics != nil }

  // Roll-ups

  var rollUpColumns: [PaperColumn] {
    guard hasStatistics else { return [] }
    return [
      PaperColumn(words("paper.column.interval"), .number),
      PaperColumn(words("paper.column.change"), .number),
    ]
  }

  func rollUpCells(_ estimate: Derived<IntervalEstimate>?, _ change: IndexChange?) -> [PaperCell] {
    guard hasStatistics else { return [] }
    let interval = estimate?.figure.map { words.interval($0, places: sheet.rulebook.indexPlaces) }
    return [PaperCell(interval ?? "–"), PaperCell(words.changeCell(change))]
  }

  /// What the intervals of the roll-ups are, and why one is missing.
  var rollUpRemarks: [PaperBlock] {
    guard let statistics = sheet.statistics else { return [] }
    var reasons: [Message] = []
    for reason in [
      statistics.pooled.reason, statistics.meanOfUnits.reason, statistics.pooledChange?.estimate.reason,
      statistics.meanChange?.estimate.reason,
    ].compactMap(\.self) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    // A roll-up without an index has its reason in the notes.
    let own = [sheet.pooled?.index.reason, sheet.meanOfUnits.reason].compactMap(\.self)
    let texts = reasons.filter { !own.contains($0) }.map { words.note($0, content.variant) }
    return [.paragraph(([words("paper.index.strata")] + texts).joined(separator: " "), style: .small)]
  }

  // Units

  var unitColumns: [PaperColumn] {
    guard hasStatistics else { return [] }
    return [PaperColumn(words("paper.column.sample")), PaperColumn(words("paper.column.change"), .number)]
  }

  func unitCells(_ unit: UnitScore) -> [PaperCell] {
    guard hasStatistics else { return [] }
    return [PaperCell(sample(unit)), PaperCell(words.changeCell(unit.statistics?.change))]
  }

  private func sample(_ unit: UnitScore) -> String {
    guard let verdict = content.samples[unit.unit.code], verdict.outcome != .unknown else {
      return words("paper.index.sample.unknown")
    }
    let needed = verdict.arguments.count > 2 ? verdict.arguments[2] : ""
    return words("paper.index.sample.\(verdict.outcome.rawValue)", Int(needed).map(words.count) ?? needed)
  }

  /// What the columns of sample and change say, and why a change is missing.
  var unitRemarks: [PaperBlock] {
    guard hasStatistics else { return [] }
    let changes = sheet.units.compactMap { $0.statistics?.change }
    let legend =
      changes.first.map { words("paper.index.statistics.legend", words.round($0.earlier)) }
      ?? words("paper.index.statistics.legendFirst")
    var reasons: [Message] = []
    for reason in changes.compactMap(\.estimate.reason) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return [.paragraph(legend, style: .small)]
      + (reasons.isEmpty ? [] : [.list(reasons.map { words.note($0, content.variant) })])
  }

  /// The elements by profile over all units, for the office alone: beside the papers of the units a sum over
  /// all of them would give away what the paper of one unit hides.
  var crossTables: [PaperBlock] {
    guard content.variant == .internalUse, let profile = content.profile else { return [] }
    return CrossTable.blocks(
      CrossTable.all(
        profile, questionnaire: sheet.questionnaire, rulebook: sheet.rulebook, isPublic: false, words: words),
      heading: words("paper.index.cross"), words: words)
  }
}
