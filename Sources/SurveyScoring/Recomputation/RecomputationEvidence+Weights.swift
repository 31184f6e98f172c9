// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RecomputationEvidence {
  /// What the printed weight and the printed weighted means say of the weight that was used.
  var weightNotes: [AuditNote] { printedWeightNotes + weightedMeansNotes }

  /// A weight that is printed and was not used.
  private var printedWeightNotes: [AuditNote] {
    guard let printed = entry.printedWeight, printed.exact > .zero else { return [] }
    let index = ConventionSums(figures.values).weighted(by: printed.exact) * ExactRatio(rulebook.factor)
    guard !published.equals(index) else { return [] }
    let value = index.rounded(places: published.places)
    let arguments = [printed.description, value.description, entry.published.index?.description ?? ""]
    return [AuditNote(.weight, Message("recompute.note.printedWeight", arguments))]
  }

  /// Which weights turn the means into the weighted means that are printed beside them.
  private var weightedMeansNotes: [AuditNote] {
    let printed = entry.inputs.weightedMeansPrinted
    let numbers = printed.compactMap { $0?.exact }
    guard !numbers.isEmpty, numbers.count == printed.count, numbers.count == figures.values.count else {
      return []
    }
    let places = PublishedInputs.places(of: printed)
    func fits(_ weight: ExactRatio) -> Bool {
      zip(figures.values, numbers).allSatisfy { ($0 * weight).rounded(places: places).exact == $1 }
    }
    var fitting = ConventionWeight.allCases
      .filter { $0.weight(of: numbers.count).map(fits) ?? false }
      .map { $0.text(of: numbers.count) }
    if let weight = entry.printedWeight, fits(weight.exact), !fitting.contains(weight.description) {
      fitting.append(weight.description)
    }
    guard let first = fitting.first else {
      return [AuditNote(.weight, Message("recompute.note.weightedFitNone"))]
    }
    guard fitting.count == 1 else {
      return [AuditNote(.weight, Message("recompute.note.weightedFitMany", String(fitting.count)))]
    }
    return [AuditNote(.weight, Message("recompute.note.weightedFit", first))]
  }
}
