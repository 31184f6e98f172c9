// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexScoring {
  /// What is to be said of figures made from forms that came in this order: N104, or N129 where the contested
  /// elements are not U8 and U9; N105; and N107 for synthetic data.
  /// - Parameter contested: the codes of the elements whose number is not that of their question.
  public static func notes(forOrder order: ElementOrder, contested: [String], isSynthetic: Bool) -> [Message]
  {
    var notes: [Message] = []
    switch order {
    case _ where contested.isEmpty: break
    case .unsettled:
      let isModelForm = contested == ["U8", "U9"]
      notes.append(
        isModelForm
          ? Message(NoteID.orderUnsettled)
          : Message(NoteID.otherOrderUnsettled, contested.joined(separator: ", ")))
    case .mixed: notes.append(Message(NoteID.orderMixed))
    case .element, .question: break
    }
    if isSynthetic { notes.append(Message(NoteID.synthetic)) }
    return notes
  }

  /// What bears on the figure itself: printed gaps, and conventions that give another letter.
  static func notes(
    on index: IndexScore, scores: [ElementScore], under rulebook: Rulebook
  ) -> [Message] {
    var notes: [Message] = []
    if let exact = index.exact, let value = index.value {
      if let gap = gapArguments(of: exact, under: rulebook) {
        notes.append(Message(NoteID.printedGap, gap + [value.description, letter(index.band)]))
      }
      if index.band == nil {
        notes.append(Message(NoteID.outsideBands, value.description, rulebook.name))
      }
      for other in alternatives(to: index, scores: scores, under: rulebook) where other.changesGrade {
        notes.append(note(on: other, index: value, band: index.band))
      }
    }
    for score in scores {
      guard let nrr = score.nrr, let value = score.index,
        let gap = gapArguments(of: nrr * ExactRatio(rulebook.factor), under: rulebook)
      else { continue }
      notes.append(
        Message(
          NoteID.elementInPrintedGap,
          [score.element.code] + gap + [value.description, letter(score.band)]))
    }
    return notes
  }

  /// N106 where the questionnaire declares elements as not asked.
  static func notes(onElementsNotAsked elements: [Element]) -> [Message] {
    let missing = elements.filter { !$0.isAsked }.map(\.code)
    guard !missing.isEmpty else { return [] }
    return [
      Message(NoteID.elementNotAsked, missing.joined(separator: ", "), String(elements.count - missing.count))
    ]
  }

  private static func note(on other: AlternativeIndex, index: IndexValue, band: GradeBand?) -> Message {
    let rest = [other.value.description, letter(other.band), index.description, letter(band)]
    switch other.convention {
    case .weight(let weight, _): return Message(NoteID.otherWeight, [weight.description] + rest)
    case .roundedNRR(let places): return Message(NoteID.otherRounding, [String(places)] + rest)
    }
  }

  /// The unrounded value and the two bounds of the printed gap that it lies in; nil where it lies in none.
  private static func gapArguments(of exact: ExactRatio, under rulebook: Rulebook) -> [String]? {
    guard let gap = rulebook.printedGap(around: exact) else { return nil }
    // As many decimals as show that it is neither bound.
    let shown = (rulebook.indexPlaces + 2...rulebook.indexPlaces + 20).lazy
      .map { exact.rounded(places: $0) }
      .first { gap.contains($0.exact) }
    return [
      (shown ?? exact.rounded(places: rulebook.indexPlaces + 2)).description, gap.lowerBound.description,
      gap.upperBound.description,
    ]
  }

  private static func letter(_ band: GradeBand?) -> String { band?.grade ?? "-" }
}
