// SPDX-License-Identifier: Apache-2.0

/// A row of a follow-up plan with what became of its element.
public struct FollowUpLine: Hashable, Sendable {
  /// The row.
  public let held: HeldFollowUp
  /// The unit.
  public let unit: ServiceUnit
  /// The element; nil where the round's questionnaire no longer has it.
  public let element: Element?
  /// Whether the element rose to the next round.
  public let change: ElementChange

  /// A row with what became of its element.
  public init(held: HeldFollowUp, unit: ServiceUnit, element: Element?, change: ElementChange) {
    self.held = held
    self.unit = unit
    self.element = element
    self.change = change
  }
}
