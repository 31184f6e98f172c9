// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport

/// Checked forms in short.
enum FormMaker {
  static let questionnaire = ModelQuestionnaire.skm2017
  static let layout = RawLayout(
    fields: [.number] + (0..<9).map { .question($0) } + [.unit, .service, .remark],
    headings: ["NO"] + (1...9).map { "P\($0)" } + ["UNIT", "LAYANAN", "SARAN"])

  /// A form with answers by code, such as `43211234-`; cells follow from what is given.
  static func form(
    _ record: Int, _ answers: String = "434343434", unit: String? = "35.08.10", service: String = "KTP",
    remark: String = "", id: String? = nil, replacing deprecatedID: String? = nil, warnings: Int = 0,
    exclusion: ExclusionReason? = nil, refusal: RecordRefusal? = nil, layout: RawLayout = layout
  ) -> CheckedForm {
    let texts = [String(record)] + answers.map { String($0) } + [unit ?? "?", service, remark]
    let raw = RawForm(
      record: record, line: record + 1, layout: layout,
      cells: texts.enumerated().map { RawCell(text: $1, line: record + 1, column: $0 + 1) }, strongID: id,
      deprecatedID: deprecatedID, refusal: refusal)
    let response = Response(
      unitCode: unit, service: service, date: CalendarDate(year: 2024, month: 3, day: 5), hour: .morning,
      answers: answers.utf8.compactMap { Answer(code: $0) },
      profile: [.option(0), .option(12), .notGiven, .unlisted])
    var findings = (0..<warnings).map { index in
      Finding(
        .answerOutOfScale, .warning, at: place(record, field: "U\(index + 1)"), ["U\(index + 1)", "\"7\""])
    }
    if let exclusion, refusal == nil {
      findings.append(Finding(rules[exclusion] ?? .formBlank, .exclusion, at: place(record)))
    }
    if let refusal { findings.append(Finding(refusal.rule, .exclusion, at: place(record), ["14"])) }
    return CheckedForm(
      raw: raw, response: response, findings: findings,
      exclusion: refusal == nil ? exclusion : .refusedRecord)
  }

  /// So many forms that all differ.
  static func forms(_ count: Int, from first: Int = 1, unit: String? = "35.08.10") -> [CheckedForm] {
    (first..<(first + count)).map { form($0, unit: unit, remark: "saran \($0)") }
  }

  /// A text like a SHA-256, other for each name.
  static func digest(of name: String) -> String {
    let hex = name.utf8.map { String($0, radix: 16) }.joined()
    return String((hex + String(repeating: "0", count: 64)).prefix(64))
  }

  private static let rules: [ExclusionReason: RuleID] = [
    .dateOutsideRound: .dateOutsideRound, .unitUnknown: .unitUnknown, .incomplete: .markedIncomplete,
  ]

  private static func place(_ record: Int, field: String = "") -> Provenance {
    Provenance(source: "a.csv", record: record, line: record + 1, column: 2, field: field)
  }
}

extension FormMaker {
  /// The questionnaire under another id, or with an element that is not asked.
  static func renamed(_ id: String, withoutLastElement: Bool = false) -> Questionnaire {
    let held = questionnaire
    var elements = held.elements
    if withoutLastElement, let last = elements.popLast() {
      elements.append(Element(code: last.code, name: last.name, englishName: "", isAsked: false))
    }
    return Questionnaire(
      id: id, title: held.title, legalBasis: held.legalBasis, rulebookID: held.rulebookID, elements: elements,
      questions: held.questions, profileFields: held.profileFields, fieldAliases: held.fieldAliases,
      personalAliases: held.personalAliases)
  }
}
