// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyStore

/// An observation as it is held.
public struct PostedObservation: Hashable, Sendable {
  /// The number, from 1.
  public let id: Int
  /// The observation.
  public let observation: Observation
  /// How far it has come.
  public let status: ObservationStatus
  /// Whether it is the latest version of its indicator, unit and period.
  public let isCurrent: Bool
  /// Whether it is approved and stands until its successor is approved.
  public let isInForce: Bool
  /// Whether what it was made from changed since it was posted. Its value stays.
  public let isStale: Bool
  /// What proves it.
  public let evidence: [Evidence]
  /// The version that it superseded; nil for a first one.
  public let supersedes: Int?
  /// Who posted it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let postedAt: String

  init(_ held: HeldObservation) {
    id = held.id
    observation = held.observation
    status = held.status
    isCurrent = held.isCurrent
    isInForce = held.isInForce
    isStale = held.isStale
    evidence = held.evidence
    supersedes = held.supersedes
    operatorName = held.operatorName
    postedAt = held.postedAt
  }

  /// What the audit calls it, in all of its versions: `IKM 35.08.10 2024`.
  public var auditSubject: String {
    "\(observation.indicatorCode) \(observation.unitCode) \(observation.period)"
  }
}
