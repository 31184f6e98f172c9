// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One subject of a study with the forms that were filled in for it.
struct StudySubject {
  /// A value of a field that is read.
  struct Value {
    let field: Int
    /// Nil for a check box that is not ticked.
    let text: String?
    let line: Int
    let column: Int
  }

  /// One form that was filled in, once.
  struct Occurrence {
    let event: String
    let form: String
    let formKey: String
    let line: Int
    let column: Int
    var values: [Value] = []
    /// 0 incomplete, 1 not verified, 2 complete, as REDCap writes it; nil elsewhere.
    var status: String?
  }

  let study: String
  let key: String
  var occurrences: [Occurrence] = []

  /// The respondents among the forms of the subject.
  func records(_ forms: StudyForms, _ fields: StudyFields, _ mapping: CodedMapping) -> [CodedRecord] {
    let siblings = siblings(forms)
    var groups: [[Occurrence]] = []
    var groupOfEvent: [String: Int] = [:]
    for occurrence in occurrences where forms.isRecord(occurrence.form) {
      if forms.areJoined, let held = groupOfEvent[occurrence.event] {
        groups[held].append(occurrence)
      } else {
        groupOfEvent[occurrence.event] = groups.count
        groups.append([occurrence])
      }
    }
    return groups.map { group in
      let form = forms.areJoined ? "" : group[0].formKey
      var record = CodedRecord(line: group[0].line, column: group[0].column)
      record.isIncomplete = group.contains { $0.status == "0" }
      let id = [study, StrongIDText.kept(key), group[0].event, form].filter { !$0.isEmpty }
      record.strongID = "odm:" + id.joined(separator: "/")
      for part in group { Self.add(part.values, to: &record) }
      complete(&record, group, siblings[group[0].event] ?? [:], forms, fields, mapping)
      return record
    }
  }

  /// Adds what stands on other forms, and the blanks of what was asked and not recorded.
  private func complete(
    _ record: inout CodedRecord, _ group: [Occurrence], _ siblings: [Int: [Value]], _ forms: StudyForms,
    _ fields: StudyFields, _ mapping: CodedMapping
  ) {
    for column in mapping.columns {
      for field in [column.source, column.fallback].compactMap({ $0 }) where record.values[field] == nil {
        if case .question = column.field {} else { Self.add(siblings[field] ?? [], to: &record) }
        guard record.values[field] == nil, !fields.isConditional[field],
          let part = group.first(where: { forms.asks(field, in: $0.form) })
        else { continue }
        record.values[field] = CodedRecord.Value(marks: [], line: part.line, column: part.column)
      }
    }
  }

  /// What the forms that are no respondents say, by event and field: profiles are often kept on a form of their own.
  /// Two different values are enough to show that there are several.
  private func siblings(_ forms: StudyForms) -> [String: [Int: [Value]]] {
    var siblings: [String: [Int: [Value]]] = [:]
    for occurrence in occurrences where !forms.isRecord(occurrence.form) {
      for value in occurrence.values {
        let held = siblings[occurrence.event]?[value.field] ?? []
        guard held.count < 2, !held.contains(where: { $0.text == value.text }) else { continue }
        siblings[occurrence.event, default: [:]][value.field, default: []].append(value)
      }
    }
    return siblings
  }

  private static func add(_ values: [Value], to record: inout CodedRecord) {
    for value in values {
      record.add(value.text ?? "", field: value.field, line: value.line, column: value.column)
    }
  }
}
