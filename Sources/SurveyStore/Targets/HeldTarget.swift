// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// A target as the store holds it.
public struct HeldTarget: Hashable, Sendable {
  /// The number, from 1.
  public let id: Int
  /// The version, from 1, of what is set for an indicator, unit, period and layer.
  public let version: Int
  /// The target.
  public let target: Target
  /// Whether it is the latest version; older ones are history.
  public let isCurrent: Bool
  /// The target that it superseded; nil for a first one.
  public let supersedes: Int?
  /// Who set it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let writtenAt: String
}
