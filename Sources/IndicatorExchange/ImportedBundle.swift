// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// What files of an exchange hold, with what is to be known about them.
public struct ImportedBundle: Hashable, Sendable {
  /// The values.
  public let bundle: IndicatorBundle
  /// What was noticed; nothing of it stops the import.
  public let findings: [Finding]

  /// What files hold.
  public init(bundle: IndicatorBundle, findings: [Finding]) {
    self.bundle = bundle
    self.findings = findings
  }
}
