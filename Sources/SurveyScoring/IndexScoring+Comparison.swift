// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// What every convention in use, and every rulebook, makes of a tally beside the index of `rulebook`.
  /// - Parameters:
  ///   - tally: the counts.
  ///   - elements: the elements of the questionnaire.
  ///   - rulebook: the rulebook to compare with.
  ///   - known: every rulebook to show, in this order.
  public static func comparison(
    of tally: Tally, elements: [Element], under rulebook: Rulebook, known: [Rulebook]
  ) -> ConventionComparison {
    let score = score(of: tally, elements: elements, under: rulebook)
    let means = score.elements.compactMap(\.nrr)
    let isComplete = score.index.exact != nil && means.count == score.elements.count
    let isEqual = score.elements.allSatisfy { $0.weight == score.elements.first?.weight }
    let rows = isComplete ? Convention.all : []
    let sums = ConventionSums(means)
    return ConventionComparison(
      rulebook: rulebook, respondents: score.respondents, elementCount: score.elements.count,
      index: score.index,
      conventions: rows.compactMap { convention in
        row(of: convention, sums: sums, beside: score.index, isEqual: isEqual, under: rulebook)
      },
      rulebooks: known.map { other in
        rulebookRow(other, tally: tally, elements: elements, beside: score.index, ours: rulebook)
      })
  }

  private static func row(
    of convention: Convention, sums: ConventionSums, beside ours: IndexScore, isEqual: Bool,
    under rulebook: Rulebook
  ) -> ConventionComparison.Row? {
    guard let result = index(by: convention, of: sums, under: rulebook) else { return nil }
    return ConventionComparison.Row(
      result: result, changesIndex: result.value.exact != ours.value?.number.exact,
      changesGrade: result.band?.grade != ours.band?.grade,
      reason: reason(for: convention, elements: sums.count, isEqual: isEqual))
  }

  /// Why a convention may give another figure than the exact one.
  private static func reason(for convention: Convention, elements: Int, isEqual: Bool) -> Message {
    let weight = convention.weight.text(of: elements)
    let sum = convention.weight.weight(of: elements).map { $0 * ExactRatio(elements) } ?? .zero
    let shownSum = sum.rounded(places: 3).description
    switch convention.rounding {
    case nil:
      guard isEqual else { return Message("compare.reason.equalWeights", weight) }
      if convention.weight == .exact { return Message("compare.reason.exact", weight) }
      return Message("compare.reason.weight", weight, shownSum)
    case .nrr(let places): return Message("compare.reason.nrr", String(places), weight)
    case .weightedNRR(let places): return Message("compare.reason.wnrr", String(places), weight)
    case .truncated(let places): return Message("compare.reason.truncated", String(places), weight)
    case .cascade(let places): return Message("compare.reason.cascade", String(places), weight)
    case .mean(let places): return Message("compare.reason.mean", String(places), weight)
    }
  }

  private static func rulebookRow(
    _ other: Rulebook, tally: Tally, elements: [Element], beside ours: IndexScore, ours rulebook: Rulebook
  ) -> ConventionComparison.RulebookRow {
    let index = score(of: tally, elements: elements, under: other).index
    return ConventionComparison.RulebookRow(
      rulebook: other, index: index,
      changesIndex: index.value.map { $0.number.exact != ours.value?.number.exact } ?? false,
      changesGrade: index.value != nil && index.band?.grade != ours.band?.grade,
      reasons: other.id == rulebook.id
        ? [] : reasons(for: other, index: index, beside: ours, elements: elements, ours: rulebook))
  }

  private static func reasons(
    for other: Rulebook, index: IndexScore, beside ours: IndexScore, elements: [Element],
    ours rulebook: Rulebook
  ) -> [Message] {
    if let reason = index.reason { return [reason] }
    var reasons: [Message] = []
    if let value = index.value, let own = ours.value, value.number.exact != own.number.exact {
      reasons.append(Message("compare.reason.otherWeights", other.name))
    }
    if let band = index.band, band.grade != ours.band?.grade {
      reasons.append(
        Message(
          "compare.reason.bands", band.grade, band.lowerBound.description, band.upperBound.description,
          other.name))
    }
    let asked = elements.filter(\.isAsked)
    let names = Set(other.elements.map { FoldedText($0.name) })
    let foreign = asked.filter { !names.contains(FoldedText($0.name)) }.map(\.code)
    if !foreign.isEmpty || other.elements.count != asked.count {
      reasons.append(
        Message(
          "compare.reason.otherElements", other.name, String(other.elements.count), String(asked.count)))
    }
    return reasons
  }
}
