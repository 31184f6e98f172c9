// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What became of a file.
public struct BatchOutcome: Hashable, Sendable {
  /// The word for it.
  public enum Verdict: String, Hashable, Sendable {
    /// Its forms are in the store.
    case imported
    /// A dry run: they would be.
    case wouldBeImported
    /// The same bytes are held in the same round, unit, order and questionnaire; nothing was read.
    case alreadyHeld
    /// Records that cannot be read as forms refuse it; nothing was kept.
    case refused
  }

  /// What became of it.
  public let verdict: Verdict
  /// The batch as it is held; nil when nothing was kept.
  public let batch: Batch?
  /// The account of the file. For `alreadyHeld` every record of the held batch counts as already held.
  public let account: FormAccount
  /// Forms of the file whose strong id is borne by another form with other content; inside one file, all of
  /// them.
  public let conflicts: Int
  /// How often each rule found something, in forms and in the file.
  public let findingCounts: [RuleID: Int]
  /// What was found about the file as a whole.
  public let fileFindings: [Finding]
  /// Records that cannot be read as forms: the first `SurveyStoreLimits.listedRefusals`.
  public let refusedRecords: [Finding]
  /// How many there are.
  public let refusedRecordCount: Int
  /// The codes of the units that the file brought forms of.
  public let units: [String]
  /// The units that this import registered (in a dry run: would register).
  public let registeredUnits: [ServiceUnit]
  /// The forms of the replaced batch that an operator had corrected: what was set in them is not in the new
  /// file.
  public let lostCorrections: [Int]
}
