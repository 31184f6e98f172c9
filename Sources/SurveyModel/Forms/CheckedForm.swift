// SPDX-License-Identifier: Apache-2.0
/// A raw form with what validation made of it: what the store keeps.
public struct CheckedForm: Hashable, Sendable {
  /// The form as it came.
  public var raw: RawForm
  /// The form as it was understood.
  public var response: Response
  /// What was found, in the order of the form.
  public var findings: [Finding]
  /// Why it is not scored; nil when it is. Where there are several reasons, the first of the list counts.
  public var exclusion: ExclusionReason?

  /// A checked form.
  public init(raw: RawForm, response: Response, findings: [Finding], exclusion: ExclusionReason?) {
    self.raw = raw
    self.response = response
    self.findings = findings
    self.exclusion = exclusion
  }

  /// Its place in the account.
  public var status: FormStatus {
    if exclusion != nil { return .excluded }
    return findings.contains { $0.severity == .warning } ? .warned : .accepted
  }
}
