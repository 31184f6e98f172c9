// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// The score sheet of a round: every unit and service, and the two roll-ups under their names.
  /// - Parameters:
  ///   - round: the round.
  ///   - rulebook: the regulation to score under.
  ///   - questionnaire: the questionnaire of the round.
  ///   - units: the tallies of the units that have forms, in any order.
  ///   - unassigned: the account of forms that belong to no registered unit.
  public static func sheet(
    round: SurveyRound, rulebook: Rulebook, questionnaire: Questionnaire, units: [UnitTallies],
    unassigned: FormAccount
  ) -> ScoreSheet {
    let sorted = units.sorted { $0.unit.code < $1.unit.code }
    let basis = notes(on: questionnaire, of: round, under: rulebook)
    let scores = sorted.map { unitScore(of: $0, questionnaire: questionnaire, under: rulebook, basis) }
    let exact = scores.compactMap(\.score.index.exact)
    let mean = exact.exactMean.map { graded($0, under: rulebook) }
    return ScoreSheet(
      round: round, rulebook: rulebook, questionnaire: questionnaire, units: scores, unassigned: unassigned,
      pooled: pooled(sorted, questionnaire: questionnaire, under: rulebook, basis),
      meanOfUnits: mean ?? IndexScore(reason: Message(NoteID.noUnitIndex)), meanOfUnitsCount: exact.count)
  }

  private static func unitScore(
    of unit: UnitTallies, questionnaire: Questionnaire, under rulebook: Rulebook, _ basis: [Message]
  ) -> UnitScore {
    let tally = unit.services.isEmpty ? Tally(shape: questionnaire.tallyShape) : unit.tally
    let score =
      tally.map { self.score(of: $0, elements: questionnaire.elements, under: rulebook) }
      ?? self.score(without: Message(NoteID.shapesDiffer), respondents: unit.account.respondents)
    let namesServices = unit.services.contains { !$0.name.isEmpty }
    let services = namesServices ? unit.services.sorted { $0.name < $1.name } : []
    return UnitScore(
      unit: unit.unit, order: unit.order, isSynthetic: unit.isSynthetic, account: unit.account,
      tally: tally ?? Tally(shape: questionnaire.tallyShape),
      score: score.adding(basis)
        .adding(
          notes(
            forOrder: unit.order, contested: questionnaire.contestedElements.map(\.code),
            isSynthetic: unit.isSynthetic)),
      services: services.map {
        ServiceScore(
          name: $0.name, score: self.score(of: $0.tally, elements: questionnaire.elements, under: rulebook))
      })
  }

  private static func pooled(
    _ units: [UnitTallies], questionnaire: Questionnaire, under rulebook: Rulebook, _ basis: [Message]
  ) -> GroupScore? {
    let tallies = units.flatMap { $0.services.map(\.tally) }
    guard let first = units.first, !tallies.isEmpty else {
      return score(without: Message(NoteID.noForms), respondents: 0)
    }
    let order = units.reduce(first.order) { $0.combined(with: $1.order) }
    guard let tally = Tally.merged(tallies) else {
      return score(
        without: Message(NoteID.shapesDiffer), respondents: units.reduce(0) { $0 + $1.account.respondents })
    }
    return score(of: tally, elements: questionnaire.elements, under: rulebook)
      .adding(basis)
      .adding(
        notes(
          forOrder: order, contested: questionnaire.contestedElements.map(\.code),
          isSynthetic: units.contains(where: \.isSynthetic)))
  }
}

extension GroupScore {
  /// The same score with further notes behind its own.
  fileprivate func adding(_ further: [Message]) -> Self {
    Self(
      respondents: respondents, index: index, elements: elements, notes: notes + further,
      priorities: priorities)
  }
}
