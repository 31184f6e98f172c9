// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Which forms of a study are respondents, and which items each of them asks.
struct StudyForms: Sendable {
  /// Forms that hold a question of the questionnaire.
  private let recordForms: Set<String>
  /// Whether no form holds all questions, so that those of one subject at one event are one respondent together.
  let areJoined: Bool
  /// The fields that a form asks by its definition.
  private let asked: [String: Set<Int>]
  /// The names of forms, for people.
  private let names: [String: String]

  init(_ definitions: StudyDefinitions, _ scan: StudyScan, _ fields: StudyFields, _ mapping: CodedMapping) {
    var questions: Set<Int> = []
    for column in mapping.columns { if case .question = column.field { questions.insert(column.source) } }
    var asked: [String: Set<Int>] = [:]
    var forms: Set<String> = []
    var isAnyWhole = false
    var names: [String: String] = [:]
    for form in scan.seen.keys {
      let defined = Self.fields(of: definitions.items(of: form), fields)
      let held = defined.union(Self.fields(of: scan.seen[form] ?? [], fields))
      asked[form] = defined
      names[form] = definitions.groups[form]?.name ?? form
      // Whoever only counts records asks for no question: then all forms of a subject are one record together.
      guard questions.isEmpty || !held.isDisjoint(with: questions) else { continue }
      forms.insert(form)
      if !questions.isEmpty, questions.isSubset(of: held) { isAnyWhole = true }
    }
    self.asked = asked
    self.names = names
    recordForms = forms
    areJoined = !isAnyWhole
  }

  /// Whether an occurrence of a form is a respondent, or a part of one.
  func isRecord(_ form: String) -> Bool { recordForms.contains(form) }

  /// Whether a form asks a field by its definition.
  func asks(_ field: Int, in form: String) -> Bool { asked[form]?.contains(field) ?? false }

  /// The name of a form for people.
  func name(of form: String) -> String { ShownHeading.text(names[form] ?? form) }

  /// The forms that are read, for people.
  var shown: String {
    let shown = recordForms.map { name(of: $0) }.sorted()
    return shown.prefix(6).joined(separator: ", ") + (shown.count > 6 ? ", …" : "")
  }

  private static func fields(of items: Set<String>, _ fields: StudyFields) -> Set<Int> {
    var indices: Set<Int> = []
    for item in items {
      switch fields.targets[item] {
      case .value(let index), .box(let index, _): indices.insert(index)
      case .status, nil: break
      }
    }
    return indices
  }
}
