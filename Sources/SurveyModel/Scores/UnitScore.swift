// SPDX-License-Identifier: Apache-2.0
/// The score of one group of forms: a unit, a service inside a unit, or everything pooled.
public struct GroupScore: Hashable, Sendable {
  /// n: the forms that count.
  public let respondents: Int
  /// The index and letter, or the reason for none.
  public let index: IndexScore
  /// The elements, in the order of the regulation.
  public let elements: [ElementScore]
  /// What bears on the figure: a printed gap, another weight that gives another letter.
  public let notes: [Message]
  /// The elements to repair first, by code: the three lowest, all ties of the third, and every C or D.
  public let priorities: [String]

  /// The score of a group.
  public init(
    respondents: Int, index: IndexScore, elements: [ElementScore], notes: [Message], priorities: [String]
  ) {
    self.respondents = respondents
    self.index = index
    self.elements = elements
    self.notes = notes
    self.priorities = priorities
  }
}

/// The score of one service unit, with its services and its account.
public struct UnitScore: Hashable, Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// What settles U8 and U9.
  public let order: ElementOrder
  /// Whether any of the forms is declared synthetic.
  public let isSynthetic: Bool
  /// The account of forms.
  public let account: FormAccount
  /// The tally that the score was made from.
  public let tally: Tally
  /// The score.
  public let score: GroupScore
  /// The score per service, in the order of their names; empty when no form names one.
  public let services: [ServiceScore]
  /// How sure the index is, and the change since the last round; nil where nobody asked for it.
  public let statistics: UnitStatistics?

  /// The score of a unit.
  public init(
    unit: ServiceUnit, order: ElementOrder, isSynthetic: Bool, account: FormAccount, tally: Tally,
    score: GroupScore, services: [ServiceScore], statistics: UnitStatistics? = nil
  ) {
    self.unit = unit
    self.order = order
    self.isSynthetic = isSynthetic
    self.account = account
    self.tally = tally
    self.score = score
    self.services = services
    self.statistics = statistics
  }
}

/// The score of one service inside a unit.
public struct ServiceScore: Hashable, Sendable {
  /// The name of the service; empty for forms that name none.
  public let name: String
  /// The score.
  public let score: GroupScore

  /// The score of a service.
  public init(name: String, score: GroupScore) {
    self.name = name
    self.score = score
  }
}
