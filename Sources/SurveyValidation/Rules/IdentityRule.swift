// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// R201, R202, R203: what becomes of a form whose strong id is held already.
///
/// A strong id is unique by design. The same id with the same content is the same form: it is counted and not
/// stored twice. The same id with other content is a conflict. Inside one file neither form can be trusted
/// and both are excluded (R201). Against a form of an earlier file the incoming one is excluded (R202) and
/// the held one keeps counting with a note (R203), so that an import never changes a printed figure by
/// surprise. An operator settles it. A form of an earlier file that is excluded has no figure
/// to protect: the mended one counts beside it. Equal answers without a strong id are no identity: honest people agree.
public enum IdentityRule {
  /// What becomes of an incoming form.
  /// - Parameter held: what the store holds under the form's strong id; nil when it holds nothing, and for
  ///   a form without a strong id.
  public static func verdict(for form: CheckedForm, held: HeldIdentity?) -> IdentityVerdict {
    guard form.raw.strongID != nil, let held else { return .new }
    if held.isSameContent { return .alreadyHeld }
    if held.isSameBatch { return .conflictInFile(with: held) }
    return held.isCounting ? .conflictWithHeld(held) : .new
  }

  /// The findings of a verdict, for the incoming form and for the held one, each at the place of its own form.
  /// - Parameters:
  ///   - incoming: the place of the incoming form.
  ///   - held: the place of the held form in the file that brought it.
  ///   - batchID: the batch that is being imported.
  /// - Returns: no findings where there is no conflict.
  public static func findings(
    for verdict: IdentityVerdict, incoming: Provenance, held: Provenance, batchID: Int
  ) -> IdentityFindings {
    switch verdict {
    case .new, .alreadyHeld:
      return IdentityFindings(incoming: nil, held: nil)
    case .conflictInFile:
      return IdentityFindings(
        incoming: Finding(.conflictInFile, .exclusion, at: incoming),
        held: Finding(.conflictInFile, .exclusion, at: held))
    case .conflictWithHeld(let identity):
      return IdentityFindings(
        incoming: Finding(.conflictWithHeld, .exclusion, at: incoming, [String(identity.batchID)]),
        held: Finding(.heldFormContested, .note, at: held, [String(batchID)]))
    }
  }
}
