// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension Laporan {
  /// What the report of a unit prints as blanks to fill in by hand, in words; empty where nothing is missing.
  /// - Parameters:
  ///   - unit: its score.
  ///   - round: the round, with the populations that were stated.
  ///   - description: what the office says for this unit.
  ///   - plan: the unit's follow-up plan of this round.
  public static func blanks(
    of unit: UnitScore, in round: SurveyRound, description: SurveyDescription, plan: [FollowUpLine],
    catalogue: MessageCatalogue
  ) -> [String] {
    let words = PaperWords(catalogue)
    var items = description.missing
    if !services(of: unit, description).isEmpty { items.removeAll { $0 == .services } }
    var names = items.map { words("description.item.\($0.rawValue)") }
    if round.populations[unit.unit.code] == nil { names.append(words("paper.laporan.blank.population")) }
    let unplanned = unplanned(of: unit, plan)
    if !unplanned.isEmpty {
      names.append(words("paper.laporan.blank.plan", words.list(unplanned.map(\.element.code))))
    }
    return names
  }

  /// The services that were surveyed: as the office says, else as the forms name them.
  static func services(of unit: UnitScore, _ description: SurveyDescription) -> [String] {
    if !description.services.isEmpty { return description.services }
    return unit.services.filter { !$0.name.isEmpty }.map(\.paperName)
  }

  /// The elements to repair first, the lowest first.
  static func priorities(of unit: UnitScore) -> [ElementScore] {
    unit.score.elements
      .filter { unit.score.priorities.contains($0.element.code) && $0.element.isAsked && $0.nrr != nil }
      .sorted { ($0.nrr ?? .zero, $0.element.code) < ($1.nrr ?? .zero, $1.element.code) }
  }

  /// The priorities that no row of the plan answers.
  static func unplanned(of unit: UnitScore, _ plan: [FollowUpLine]) -> [ElementScore] {
    let planned = Set(plan.map(\.held.followUp.elementCode))
    return priorities(of: unit).filter { !planned.contains($0.element.code) }
  }
}

extension LaporanBuilder {
  private var unit: UnitScore { content.unit.score }

  /// The services that were surveyed.
  var services: [String] { Laporan.services(of: unit, description) }

  /// The elements to repair first, the lowest first.
  var priorities: [ElementScore] { Laporan.priorities(of: unit) }

  /// The priorities that no row of the plan answers.
  var unplanned: [ElementScore] { Laporan.unplanned(of: unit, content.plan) }

  /// The list of blanks at the end of the paper that stays inside the office.
  var listOfBlanks: [PaperBlock] {
    let blanks = Laporan.blanks(
      of: unit, in: round, description: description, plan: content.plan, catalogue: words.catalogue)
    guard !content.unit.isPublic, !blanks.isEmpty else { return [] }
    return [.notes(PaperNotes(title: words("paper.laporan.blanks"), lines: blanks))]
  }
}
