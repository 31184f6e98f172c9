// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What is right in a questionnaire and still worth knowing before it is used.
enum QuestionnaireRemarks {
  /// The remarks, as messages of the catalogue under `questionnaire.remark.`.
  /// - Parameter rulebook: the rulebook that it names; nil where there is none of that id.
  static func remarks(on questionnaire: Questionnaire, under rulebook: Rulebook?) -> [Message] {
    var remarks: [Message] = []
    func remark(_ id: String, _ arguments: String...) {
      remarks.append(Message("questionnaire.remark.\(id)", arguments))
    }
    let unasked = questionnaire.elements.filter { !$0.isAsked }.map(\.code)
    if let rulebook {
      let highest = questionnaire.tallyShape.highestValue
      let top = rulebook.bands.last?.upperBound.exact.divided(by: ExactRatio(rulebook.factor))
      if let top, top != ExactRatio(highest) {
        remark("scale", String(highest), rulebook.name, top.fractionText)
      }
      if rulebook.elements.count != questionnaire.elements.count {
        remark(
          "elements", String(questionnaire.elements.count), rulebook.name, String(rulebook.elements.count))
      }
    } else {
      remark("rulebook", questionnaire.rulebookID)
    }
    if !unasked.isEmpty {
      remark(
        "notAsked", unasked.joined(separator: ", "), String(questionnaire.elements.count - unasked.count))
    }
    let contested = questionnaire.contestedElements.map(\.code)
    if !contested.isEmpty { remark("contested", contested.joined(separator: ", ")) }
    if questionnaire.tallyShape.partsPerUnit > 1 { remark("several") }
    let ours = questionnaire.questions.filter(\.isOurs).count
    if ours > 0 { remark("ours", String(ours)) }
    for (name, key) in [("unit", FieldKey.unit), ("date", .date)]
    where questionnaire.fieldAliases[key]?.isEmpty ?? true {
      remark("column.\(name)")
    }
    if questionnaire.personalAliases.isEmpty { remark("personal") }
    return remarks
  }
}
