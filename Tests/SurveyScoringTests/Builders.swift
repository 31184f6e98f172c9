// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport

/// A tally of `forms` complete forms in which each element has this sum.
///
/// The pairs of elements are left at zero: the index does not look at them.
func completeTally(forms: Int, elementSums: [Int]) -> Tally? {
  let shape = ModelForm.questionnaire.tallyShape
  let elements = elementSums.map { sum in
    let low = min(4, max(1, sum / max(1, forms)))
    let higher = sum - low * forms
    var counts = [0, 0, 0, 0, 0]
    counts[low] = forms - higher
    if higher > 0 { counts[low + 1] = higher }
    return ElementTally(answered: forms, sum: sum, counts: counts)
  }
  let pairs = elementSums.count * (elementSums.count + 1) / 2
  return Tally(
    shape: shape, forms: forms, elements: elements, pairs: Array(repeating: PairTally(), count: pairs),
    completeForms: forms, completeSums: elementSums, completeProducts: Array(repeating: 0, count: pairs))
}

/// A tally of `forms` complete forms whose answers sum to `sum`, as even as it goes.
func completeTally(forms: Int, sum: Int) -> Tally? {
  let each = sum / 9
  return completeTally(forms: forms, elementSums: (0..<9).map { each + ($0 < sum % 9 ? 1 : 0) })
}

/// The score of a tally of the model form under PermenPANRB 14/2017.
func modelScore(_ tally: Tally) -> GroupScore {
  IndexScoring.score(of: tally, elements: ModelForm.elements, under: ModelForm.rulebook)
}

/// A tally of `forms` complete forms of so many elements, U1 and on, whose answers sum to `sum`, as even as it goes.
func evenTally(forms: Int, sum: Int, elements: Int) -> Tally? {
  let shape = TallyShape(
    elementCodes: (1...elements).map { "U\($0)" }, questions: (0..<elements).map { [$0] })
  let sums = (0..<elements).map { sum / elements + ($0 < sum % elements ? 1 : 0) }
  let tallies = sums.map { sum in
    let low = min(4, max(1, sum / max(1, forms)))
    var counts = [0, 0, 0, 0, 0]
    counts[low] = forms - (sum - low * forms)
    if sum > low * forms { counts[low + 1] = sum - low * forms }
    return ElementTally(answered: forms, sum: sum, counts: counts)
  }
  let pairs = elements * (elements + 1) / 2
  return Tally(
    shape: shape, forms: forms, elements: tallies, pairs: Array(repeating: PairTally(), count: pairs),
    completeForms: forms, completeSums: sums, completeProducts: Array(repeating: 0, count: pairs))
}
