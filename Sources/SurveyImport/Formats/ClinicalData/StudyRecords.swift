// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Follows the data of a study and makes records of its forms, one subject after the other.
struct StudyRecords: DocumentFollower {
  /// Records that were completed and not taken yet.
  var records: [CodedRecord] = []
  /// Forms that hold no question, by name.
  private(set) var others: [String: Int] = [:]
  /// Counted forms that nobody has verified.
  private(set) var unverified = 0
  private let source: String
  private let forms: StudyForms
  private let fields: StudyFields
  private let mapping: CodedMapping
  private let limits: CodedLimits
  private var path: [String] = []
  private var study = ""
  private var subject: StudySubject?
  private var event = ""
  private var formDepth: Int?
  private var item: (id: String, line: Int, column: Int, depth: Int)?
  private var hasValue = false
  private var words = ""
  private var bytes = 0

  init(
    source: String, forms: StudyForms, fields: StudyFields, mapping: CodedMapping, limits: CodedLimits
  ) {
    self.source = source
    self.forms = forms
    self.fields = fields
    self.mapping = mapping
    self.limits = limits
  }

  /// `ItemDataString`, `ItemDataInteger` …: the kinds of ODM 1.3 that say their type.
  static func isTypedItem(_ name: String) -> Bool { name.hasPrefix("ItemData") }

  var wantsText: Bool {
    guard let item, path.count > 1 else { return false }
    return path.count == item.depth && path.last != "ItemData"
      || path.count == item.depth + 1 && path.last == "Value"
  }

  mutating func start(
    _ name: String, _ attributes: DocumentAttributes, line: Int, column: Int
  ) throws(SurveyImportError) {
    path.append(name)
    words = ""
    guard path.count > 1, path[1] == "ClinicalData" else { return }
    switch name {
    case "ClinicalData": study = attributes["StudyOID"] ?? ""
    case "SubjectData":
      guard let key = attributes["SubjectKey"], !key.trimmed.isEmpty else {
        throw error("E188", [name], line, column)
      }
      subject = StudySubject(study: study, key: key.trimmed)
      bytes = 0
      event = ""
    case "StudyEventData": event = Self.key(attributes, "StudyEventOID", "StudyEventRepeatKey")
    case "FormData": try beginForm(attributes, "FormOID", "FormRepeatKey", line, column)
    case "ItemGroupData" where formDepth == nil:
      try beginForm(attributes, "ItemGroupOID", "ItemGroupRepeatKey", line, column)
    case _ where Self.isTypedItem(name): try beginItem(name, attributes, line, column)
    default: break
    }
  }

  mutating func text(_ text: String) throws(SurveyImportError) { words += text }

  mutating func end() throws(SurveyImportError) {
    let name = path.removeLast()
    switch name {
    case "Value" where item != nil && path.count == item?.depth: try take(words)
    case "SubjectData": endSubject()
    case "StudyEventData": event = ""
    default: break
    }
    if let depth = formDepth, depth > path.count { formDepth = nil }
    if let item, item.depth > path.count {
      if !hasValue { try take(words) }
      self.item = nil
    }
    words = ""
  }

  private static func key(_ attributes: DocumentAttributes, _ id: String, _ repeatKey: String) -> String {
    let repetition = attributes[repeatKey].map { ":\($0.trimmed)" } ?? ""
    return (attributes[id] ?? "").trimmed + repetition
  }

  private mutating func beginForm(
    _ attributes: DocumentAttributes, _ id: String, _ repeatKey: String, _ line: Int, _ column: Int
  ) throws(SurveyImportError) {
    formDepth = path.count
    try count(128, line, column)
    subject?.occurrences.append(
      StudySubject.Occurrence(
        event: event, form: attributes[id] ?? "", formKey: Self.key(attributes, id, repeatKey), line: line,
        column: column))
  }

  private mutating func beginItem(
    _ name: String, _ attributes: DocumentAttributes, _ line: Int, _ column: Int
  ) throws(SurveyImportError) {
    guard let id = attributes["ItemOID"], subject != nil, formDepth != nil, item == nil else {
      throw error("E188", [name], line, column)
    }
    item = (id, line, column, path.count)
    hasValue = false
    if let value = attributes["Value"] { try take(value) }
  }

  /// Takes one value of the item that is open.
  private mutating func take(_ text: String) throws(SurveyImportError) {
    guard let item, let last = subject?.occurrences.indices.last else { return }
    hasValue = true
    switch fields.targets[item.id] {
    case .value(let field) where mapping.isWanted[field]:
      try count(text.utf8.count + 64, item.line, item.column)
      append(StudySubject.Value(field: field, text: text, line: item.line, column: item.column), last)
    case .box(let field, let code) where mapping.isWanted[field]:
      try count(code.utf8.count + 64, item.line, item.column)
      let isTicked = ["1", "true"].contains(text.trimmed.lowercased())
      append(
        StudySubject.Value(field: field, text: isTicked ? code : nil, line: item.line, column: item.column),
        last)
    case .status: subject?.occurrences[last].status = text.trimmed
    default: break
    }
  }

  private mutating func append(_ value: StudySubject.Value, _ occurrence: Int) {
    subject?.occurrences[occurrence].values.append(value)
  }

  private mutating func endSubject() {
    guard let subject else { return }
    self.subject = nil
    records += subject.records(forms, fields, mapping)
    for occurrence in subject.occurrences {
      if !forms.isRecord(occurrence.form) {
        others[forms.name(of: occurrence.form), default: 0] += 1
      } else if occurrence.status == "1" {
        unverified += 1
      }
    }
  }

  /// Keeps one subject from filling the memory.
  private mutating func count(_ more: Int, _ line: Int, _ column: Int) throws(SurveyImportError) {
    bytes += more
    guard bytes <= limits.recordBytes else { throw error("E174", [String(limits.recordBytes)], line, column) }
  }

  private func error(_ id: String, _ arguments: [String], _ line: Int, _ column: Int) -> SurveyImportError {
    SurveyImportError(id, arguments, at: Provenance(source: source, line: line, column: column))
  }
}
