// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What the figures of one published result tell beside its weight and its roundings.
struct RecomputationEvidence {
  let entry: PublishedEntry
  let rulebook: Rulebook
  let published: PublishedIndex
  /// What the index was computed from; never weighted means.
  let figures: RecomputationFigures
  /// The conventions that give the published index.
  let conventions: [Convention]

  /// Whether some convention gives the published index.
  var isReproduced: Bool { !conventions.isEmpty }

  /// Everything that is to be said.
  var notes: [AuditNote] {
    weightNotes + denominatorNotes + impliedFormsNotes + respondentNotes + typingNotes + elementValueNotes
      + gapNotes
  }

  /// The index of these means with the exact weight, rounded once, and its letter, as message arguments.
  func shown(_ means: [ExactRatio]) -> [String] {
    guard let result = IndexScoring.index(by: Convention(.exact), of: means, under: rulebook) else {
      return ["-", "-"]
    }
    return [result.value.description, result.band?.grade ?? "-"]
  }

  /// The first plain weight that gives the published index for these means, as message argument; nil for
  /// none.
  func weight(reproducing means: [ExactRatio]) -> String? {
    let sums = ConventionSums(means)
    return ConventionWeight.allCases.first { published.equals(sums, by: Convention($0)) }?.text(
      of: means.count)
  }

  /// The published figure may be the value of one element.
  private var elementValueNotes: [AuditNote] {
    guard !isReproduced else { return [] }
    return figures.values.indices.compactMap { element in
      let value = figures.values[element] * ExactRatio(rulebook.factor)
      guard published.equals(value) else { return nil }
      let arguments = [entry.published.index?.description ?? "", entry.elementName(at: element)]
      return AuditNote(
        .typing, Message("recompute.note.elementValue", arguments + shown(figures.values)), reproduces: true)
    }
  }

  /// The exact index may lie between two printed bounds.
  private var gapNotes: [AuditNote] {
    guard let exact = IndexScoring.index(by: Convention(.exact), of: figures.values, under: rulebook),
      let gap = rulebook.printedGap(around: exact.exact)
    else { return [] }
    let bounds = [gap.lowerBound.description, gap.upperBound.description]
    return [
      AuditNote(
        .grade,
        Message(
          "recompute.note.gap",
          bounds + [exact.value.description, exact.band?.grade ?? "-"]))
    ]
  }
}
