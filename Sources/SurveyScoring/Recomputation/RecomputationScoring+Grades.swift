// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RecomputationScoring {
  /// The letter of a printed grade: `A`, `a`, `Sangat Baik`, `A (Sangat Baik)`; as it stands where it is none
  /// of these.
  static func publishedLetter(of entry: PublishedEntry, under rulebook: Rulebook) -> String? {
    guard let printed = entry.published.grade else { return nil }
    let folded = FoldedText(printed.prefix(200)).description
    let band = rulebook.bands.first { band in
      let letter = FoldedText(band.grade).description
      let words = [band.performance, band.englishPerformance].map { FoldedText($0).description }
      return folded == letter || words.contains(folded) || words.contains { folded == "\(letter) \($0)" }
    }
    return band?.grade ?? printed
  }

  /// Whether the published letter belongs to the published index, and if not, which rulebook would give it.
  static func gradeNotes(
    of entry: PublishedEntry, letter: String?, under rulebook: Rulebook, known: [Rulebook]
  ) -> [AuditNote] {
    guard let index = entry.published.index else { return [] }
    let own = band(of: index.exact, under: rulebook)
    guard let own else {
      return [AuditNote(.grade, Message("recompute.note.outsideBands", index.description, rulebook.name))]
    }
    guard let letter, own.grade != letter else { return [] }
    var notes = [
      AuditNote(
        .grade, Message("recompute.note.gradeWrong", letter, index.description, own.grade, rulebook.name))
    ]
    let givers = known.filter { $0.id != rulebook.id && band(of: index.exact, under: $0)?.grade == letter }
    if !givers.isEmpty {
      let names = givers.map(\.name).joined(separator: ", ")
      notes.append(AuditNote(.grade, Message("recompute.note.otherBounds", letter, index.description, names)))
    }
    return notes
  }

  /// What the units' published indices give beside a total: their mean, and their mean weighted by the forms.
  static func rollUpNotes(
    of units: [PublishedEntry], beside total: PublishedEntry, under rulebook: Rulebook
  ) -> [AuditNote] {
    let published = units.filter { $0.published.index != nil }
    let indices = published.compactMap { $0.published.index?.exact }
    guard let printed = total.published.index, let mean = indices.exactMean else { return [] }
    func note(_ id: String, _ value: ExactRatio) -> AuditNote {
      let shown = value.rounded(places: max(rulebook.indexPlaces, printed.places))
      let isSame = shown.exact == printed.exact
      return AuditNote(
        .denominators,
        Message(
          id + (isSame ? "Same" : ""), String(indices.count), shown.description, printed.description),
        reproduces: isSame)
    }
    let notes = [note("recompute.note.rollUp", mean)]
    let forms = published.compactMap { $0.respondents?.exact }.filter { $0 > .zero }
    guard forms.count == indices.count,
      let pooled = zip(indices, forms).reduce(.zero, { $0 + $1.0 * $1.1 })
        .divided(by: forms.reduce(.zero, +))
    else { return notes }
    return notes + [note("recompute.note.pooled", pooled)]
  }
}
