// SPDX-License-Identifier: Apache-2.0

/// What toolkits hand to each other: definitions, units, observations and targets that belong together.
public struct IndicatorBundle: Hashable, Sendable {
  /// The versions of definitions that the observations name, by code and version.
  public let definitions: [IndicatorDefinition]
  /// The units that observations and targets name, by code.
  public let units: [OrgUnit]
  /// The observations, by indicator, unit and period.
  public let records: [IndicatorRecord]
  /// The targets, by indicator, unit, period and layer.
  public let targets: [Target]

  /// What belongs together.
  public init(
    definitions: [IndicatorDefinition], units: [OrgUnit], records: [IndicatorRecord], targets: [Target]
  ) {
    self.definitions = definitions
    self.units = units
    self.records = records
    self.targets = targets
  }
}

/// An observation with how it stands.
public struct IndicatorRecord: Hashable, Sendable {
  /// The observation.
  public let observation: Observation
  /// How far it has come.
  public let status: ObservationStatus
  /// Whether what it was made from has changed since; its value stays.
  public let isStale: Bool
  /// What proves it.
  public let evidence: [Evidence]

  /// An observation with how it stands.
  public init(
    observation: Observation, status: ObservationStatus, isStale: Bool = false, evidence: [Evidence] = []
  ) {
    self.observation = observation
    self.status = status
    self.isStale = isStale
    self.evidence = evidence
  }
}
