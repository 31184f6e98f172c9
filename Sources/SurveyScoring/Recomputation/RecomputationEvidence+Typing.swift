// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RecomputationEvidence {
  /// Printed means that the counts or totals beside them contradict, and the index with these mended.
  ///
  /// A difference of less than one unit of the last decimal is rounding or cutting off, not typing.
  var typingNotes: [AuditNote] {
    let printed = entry.inputs.means.compactMap(\.self)
    let counted = countedMeans
    guard !printed.isEmpty, printed.count == entry.inputs.means.count, printed.count == counted.count else {
      return []
    }
    let places = PublishedInputs.places(of: entry.inputs.means)
    let unit = ExactRatio(units: 1, places: places)
    let wrong = printed.indices.filter { element in
      guard let own = counted[element] else { return false }
      let difference = own - printed[element].exact
      return difference >= unit || .zero - difference >= unit
    }
    guard !wrong.isEmpty else { return [] }
    // A slip of the hand touches one or two elements; where most disagree, something else is amiss.
    guard wrong.count <= max(1, printed.count / 3) else {
      return [AuditNote(.denominators, Message("recompute.note.meansDiffer", String(wrong.count)))]
    }
    var mended = printed.map(\.exact)
    var notes: [AuditNote] = []
    for element in wrong {
      guard let own = counted[element]?.rounded(places: places) else { continue }
      mended[element] = own.exact
      let name = entry.elementName(at: element)
      notes.append(
        AuditNote(
          .typing,
          Message(
            "recompute.note.typing", name,
            printed[element].description,
            own.description)))
    }
    let isCause = !isReproduced && weight(reproducing: mended) != nil
    notes.append(
      AuditNote(.typing, Message("recompute.note.mended", shown(mended)), reproduces: isCause))
    let exact = counted.compactMap(\.self)
    if exact.count == printed.count {
      notes.append(AuditNote(.typing, Message("recompute.note.fromCounts", shown(exact))))
    }
    return notes
  }

  /// The mean of each element from its own counts, else from the answers, else from its total; nil where none
  /// tells.
  private var countedMeans: [ExactRatio?] {
    let elements = entry.inputs.means.count
    if entry.inputs.answerCounts.count == elements {
      return entry.inputs.answerCounts.map { AnswerCounts($0)?.mean }
    }
    if let width = entry.inputs.rows.map(\.count).max(), width == elements {
      let columns = AnswerColumns(entry.inputs.rows, elements: width)
      return zip(columns.sums, columns.answered).map { ExactRatio($0, over: $1) }
    }
    guard entry.inputs.totals.count == elements, let forms = entry.respondents?.exact else { return [] }
    return entry.inputs.totals.map { $0?.exact.divided(by: forms) }
  }
}
