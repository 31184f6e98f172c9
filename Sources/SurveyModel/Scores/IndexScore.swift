// SPDX-License-Identifier: Apache-2.0
/// An index with its letter, or the reason why there is none.
public struct IndexScore: Hashable, Sendable {
  /// The exact index before its one rounding; nil when there is none.
  public let exact: ExactRatio?
  /// The index as printed; nil when there is none.
  public let value: IndexValue?
  /// The band of the printed index; nil when there is none.
  public let band: GradeBand?
  /// Why there is no index, as a message of the catalogue; nil when there is one.
  public let reason: Message?

  /// An index with its letter.
  public init(exact: ExactRatio, value: IndexValue, band: GradeBand?) {
    self.exact = exact
    self.value = value
    self.band = band
    reason = nil
  }

  /// No index, with the reason.
  public init(reason: Message) {
    exact = nil
    value = nil
    band = nil
    self.reason = reason
  }
}
