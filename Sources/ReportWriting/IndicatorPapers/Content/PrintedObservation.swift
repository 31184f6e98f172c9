// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// An observation that a paper prints, with the number under which it is held.
public struct PrintedObservation: Hashable, Sendable {
  /// The number in the store, by which the way of the value can be walked back; nil where it is not held.
  public let number: Int?
  /// The observation and how it stands.
  public let record: IndicatorRecord

  /// An observation that a paper prints.
  public init(number: Int?, record: IndicatorRecord) {
    self.number = number
    self.record = record
  }

  var observation: Observation { record.observation }
}
