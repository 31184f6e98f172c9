// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

@testable import SurveyStore

extension StoreUnderTest {
  /// Corrects a form as the corridor does, in short: whether it counts follows from its answers and its
  /// findings.
  @discardableResult
  func set(form id: Int, act: OperatorAct = act, _ change: (inout Response) -> Void) throws
    -> CorrectionOutcome
  {
    try store.correct(form: id, kind: .set, act: act) { held in
      var revision = FormRevision(unchanged: held)
      change(&revision.checked.response)
      revision.corrected[.question(2)] = "4"
      Self.judge(&revision.checked)
      return revision
    }
  }

  @discardableResult
  func withdraw(form id: Int, act: OperatorAct = act) throws -> CorrectionOutcome {
    try store.correct(form: id, kind: .withdraw, act: act) {
      $0.form.exclusion == .withdrawn ? nil : Self.withdrawal(of: $0)
    }
  }

  @discardableResult
  func keep(form id: Int, act: OperatorAct = act) throws -> CorrectionOutcome {
    try store.correct(
      form: id, kind: .keep, act: act,
      revise: { held in
        var revision = FormRevision(unchanged: held)
        revision.checked.findings.removeAll {
          [.conflictInFile, .conflictWithHeld, .heldFormContested, .withdrawn].contains($0.rule)
        }
        Self.judge(&revision.checked)
        return revision
      }, withdraw: Self.withdrawal(of:))
  }

  /// Settles the order of the last two questions of a batch the other way round.
  @discardableResult
  func swapLastQuestions(batch id: Int, act: OperatorAct = act) throws -> ReorderOutcome {
    let order: ElementOrder = try store.batch(id)?.order == .question ? .element : .question
    return try store.reorder(
      batch: id, order: order, act: act,
      layout: { batch in
        RawLayout(
          fields: batch.layout.fields.map { field in
            field == .question(7) ? .question(8) : field == .question(8) ? .question(7) : field
          }, headings: batch.layout.headings)
      },
      revise: { held in
        var revision = FormRevision(unchanged: held)
        revision.checked.response.answers.swapAt(7, 8)
        return revision
      })
  }

  /// A number that SQL gives.
  func count(_ sql: String) throws -> Int { try store.queue.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

  private static func withdrawal(of held: HeldVersion) -> FormRevision {
    var revision = FormRevision(unchanged: held)
    revision.checked.findings.append(
      Finding(.withdrawn, .exclusion, at: Provenance(source: held.form.source), ["uji"]))
    revision.checked.exclusion = .withdrawn
    return revision
  }

  private static func judge(_ checked: inout CheckedForm) {
    let reasons: [RuleID: ExclusionReason] = [
      .withdrawn: .withdrawn, .cellsBeyondHeadings: .refusedRecord, .dateOutsideRound: .dateOutsideRound,
      .markedIncomplete: .incomplete, .conflictInFile: .conflict, .conflictWithHeld: .conflict,
    ]
    checked.exclusion =
      checked.response.unitCode == nil
      ? .unitUnknown : checked.findings.lazy.compactMap { reasons[$0.rule] }.first
  }
}
