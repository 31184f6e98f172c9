// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RecomputationEvidence {
  /// Whether missing answers went into a denominator, or counts do not add up to the forms.
  var denominatorNotes: [AuditNote] { countNotes + missingAnswerNotes + impossibleMeanNotes }

  /// Counts per element that do not add up to the printed number of forms.
  private var countNotes: [AuditNote] {
    guard let forms = entry.respondents?.exact, forms > .zero else { return [] }
    return entry.inputs.answerCounts.enumerated().compactMap { element, list in
      guard let counts = AnswerCounts(list), counts.answered != forms else { return nil }
      return AuditNote(
        .denominators,
        Message(
          "recompute.note.countsDiffer", entry.elementName(at: element), counts.answered.fractionText,
          forms.fractionText))
    }
  }

  /// The index as it comes out when a missing answer counts as 0 or as 1, or when its form is dropped.
  private var missingAnswerNotes: [AuditNote] {
    guard !isReproduced, let counted = countedAnswers else { return [] }
    let forms = counted.forms
    guard zip(counted.sums, counted.answered).contains(where: { $0.1 < forms }) else { return [] }
    var readings: [(id: String, means: [ExactRatio]?)] = []
    let asZero = counted.sums.compactMap { $0.divided(by: forms) }
    let asOne = zip(counted.sums, counted.answered).compactMap { ($0 + forms - $1).divided(by: forms) }
    readings.append(("recompute.note.blankAsZero", asZero))
    readings.append(("recompute.note.blankAsOne", asOne))
    if figures.kind == .rows {
      let complete = entry.inputs.rows.filter { row in
        row.count == figures.values.count && row.allSatisfy { $0 != nil }
      }
      readings.append(
        ("recompute.note.formsDropped", AnswerColumns(complete, elements: figures.values.count).means))
    }
    return readings.compactMap { id, means in
      guard let means, let weight = weight(reproducing: means) else { return nil }
      return AuditNote(.denominators, Message(id, weight), reproduces: true)
    }
  }

  /// The sums and the forms that answer each element, with the number of all forms; nil where they are not
  /// known.
  private var countedAnswers: (sums: [ExactRatio], answered: [ExactRatio], forms: ExactRatio)? {
    switch figures.kind {
    case .rows:
      let columns = AnswerColumns(entry.inputs.rows, elements: figures.values.count)
      return (
        columns.sums.map { ExactRatio($0) }, columns.answered.map { ExactRatio($0) },
        ExactRatio(entry.inputs.rows.count)
      )
    case .answerCounts:
      guard let forms = entry.respondents?.exact, forms > .zero else { return nil }
      let counts = entry.inputs.answerCounts.compactMap { AnswerCounts($0) }
      return (counts.map(\.sum), counts.map(\.answered), forms)
    case .totals, .means, .meansX25, .weightedMeans: return nil
    }
  }

  /// Printed means that so many forms cannot have.
  private var impossibleMeanNotes: [AuditNote] {
    guard figures.kind == .means, let means = PrintedMeans(figures.values, of: entry.inputs.means),
      let forms = entry.respondents.flatMap({ Int($0.exact.fractionText) }), forms > 0, forms < means.scale
    else { return [] }
    let impossible = means.units.indices.filter { means.total(at: $0, forms: forms) == nil }
    guard !impossible.isEmpty else { return [] }
    let names = impossible.map { entry.elementName(at: $0) }.joined(separator: ", ")
    return [AuditNote(.denominators, Message("recompute.note.impossibleMean", names, String(forms)))]
  }

  /// Where no number of forms is printed: the smallest one that all printed means can have, as long as it is
  /// so small beside the decimals of the means that chance does not find it.
  var impliedFormsNotes: [AuditNote] {
    guard figures.kind == .means, entry.respondents == nil, figures.values.count >= 5,
      let means = PrintedMeans(figures.values, of: entry.inputs.means), means.scale >= 100,
      let forms = means.impliedForms
    else { return [] }
    let totals = means.units.indices.compactMap { means.total(at: $0, forms: forms) }
    let exact = totals.compactMap { ExactRatio($0, over: forms) }
    let arguments = [String(forms), totals.map(String.init).joined(separator: ", ")] + shown(exact)
    return [AuditNote(.denominators, Message("recompute.note.impliedForms", arguments))]
  }
}
