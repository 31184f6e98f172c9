// SPDX-License-Identifier: Apache-2.0

/// What only the office can say about a value. Nothing of it is ever made up: what is not given is a visible blank.
public struct IndicatorNarrative: Hashable, Sendable {
  /// What helped (faktor pendukung); empty where the office has not said.
  public let supporting: String
  /// What hindered (faktor penghambat); empty where the office has not said.
  public let hindering: String
  /// What is done about it (upaya); empty where the office has not said.
  public let remedies: String

  /// What the office says.
  public init(supporting: String = "", hindering: String = "", remedies: String = "") {
    self.supporting = supporting
    self.hindering = hindering
    self.remedies = remedies
  }
}
