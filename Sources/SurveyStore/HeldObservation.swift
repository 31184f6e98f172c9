// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// An observation as the store holds it.
public struct HeldObservation: Hashable, Sendable {
  /// The number, from 1.
  public let id: Int
  /// The observation.
  public let observation: Observation
  /// Whether it is the latest version of its indicator, unit and period; older ones are history.
  public let isCurrent: Bool
  /// Whether it is approved and stands: until its successor is approved, it is the value of its period, current or not.
  public let isInForce: Bool
  /// How far it has come.
  public let status: ObservationStatus
  /// Whether what it was made from has changed since it was posted. Its value stays.
  public let isStale: Bool
  /// What proves it, in the order in which it was added.
  public let evidence: [Evidence]
  /// The observation that it superseded; nil for a first one.
  public let supersedes: Int?
  /// Who posted it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let postedAt: String
}

/// What became of an observation that was posted.
public enum PostResult: Hashable, Sendable {
  /// It is the first of its indicator, unit and period.
  case posted
  /// An equal one is held; there is no second.
  case unchanged
  /// It took the place of another as the current one. That one is kept as history; where it is approved it stays in
  /// force until the new one is.
  case superseded(HeldObservation)
  /// The held one comes from a round that ends later; nothing was changed.
  case laterRoundHeld(HeldObservation)
}
