// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Which fields of a survey file feed which fields of the questionnaire, decided over all of them.
struct CodedMapping: Sendable {
  /// A field of the questionnaire and where its cell comes from.
  struct Column: Sendable {
    let field: FieldKey
    /// The index of the field of the file.
    let source: Int
    /// The field that stands in where that one is blank; nil for none.
    let fallback: Int?
    let masking: CellMasking
    let book: CodeBook
    let isEncrypted: Bool
  }

  let fields: [CodedField]
  let readings: [HeadingReading]
  let columns: [Column]
  let layout: RawLayout
  let order: ElementOrder
  /// The codes that may mean two elements each, where the order is unsettled.
  let contested: [String]
  /// Which fields are read.
  let isWanted: [Bool]

  /// Decides what the fields mean.
  /// - Throws: E167 where an element is missing, E168 where two fields claim one, E2xx for the mapping file.
  init(
    _ fields: [CodedField], settings: ImportSettings, source: String, line: Int
  ) throws(SurveyImportError) {
    let questionnaire = settings.questionnaire
    let mapping = try settings.mappingFile.map { (path) throws(SurveyImportError) in
      try ColumnMapping(path: path, questionnaire: questionnaire)
    }
    if let mapping { try mapping.requireHeadings(fields.flatMap { $0.names + $0.texts }) }
    let reader = CodedFieldReader(questionnaire, mapping: mapping)
    // What is encrypted can only be told for a question; nothing else has a state for it.
    let readings = fields.map { field in
      let reading = reader.reading(of: field)
      guard field.isEncrypted, !reading.isQuestion else { return reading }
      return reading == .personal ? .personal : .unknown
    }
    let map = HeadingMap(readings, reader: reader.reader, order: settings.order)
    let names = CodedNames(questionnaire: questionnaire, source: source, line: line)
    let missing = map.missing(in: questionnaire)
    guard missing.isEmpty else { throw names.missing(missing, among: fields) }
    if let clash = map.clash { throw names.clash(clash, fields) }
    self.fields = fields
    self.readings = readings
    columns = map.columns.map { column in
      Column(
        field: column.field, source: column.index, fallback: column.fallback,
        masking: CellMasking(column.field),
        book: Self.book(column.field, fields[column.index], questionnaire),
        isEncrypted: fields[column.index].isEncrypted)
    }
    order = map.order
    contested = map.contested
    var isWanted = Array(repeating: false, count: fields.count)
    for column in columns {
      isWanted[column.source] = true
      if let fallback = column.fallback { isWanted[fallback] = true }
    }
    self.isWanted = isWanted
    layout = RawLayout(
      fields: columns.map(\.field), headings: columns.map { ShownHeading.text(fields[$0.source].name) })
  }

  private static func book(
    _ key: FieldKey, _ field: CodedField, _ questionnaire: Questionnaire
  ) -> CodeBook {
    switch key {
    case .question(let index): CodeBook(field, question: questionnaire.questions[index])
    case .profile(let index): CodeBook(field, profile: questionnaire.profileFields[index])
    default: CodeBook(field)
    }
  }
}

extension HeadingReading {
  /// Whether a field with this reading can only be a question.
  var isQuestion: Bool {
    switch self {
    case .mapped, .question, .element, .number, .bare: true
    default: false
    }
  }
}

/// Names what is wrong with the fields of a survey file.
private struct CodedNames {
  let questionnaire: Questionnaire
  let source: String
  let line: Int
  private static let shownFields = 12

  func missing(_ questions: [Int], among fields: [CodedField]) -> SurveyImportError {
    var shown = fields.filter { $0.known == nil }.prefix(Self.shownFields).map { field in
      let text = field.texts.first.map { " (\(ShownHeading.text($0)))" } ?? ""
      return ShownHeading.text(field.name) + text
    }
    if fields.count > Self.shownFields { shown.append("…") }
    return SurveyImportError(
      "E167",
      [
        questionnaire.id, questions.map(name(of:)).joined(separator: "; "),
        shown.isEmpty ? "-" : shown.joined(separator: "; "),
      ], at: Provenance(source: source, line: line))
  }

  func clash(_ clash: HeadingMap.Clash, _ fields: [CodedField]) -> SurveyImportError {
    let field: String
    switch clash.field {
    case .question(let question): field = name(of: question)
    case .profile(let index): field = questionnaire.profileFields[index].title
    default: field = "field.\(clash.field.name)"
    }
    let names = [clash.first, clash.second].map { ShownHeading.text(fields[$0].name) }
    let second = fields[clash.second].line
    return SurveyImportError(
      "E168", [field] + names, at: Provenance(source: source, line: second > 0 ? second : line))
  }

  private func name(of question: Int) -> String {
    let code = questionnaire.questions[question].elementCode
    let element = questionnaire.elements.first { $0.code == code }
    let name = "\(code) \(element?.name ?? "")".trimmed
    let isAlone = questionnaire.questionIndices(feeding: code).count == 1
    return isAlone ? name : "\(name) (P\(questionnaire.questions[question].number))"
  }
}
