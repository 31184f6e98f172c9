// SPDX-License-Identifier: Apache-2.0
import GRDB
public import SurveyModel

/// What became of one refused record that an operator mended.
public enum RepairOutcome: Sendable {
  /// It has a new version.
  case repaired(CorrectionOutcome.Version)
  /// It is as it was: nobody mended it, or it is still not to be read.
  case refused(HeldForm)
  /// It is no refused record any more.
  case settled(HeldForm)
  /// Another form bears its strong id: an operator has to say which one counts.
  case contested(HeldForm)
}

extension SurveyStore {
  /// Gives refused records new versions in which they can be read: each supersedes the record as it came, tallies and
  /// account follow, the audit says who mended what. One transaction for all of them.
  /// - Parameters:
  ///   - forms: the forms, by the number of any version; all of one round.
  ///   - isDryRun: whether everything is undone at the end.
  ///   - revise: how a record is to be read now; nil leaves it refused.
  /// - Returns: one outcome for each form, in the same order, and how many observations are marked stale.
  /// - Throws: E551 to E554, E543, and what `revise` throws; nothing is changed then.
  public func repair(
    forms: [Int], round: String, act: OperatorAct, isDryRun: Bool,
    revise: (HeldVersion, Int) throws -> FormRevision?
  ) throws -> (outcomes: [RepairOutcome], staleObservations: Int) {
    try deciding { db in
      let reading = VersionReading(db: db)
      var writing = try VersionWriting(db, round: round, limits: limits)
      var outcomes: [RepairOutcome] = []
      for (index, form) in forms.enumerated() {
        let held = try reading.correctable(try reading.current(of: form) ?? form)
        guard held.raw.refusal != nil, held.form.exclusion == .refusedRecord else {
          outcomes.append(.settled(held.form))
          continue
        }
        guard let revision = try revise(held, index) else {
          outcomes.append(.refused(held.form))
          continue
        }
        guard try reading.rivals(of: held).isEmpty else {
          outcomes.append(.contested(held.form))
          continue
        }
        outcomes.append(
          .repaired(try Self.write(revision, over: held, kind: .set, act: act, &writing, db)))
      }
      let stale = try writing.finish(by: act)
      let isChanged = outcomes.contains { if case .repaired = $0 { true } else { false } }
      return ((outcomes, stale), isChanged && !isDryRun ? .commit : .rollback)
    }
  }
}
