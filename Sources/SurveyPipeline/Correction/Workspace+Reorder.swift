// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore
import SurveyValidation

/// What became of settling the order of a batch's columns.
public struct ReorderReport: Sendable {
  /// The batch as it is held now.
  public let batch: Batch
  /// Whether anything changed.
  public let isChanged: Bool
  /// How many forms are understood otherwise.
  public let forms: Int
  /// How many posted observations are marked stale by it.
  public let staleObservations: Int
}

extension Workspace {
  /// Settles what the bare codes of a batch's headings mean. Its forms are read again from their cells as
  /// they came.
  /// - Throws: E719 when there is no such batch, E794 when the headings settle the order themselves, E795
  ///   when the format does, and the store's reasons (E532, E559).
  public func reorder(batch id: Int, order: ElementOrder, act: OperatorAct, today: CalendarDate) throws
    -> ReorderReport
  {
    let held = try batch(id)
    let questionnaire = try questionnaire(held.questionnaireID)
    let known = CorrectableField(questionnaire: questionnaire)
    let act = act.masked
    var checker = FormChecker(
      questionnaire: questionnaire, round: try round(held.roundID), today: today, units: try units(),
      unit: nil, source: held.manifest.name, dates: DateStyle(dialect: held.dialect))
    var moved: Set<FieldKey> = []
    let outcome = try store.reorder(
      batch: id, order: order, act: act,
      layout: { batch in
        guard !batch.format.hasPrefix("ikm-survey-export") else { throw PipelineError("E795", [String(id)]) }
        guard let layout = HeadingOrder.layout(batch.layout, in: questionnaire, order: order) else {
          throw PipelineError("E794", [String(id)])
        }
        moved = Set(zip(batch.layout.fields, layout.fields).filter { $0 != $1 }.flatMap { [$0, $1] })
        return layout
      },
      revise: { held in
        let checked = checker.recheck(
          held.raw, fields: moved, held: held.form.response, findings: held.findings)
        return FormRevision(
          checked: checked, corrected: held.corrected,
          changes: known.changes(of: moved, from: held.form.response, to: checked.response))
      })
    return ReorderReport(
      batch: outcome.batch, isChanged: outcome.isChanged, forms: outcome.forms,
      staleObservations: outcome.staleObservations)
  }
}
