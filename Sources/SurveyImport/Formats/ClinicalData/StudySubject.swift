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
    let indices = occurrences.indices.filter { forms.isRecord(occurrences[$0].form) }
    guard forms.areJoined else {
      return indices.map { index in
        record(
          [occurrences[index]], id: [occurrences[index].event, occurrences[index].formKey], forms, fields,
          mapping)
      }
    }
    var events: [String] = []
    for index in indices where !events.contains(occurrences[index].event) {
      events.append(occurrences[index].event)
    }
    return events.map { event in
      record(
        indices.map { occurrences[$0] }.filter { $0.event == event }, id: [event], forms, fields, mapping)
    }
  }

  private func record(
    _ parts: [Occurrence], id: [String], _ forms: StudyForms, _ fields: StudyFields, _ mapping: CodedMapping
  ) -> CodedRecord {
    let first = parts[0]
    var record = CodedRecord(fields: fields.fields.count, line: first.line, column: first.column)
    record.isIncomplete = parts.contains { $0.status == "0" }
    record.strongID = "odm:" + ([study, key] + id.filter { !$0.isEmpty }).joined(separator: "/")
    for part in parts { Self.add(part.values, to: &record) }
    let others = occurrences.filter { $0.event == first.event && !forms.isRecord($0.form) }
    for column in mapping.columns {
      for field in [column.source, column.fallback].compactMap({ $0 }) where record.values[field] == nil {
        if case .question = column.field {
        } else {
          // Profiles are often kept on a form of their own.
          for other in others { Self.add(other.values.filter { $0.field == field }, to: &record) }
        }
        guard record.values[field] == nil, !fields.isConditional[field],
          let part = parts.first(where: { forms.asks(field, in: $0.form) })
        else { continue }
        // The form asks it and nothing was recorded: left open.
        record.values[field] = CodedRecord.Value(marks: [], line: part.line, column: part.column)
      }
    }
    return record
  }

  private static func add(_ values: [Value], to record: inout CodedRecord) {
    for value in values {
      record.add(value.text ?? "", field: value.field, line: value.line, column: value.column)
    }
  }
}
