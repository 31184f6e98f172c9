// SPDX-License-Identifier: Apache-2.0
/// What the store holds under a strong id: the latest current version.
public struct HeldIdentity: Hashable, Sendable {
  /// The form's number in the workspace.
  public let formID: Int
  /// The batch that brought it.
  public let batchID: Int
  /// Whether that is the batch being imported.
  public let isSameBatch: Bool
  /// Whether the content is equal to that of the incoming form.
  public let isSameContent: Bool
  /// Whether it has been excluded for a conflict already.
  public let isInConflict: Bool
  /// Whether the form is scored. One that is excluded has no printed figure to protect.
  public let isCounting: Bool

  /// A held identity.
  public init(
    formID: Int, batchID: Int, isSameBatch: Bool, isSameContent: Bool, isInConflict: Bool,
    isCounting: Bool = true
  ) {
    self.formID = formID
    self.batchID = batchID
    self.isSameBatch = isSameBatch
    self.isSameContent = isSameContent
    self.isInConflict = isInConflict
    self.isCounting = isCounting
  }
}

/// What becomes of an incoming form whose strong id is held (`TERMS.md`, "Identity").
public enum IdentityVerdict: Hashable, Sendable {
  /// Nothing is held under it: keep the form.
  case new
  /// Held with the same content: count it, do not store it.
  case alreadyHeld
  /// Another content inside one file: the incoming form is excluded, and the earlier one too.
  case conflictInFile(with: HeldIdentity)
  /// Another content against a held form: the incoming form is excluded, the held one keeps counting.
  case conflictWithHeld(HeldIdentity)
}
