// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Rounds side by side: a pure function of their score sheets.
public enum RoundTrend {
  /// How many units without forms in some round are named.
  private static let namedUnits = 10

  /// The trend over rounds, put into the order of their first days.
  public static func trend(of sheets: [ScoreSheet]) -> ScoreTrend {
    let sorted = sheets.sorted {
      ($0.round.days.lowerBound, $0.round.days.upperBound, $0.round.id)
        < ($1.round.days.lowerBound, $1.round.days.upperBound, $1.round.id)
    }
    let units = units(in: sorted)
    return ScoreTrend(
      sheets: sorted, breaks: sorted.indices.dropFirst().flatMap { breaks(before: $0, in: sorted) },
      units: units, notes: notes(on: units))
  }

  // MARK: Breaks

  static func breaks(before index: Int, in sheets: [ScoreSheet]) -> [SeriesBreak] {
    let (earlier, later) = (sheets[index - 1], sheets[index])
    let rounds = [earlier.round.id, later.round.id]
    var breaks: [SeriesBreak] = []
    // What counts is what the rulebook says, so that a file of the office's own under a known id is told apart too.
    if earlier.rulebook != later.rulebook {
      breaks.append(
        SeriesBreak(
          position: index, kind: .rulebook,
          message: Message(NoteID.rulebookChanged, rounds + [earlier.rulebook.name, later.rulebook.name])))
    }
    if earlier.questionnaire != later.questionnaire {
      breaks.append(
        SeriesBreak(
          position: index, kind: .questionnaire,
          message: Message(
            NoteID.questionnaireChanged, rounds + [earlier.questionnaire.title, later.questionnaire.title])))
    }
    return breaks
  }

  // MARK: Units

  private static func units(in sheets: [ScoreSheet]) -> [UnitTrend] {
    let byCode = sheets.map { sheet in
      Dictionary(sheet.units.map { ($0.unit.code, $0) }) { first, _ in first }
    }
    let codes = Set(byCode.flatMap(\.keys)).sorted()
    return codes.compactMap { code in
      let scores = byCode.map { $0[code] }
      guard let latest = scores.last(where: { $0 != nil }) ?? nil else { return nil }
      return UnitTrend(unit: latest.unit, scores: scores, elements: elements(in: scores, of: sheets))
    }
  }

  /// The elements that any of the rounds asks, in the order of the latest questionnaire, older ones behind.
  private static func elements(in scores: [UnitScore?], of sheets: [ScoreSheet]) -> [ElementTrend] {
    var order: [ElementKey] = []
    var elements: [ElementKey: Element] = [:]
    for sheet in sheets.reversed() {
      for element in sheet.questionnaire.elements where element.isAsked {
        let key = ElementKey(element)
        if elements.updateValue(elements[key] ?? element, forKey: key) == nil { order.append(key) }
      }
    }
    let byKey = scores.map { unit in
      Dictionary((unit?.score.elements ?? []).map { (ElementKey($0.element), $0) }) { first, _ in first }
    }
    return order.compactMap { key in
      elements[key].map { element in ElementTrend(element: element, scores: byKey.map { $0[key] }) }
    }
  }

  /// What makes elements of two rounds the same: code and name.
  private struct ElementKey: Hashable {
    let code: String
    let name: FoldedText

    init(_ element: Element) {
      code = element.code
      name = FoldedText(element.name)
    }
  }

  // MARK: Notes

  private static func notes(on units: [UnitTrend]) -> [Message] {
    let partial = units.filter { $0.scores.contains { $0 == nil } }
    guard !partial.isEmpty else { return [] }
    let named = partial.prefix(namedUnits).map(\.unit.name).joined(separator: ", ")
    return [
      Message(
        NoteID.unitsDiffer, String(partial.count), String(units.count),
        partial.count > namedUnits ? named + ", …" : named)
    ]
  }
}
