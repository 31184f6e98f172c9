// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R710: an element has no usable answer in many of the forms in which it was asked: blank, several marks or
/// unreadable.
///
/// Its mean rests on the others, who may think otherwise. A question that people do not understand, or a
/// column that came badly, shows here.
enum ElementNonresponseRule {
  /// The verdicts on a unit: one for each element beyond the limit; where there is none, one on the element
  /// with the largest share.
  static func verdicts(unit: ServiceUnit, tally: Tally, limit: RoundLimit) -> [RoundVerdict] {
    let judged = zip(tally.shape.elementCodes, tally.elements).compactMap {
      code, element -> (code: String, missing: Int, asked: Int)? in
      let missing = element.blank + element.multipleMarks + element.unreadable
      let asked = element.answered + missing
      return asked >= max(1, limit.atLeast) ? (code, missing, asked) : nil
    }
    let noted = judged.filter { ShareText.isMore($0.missing, of: $0.asked, than: limit.bound) }
    func verdict(_ element: (code: String, missing: Int, asked: Int), _ outcome: RoundVerdict.Outcome)
      -> RoundVerdict
    {
      RoundVerdict(
        .elementNonresponse, outcome, at: unit.place,
        [
          element.code, String(element.missing), String(element.asked),
          ShareText.percent(element.missing, of: element.asked), ShareText.limit(limit.bound),
        ])
    }
    guard noted.isEmpty else { return noted.map { verdict($0, .noted) } }
    // Cross-multiplied shares: exact, and the first of equal ones stays.
    var worst = judged.first
    for element in judged.dropFirst() {
      if let held = worst, element.missing * held.asked > held.missing * element.asked { worst = element }
    }
    return [worst.map { verdict($0, .clear) } ?? .tooFew(.elementNonresponse, unit, tally.forms, limit)]
  }
}
