// SPDX-License-Identifier: Apache-2.0
import BigInt
import SurveyModel
import SurveyScoring
import SurveyTestSupport

/// Printed numbers, parted by spaces; a dash is one that is missing.
func printed(_ text: String) -> [RoundedNumber?] {
  text.split(separator: " ").map { $0 == "-" ? nil : RoundedNumber(decimalText: $0) }
}

/// A published result with these figures.
func entry(
  _ index: String?, _ grade: String? = nil, n: Int? = nil, respondents: String? = nil,
  weight: String? = nil, rule: String = "", kind: PublishedEntry.Kind = .unit,
  _ fill: (inout PublishedInputs) -> Void
) -> PublishedEntry {
  var inputs = PublishedInputs()
  fill(&inputs)
  return PublishedEntry(
    id: "x", kind: kind, rule: rule,
    respondents: (respondents ?? n.map { String($0) }).flatMap { RoundedNumber(decimalText: $0) },
    printedWeight: weight.flatMap { RoundedNumber(decimalText: $0) },
    published: PublishedFigure(index: index.flatMap { RoundedNumber(decimalText: $0) }, grade: grade),
    inputs: inputs, place: Provenance(source: "x.json"))
}

/// The recomputation of an entry under PermenPANRB 14/2017.
func recomputed(_ entry: PublishedEntry, known: [Rulebook] = []) -> Recomputation {
  RecomputationScoring.recomputation(of: entry, under: ModelForm.rulebook, known: known)
}

extension Recomputation {
  /// The labels of the conventions.
  var labels: [String] { conventions.map(\.label) }
  /// The index under each weight.
  var values: [String] { results.map(\.value.description) }
  /// The weights inside the rounding of the printed figures.
  var consistent: [String] { results.filter(\.isConsistent).map(\.weight.rawValue) }
  /// The note of an id; nil where there is none.
  func note(_ id: String) -> AuditNote? { notes.first { $0.message.id == "recompute.note.\(id)" } }
  /// The arguments of the note of an id; nil where there is none.
  func arguments(_ id: String) -> [String]? { note(id)?.message.arguments }
}

/// A rulebook whose A begins at 81.26, as that of 2004 does; it knows no other letter.
let olderRulebook = Rulebook(
  id: "older", name: "KEP 25/2004", citation: "", inForceFrom: ModelForm.rulebook.inForceFrom,
  inForceUpTo: nil, elements: ModelForm.elements, weighting: .equal, factor: 25, indexPlaces: 2, nrrPlaces: 3,
  bands: [
    GradeBand(
      grade: "A", performance: "Sangat baik", englishPerformance: "Very good", perception: 4,
      lowerBound: RoundedNumber(units: 8126, places: 2), upperBound: RoundedNumber(units: 10000, places: 2),
      lowerMean: RoundedNumber(units: 326, places: 2), upperMean: RoundedNumber(units: 400, places: 2))
  ], alternativeWeights: [], alternativeNRRPlaces: [])
