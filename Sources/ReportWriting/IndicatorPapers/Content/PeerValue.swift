// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// The value of another unit of the same kind in the same year.
public struct PeerValue: Hashable, Sendable {
  /// The unit.
  public let unit: OrgUnit
  /// Its value; nil where nothing was measured.
  public let observed: PrintedObservation?

  /// The value of another unit.
  public init(unit: OrgUnit, observed: PrintedObservation?) {
    self.unit = unit
    self.observed = observed
  }
}
