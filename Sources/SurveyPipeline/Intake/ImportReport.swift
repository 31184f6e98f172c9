// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What became of one file.
public struct ImportReport: Sendable {
  /// The word for it.
  public enum Verdict: String, Hashable, Sendable {
    /// Its forms are in the store (in a dry run: would be).
    case imported
    /// The same bytes were imported before; nothing changed.
    case alreadyHeld
    /// Nothing of it was kept.
    case refused
  }

  /// The file's name.
  public var name: String
  /// SHA-256 of the bytes; nil when the file could not be read.
  public var sha256: String?
  /// The format and its version; nil when it was not recognised.
  public var format: String?
  /// What became of it.
  public var verdict: Verdict
  /// The account of its records.
  public var account = FormAccount()
  /// Records whose strong id is borne by another form with other content.
  public var conflicts = 0
  /// How often each rule found something, by id.
  public var findingCounts: [String: Int] = [:]
  /// What was found about the file as a whole.
  public var fileFindings: [Finding] = []
  /// Records that cannot be read as forms, at most the first hundred.
  public var refusedRecords: [Finding] = []
  /// How many there are.
  public var refusedRecordCount = 0
  /// How many records the file holds where its fields are not those of the questionnaire; nil in any other case, and
  /// outside a dry run.
  public var unmappedRecords: Int?
  /// How the file was read.
  public var dialect: [DialectEntry] = []
  /// Heading and element code of every question column.
  public var mapping: [MappedColumn] = []
  /// What settles U8 and U9.
  public var order: ElementOrder?
  /// The number of the batch; nil when nothing was kept.
  public var batchID: Int?
  /// The forms of the replaced batch that an operator had corrected.
  public var lostCorrections: [Int] = []
  /// What became of its rows where the file is a mended table of refused records; nil for any other.
  public var repairs: RepairCounts?
  /// Why it was refused; nil otherwise.
  public var error: (any ExplainedError)?
  /// Whether it was a dry run.
  public var isDryRun = false

  init(name: String, verdict: Verdict) {
    self.name = name
    self.verdict = verdict
  }
}
