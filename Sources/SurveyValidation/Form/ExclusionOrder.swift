// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Which exclusion is named where a form has several: what makes the record no form first, then what makes it
/// no form of this unit or round, then what it leaves out.
enum ExclusionOrder {
  private static let order: [(rules: Set<RuleID>, reason: ExclusionReason)] = [
    (RefusedRecordRule.rules, .refusedRecord),
    ([.markedIncomplete], .incomplete),
    ([.unitUnknown, .unitMissing], .unitUnknown),
    ([.dateInFuture], .dateInFuture),
    ([.dateOutsideRound], .dateOutsideRound),
    ([.formBlank], .noAnswers),
  ]

  /// The reason that counts; nil where nothing excludes the form.
  static func reason(among findings: [Finding]) -> ExclusionReason? {
    let exclusions = findings.filter { $0.severity == .exclusion }
    guard !exclusions.isEmpty else { return nil }
    return order.first { entry in exclusions.contains { entry.rules.contains($0.rule) } }?.reason
  }
}
