// SPDX-License-Identifier: Apache-2.0

/// One row of the follow-up plan (rencana tindak lanjut, RTL) that a round gave rise to, and what came of it.
public struct FollowUp: Hashable, Sendable {
  /// The round whose result it answers.
  public let roundID: String
  /// The unit.
  public let unitCode: String
  /// The code of the element that it is to raise.
  public let elementCode: String
  /// The program or activity (program/kegiatan).
  public let activity: String
  /// The quarters in which it is to be done, each once, earliest first; at least one.
  public let quarters: [PlanQuarter]
  /// Who answers for it (penanggung jawab); empty where nobody has been named.
  public let responsible: String
  /// What came of it.
  public let outcome: FollowUpOutcome

  /// A row of a plan; the quarters are put in order.
  public init(
    roundID: String, unitCode: String, elementCode: String, activity: String, quarters: [PlanQuarter],
    responsible: String, outcome: FollowUpOutcome = FollowUpOutcome()
  ) {
    self.roundID = roundID
    self.unitCode = unitCode
    self.elementCode = elementCode
    self.activity = activity
    self.quarters = Set(quarters).sorted()
    self.responsible = responsible
    self.outcome = outcome
  }

  /// The activity as it is compared: two rows of one round, unit and element that have it in common are one.
  public var activityKey: FoldedText { FoldedText(activity) }

  /// The row with another outcome.
  public func with(_ outcome: FollowUpOutcome) -> FollowUp {
    FollowUp(
      roundID: roundID, unitCode: unitCode, elementCode: elementCode, activity: activity, quarters: quarters,
      responsible: responsible, outcome: outcome)
  }
}
