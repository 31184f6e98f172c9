// SPDX-License-Identifier: Apache-2.0
/// The counts of one service (jenis layanan) inside a unit.
public struct ServiceTally: Hashable, Sendable {
  /// The name of the service as the forms write it; empty for forms that name none.
  public let name: String
  /// The counts over its scored forms.
  public let tally: Tally

  /// The counts of a service.
  public init(name: String, tally: Tally) {
    self.name = name
    self.tally = tally
  }
}
