// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What an office says about the values of its indicators, one row of a table.
public struct NarrativeEntry: Hashable, Sendable {
  /// The unit, by code or name.
  public var unit = ""
  /// The indicator, by code, name or number (`IKU 1`).
  public var indicator = ""
  /// What helped; empty where nothing is said.
  public var supporting = ""
  /// What hindered; empty where nothing is said.
  public var hindering = ""
  /// What is done about it; empty where nothing is said.
  public var remedies = ""
  /// Where the row stands.
  public let place: Provenance
}
