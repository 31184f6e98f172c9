// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What became of a table of a register, or of one entry.
public struct RegisterReport: Sendable {
  /// The word for it.
  public enum Verdict: String, Hashable, Sendable {
    /// Its records are in the register (in a dry run: would be).
    case kept
    /// All of it was held already; nothing changed.
    case unchanged
    /// Nothing of it was kept.
    case refused
  }

  /// The name of the file; empty for an entry of a command line.
  public var name: String
  /// SHA-256 of the bytes; nil when there is no file or it could not be read.
  public var sha256: String?
  /// The format; nil when there is no file or it was not recognised.
  public var format: String?
  /// What became of it.
  public var verdict = Verdict.refused
  /// Whether it was a dry run.
  public var isDryRun = false
  /// Records that the register did not have.
  public var new = 0
  /// Records that change a held one, or replace it.
  public var changed = 0
  /// Records that are held already.
  public var unchanged = 0
  /// Records that cannot be taken.
  public var refused = 0
  /// What was found, by line; an exclusion refuses the whole file.
  public var findings: [Finding] = []
  /// Why it was refused; nil otherwise.
  public var error: (any ExplainedError)?

  /// The records of the file: new + changed + unchanged + refused.
  public var records: Int { new + changed + unchanged + refused }

  init(name: String) { self.name = name }
}

/// What an operator says about a table of a register.
public struct RegisterChoices: Hashable, Sendable {
  /// The kecamatan that all lines are about, by code or name; nil where they name theirs.
  public var unit: String?
  /// How the table is written.
  public var table: TableChoices
  /// Whether the records are declared synthetic.
  public var isSynthetic: Bool
  /// Whether everything is checked and nothing kept.
  public var isDryRun: Bool

  /// Choices, none by default.
  public init(
    unit: String? = nil, table: TableChoices = TableChoices(), isSynthetic: Bool = false,
    isDryRun: Bool = false
  ) {
    self.unit = unit
    self.table = table
    self.isSynthetic = isSynthetic
    self.isDryRun = isDryRun
  }
}
