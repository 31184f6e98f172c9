// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The notes and reasons of a score sheet, each text once with the units that it is about.
enum SheetNotes {
  /// One line per different note, in the order in which they come up: units by code, then the roll-ups.
  static func lines(_ sheet: ScoreSheet, _ words: PaperWords, _ variant: ReportVariant) -> [String] {
    var order: [Message] = []
    var names: [Message: [String]] = [:]
    for unit in sheet.units {
      for note in [unit.score.index.reason].compactMap({ $0 }) + unit.score.notes {
        if names[note] == nil { order.append(note) }
        names[note, default: []].append(unit.unit.paperName)
      }
    }
    var lines = order.map { note in
      let units = names[note] ?? []
      // One unit alone is named: "all units" would say less.
      let isOfAll = units.count == sheet.units.count && units.count > 1
      return "\(isOfAll ? words("paper.index.all") : words.list(units)): \(words.note(note, variant))"
    }
    for note in [sheet.pooled?.index.reason].compactMap({ $0 }) + (sheet.pooled?.notes ?? [])
    where names[note]?.count != sheet.units.count {
      lines.append("\(words("paper.index.pooled")): \(words.note(note, variant))")
    }
    if let reason = sheet.meanOfUnits.reason {
      lines.append("\(words("paper.index.mean")): \(words.note(reason, variant))")
    }
    return lines
  }
}
