// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Two forms that bear one strong id with different content, or two edits of one version.
public struct IdentityConflict: Hashable, Sendable {
  /// What becomes of them.
  public let verdict: IdentityVerdict
  /// The place of the incoming form.
  public let incoming: Provenance
  /// The batch being imported.
  public let incomingBatch: Int
  /// The place of the held form in its own file.
  public let held: Provenance
  /// The batch that brought the held form; the same as `incomingBatch` inside one file.
  public let heldBatch: Int
}

/// What is written about the two forms of a conflict.
public struct ConflictFindings: Hashable, Sendable {
  /// On the incoming form.
  public var incoming: [Finding]
  /// On the held form; a rule that it bears already with the same arguments is not written again.
  public var held: [Finding]

  /// Findings of a conflict.
  public init(incoming: [Finding], held: [Finding]) {
    self.incoming = incoming
    self.held = held
  }
}
