// SPDX-License-Identifier: Apache-2.0
/// What is counted for one service unit in one round: what a score is made from.
public struct UnitTallies: Hashable, Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// What settles U8 and U9, over all of its forms.
  public let order: ElementOrder
  /// Whether any of the forms is declared synthetic.
  public let isSynthetic: Bool
  /// The account of forms, over current versions.
  public let account: FormAccount
  /// One tally per service, in the order of their names; empty when no form counts.
  public let services: [ServiceTally]

  /// The tallies of a unit. Every scored form is in exactly one of `services`.
  public init(
    unit: ServiceUnit, order: ElementOrder, isSynthetic: Bool, account: FormAccount, services: [ServiceTally]
  ) {
    self.unit = unit
    self.order = order
    self.isSynthetic = isSynthetic
    self.account = account
    self.services = services
  }

  /// All services added; nil when there are none, or when their shapes differ.
  public var tally: Tally? { Tally.merged(services.map(\.tally)) }
}
