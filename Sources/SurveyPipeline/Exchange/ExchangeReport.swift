// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What became of the observations and targets of an exchange, or what would become of them.
public struct ExchangeReport: Hashable, Sendable {
  /// The word for it.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// New here; it came as a draft.
    case imported
    /// Stated before with another value; it came as a new draft.
    case updated
    /// The same value is held.
    case ignored
    /// Another value is held that was computed here, or whose period is locked. That one stays.
    case conflict
  }

  /// One observation or target.
  public struct Line: Hashable, Sendable {
    /// What it is about, `IKM 35.08.10 2024`.
    public let subject: String
    /// What became of it.
    public let verdict: Verdict
    /// The value of the file.
    public let stated: String
    /// The value that is held; nil without one.
    public let held: String?
  }

  /// The observations and targets, in the order of their codes.
  public let lines: [Line]
  /// What was noticed in the files.
  public let findings: [Finding]
  /// Whether nothing was written.
  public let isDryRun: Bool

  /// How many have a verdict.
  public func count(_ verdict: Verdict) -> Int { lines.count { $0.verdict == verdict } }
}

/// The files of an export.
public struct ExportedFiles: Hashable, Sendable {
  /// Where they lie, in the order of the form.
  public let paths: [String]
  /// How many observations they hold.
  public let observations: Int
  /// How many targets they hold.
  public let targets: Int
}
