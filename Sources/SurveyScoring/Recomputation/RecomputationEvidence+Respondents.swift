// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RecomputationEvidence {
  /// Whether forms were made up or left out. Only the rows of answers can tell.
  var respondentNotes: [AuditNote] {
    figures.kind == .rows ? constantFormNotes + selectionNotes : []
  }

  /// Many forms with one and the same answer everywhere: five or more, and a fifth of all.
  private var constantFormNotes: [AuditNote] {
    let rows = entry.inputs.rows
    return (1...4).compactMap { answer in
      let others = rows.filter { row in !(row.count > 1 && row.allSatisfy { $0 == answer }) }
      let count = rows.count - others.count
      guard count >= 5, count * 5 >= rows.count, count < rows.count,
        let means = AnswerColumns(others, elements: figures.values.count).means
      else { return nil }
      let reproducing = isReproduced ? nil : weight(reproducing: means)
      let arguments = [String(count), String(rows.count), String(answer)] + shown(means)
      return AuditNote(
        .respondents, Message("recompute.note.constantForms", arguments), reproduces: reproducing != nil)
    }
  }

  /// Whether the published index is that of the highest forms alone, where at least half of all are kept.
  ///
  /// Of many forms some selection gives nearly any higher index: then it may have been so, and no more is
  /// said.
  private var selectionNotes: [AuditNote] {
    let elements = figures.values.count
    let rows = entry.inputs.rows
    guard !isReproduced, rows.count >= 5,
      rows.allSatisfy({ row in row.count == elements && row.allSatisfy { $0 != nil } })
    else { return [] }
    let sums = rows.map { row in row.reduce(0) { $0 + ($1 ?? 0) } }.sorted()
    var kept = sums.reduce(0, +)
    guard var before = ExactRatio(kept * rulebook.factor, over: rows.count * elements) else { return [] }
    for (dropped, lowest) in sums.prefix(rows.count / 2).enumerated() {
      kept -= lowest
      let forms = rows.count - dropped - 1
      guard let index = ExactRatio(kept * rulebook.factor, over: forms * elements) else { break }
      if published.equals(index) {
        let isTelling = index - before >= published.halfUnit * ExactRatio(20)
        let id = isTelling ? "recompute.note.selection" : "recompute.note.selectionPossible"
        return [
          AuditNote(
            .respondents, Message(id, String(dropped + 1), String(rows.count)), reproduces: isTelling)
        ]
      }
      if index > published.exact + published.halfUnit { break }
      before = index
    }
    return []
  }
}
