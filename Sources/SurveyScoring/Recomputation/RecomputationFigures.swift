// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The figures of a published result that can be computed with: the first complete list in the order of
/// `InputKind`.
struct RecomputationFigures {
  /// Which list it is.
  let kind: InputKind
  /// One value per element: exact means 1 to 4, or weighted means as printed.
  let values: [ExactRatio]
  /// Half a unit of the last printed decimal, on the scale of `values`; zero where they are counted.
  let halfUnit: ExactRatio

  /// The value of a list, or why the list cannot be computed with.
  private enum Reading {
    case absent
    case usable([ExactRatio], halfUnit: ExactRatio)
    case unusable(Message)
  }

  /// The figures of an entry, and a note on each list that was passed over.
  static func choice(from entry: PublishedEntry) -> (figures: RecomputationFigures?, notes: [AuditNote]) {
    var notes: [AuditNote] = []
    for kind in InputKind.allCases {
      switch reading(of: kind, in: entry) {
      case .absent: continue
      case .usable(let values, let halfUnit):
        return (RecomputationFigures(kind: kind, values: values, halfUnit: halfUnit), notes)
      case .unusable(let message): notes.append(AuditNote(.reading, message))
      }
    }
    return (nil, notes)
  }

  private static func reading(of kind: InputKind, in entry: PublishedEntry) -> Reading {
    let inputs = entry.inputs
    switch kind {
    case .rows: return rows(inputs.rows, of: entry)
    case .answerCounts: return counts(inputs.answerCounts, of: entry)
    case .totals: return totals(inputs.totals, of: entry)
    case .means: return printed(.means, inputs.means, 1...4, scale: 1, of: entry)
    case .meansX25: return printed(.meansX25, inputs.meansX25, 25...100, scale: 25, of: entry)
    case .weightedMeans:
      let list = inputs.weightedMeans.isEmpty ? inputs.weightedMeansPrinted : inputs.weightedMeans
      return printed(.weightedMeans, list, 0...4, scale: 1, of: entry)
    }
  }

  private static func rows(_ rows: [[Int?]], of entry: PublishedEntry) -> Reading {
    guard let elements = rows.map(\.count).max(), elements > 0 else { return .absent }
    let columns = AnswerColumns(rows, elements: elements)
    var means: [ExactRatio] = []
    for element in 0..<elements {
      guard let mean = ExactRatio(columns.sums[element], over: columns.answered[element]) else {
        return .unusable(message("recompute.note.unanswered", .rows, entry, element))
      }
      means.append(mean)
    }
    return .usable(means, halfUnit: .zero)
  }

  private static func counts(_ lists: [[RoundedNumber?]], of entry: PublishedEntry) -> Reading {
    guard !lists.isEmpty else { return .absent }
    var means: [ExactRatio] = []
    for (element, list) in lists.enumerated() {
      guard list.allSatisfy({ $0 != nil }) else {
        return .unusable(message("recompute.note.incomplete", .answerCounts, entry, element))
      }
      guard let counts = AnswerCounts(list), let mean = counts.mean else {
        return .unusable(message("recompute.note.countsWrong", .answerCounts, entry, element))
      }
      means.append(mean)
    }
    return .usable(means, halfUnit: .zero)
  }

  private static func totals(_ list: [RoundedNumber?], of entry: PublishedEntry) -> Reading {
    guard !list.isEmpty else { return .absent }
    guard let forms = entry.respondents?.exact, forms > .zero, forms.denominator == 1 else {
      return .unusable(Message("recompute.note.noForms", "recompute.kind.totals"))
    }
    var means: [ExactRatio] = []
    for (element, total) in list.enumerated() {
      guard let total else { return .unusable(message("recompute.note.incomplete", .totals, entry, element)) }
      guard total.exact > .zero, let mean = total.exact.divided(by: forms), mean <= ExactRatio(4) else {
        return .unusable(
          message("recompute.note.offScale", .totals, entry, element, [total.description]))
      }
      means.append(mean)
    }
    return .usable(means, halfUnit: .zero)
  }

  /// Means or weighted means as printed, with what their rounding leaves open.
  private static func printed(
    _ kind: InputKind, _ list: [RoundedNumber?], _ range: ClosedRange<Int>, scale: Int,
    of entry: PublishedEntry
  ) -> Reading {
    guard !list.isEmpty, let unscaled = ExactRatio(1, over: scale) else { return .absent }
    var values: [ExactRatio] = []
    for (element, number) in list.enumerated() {
      guard let number else { return .unusable(message("recompute.note.incomplete", kind, entry, element)) }
      let value = number.exact
      guard value > .zero, value >= ExactRatio(range.lowerBound), value <= ExactRatio(range.upperBound) else {
        return .unusable(message("recompute.note.offScale", kind, entry, element, [number.description]))
      }
      values.append(value * unscaled)
    }
    return .usable(values, halfUnit: halfUnit(of: list) * unscaled)
  }

  /// Half a unit of the last decimal that a list was printed with.
  static func halfUnit(of list: [RoundedNumber?]) -> ExactRatio {
    ExactRatio(units: 5, places: PublishedInputs.places(of: list) + 1)
  }

  private static func message(
    _ id: String, _ kind: InputKind, _ entry: PublishedEntry, _ element: Int, _ rest: [String] = []
  ) -> Message {
    Message(id, ["recompute.kind.\(kind.rawValue)", entry.elementName(at: element)] + rest)
  }
}
