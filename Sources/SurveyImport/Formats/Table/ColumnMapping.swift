// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// The user's own mapping of headings to fields, which decides over every alias.
///
/// A table of two columns `heading,field`; a field is `U1` …, `Q1` …, the id of a profile field, `date`, `hour`,
/// `unit`, `service`, `remark`, `round`, `number`, `strongID`, or `-` for a column that is not to be read.
struct ColumnMapping: Sendable {
  /// One line of the mapping.
  struct Entry: Sendable {
    let heading: String
    let reading: HeadingReading
    let line: Int
  }

  /// The name of the file, for messages.
  let fileName: String
  /// The lines, in the order of the file.
  let entries: [Entry]
  private let readings: [FoldedText: HeadingReading]

  /// Reads a mapping.
  /// - Throws: E230 where there is none, E302 to E306 for the file, E2xx where it is no table, E216 to E220 for a line that makes no sense,
  ///   E224 where no line maps anything.
  init(path: String, questionnaire: Questionnaire) throws(SurveyImportError) {
    let personal = PersonalColumns(questionnaire)
    var rows = try DelimitedRows(file: Self.file(path), limits: Self.limits)
    fileName = rows.name
    var entries: [Entry] = []
    var readings: [FoldedText: HeadingReading] = [:]
    while let row = try rows.next() {
      if row.isBlank { continue }
      let place = Provenance(source: rows.name, line: row.line)
      guard let heading = row.text(at: 0), let name = row.text(at: 1), !row.isBlank(at: 0),
        !row.isBlank(at: 1),
        (2..<row.count).allSatisfy(row.isBlank(at:)), !row.isUndecodable
      else { throw SurveyImportError("E216", at: place) }
      let folded = FoldedText(heading)
      let fieldName = name.trimmed
      if entries.isEmpty, folded.description == "heading", fieldName.lowercased() == "field" { continue }
      guard let reading = Self.reading(fieldName, questionnaire) else {
        throw SurveyImportError("E217", [ShownHeading.text(fieldName), Self.known(questionnaire)], at: place)
      }
      if let held = readings[folded], held != reading {
        throw SurveyImportError("E219", [ShownHeading.text(heading)], at: place)
      }
      if personal.isPersonal(heading), reading != .ignored,
        !(PersonalColumns.isPlace(heading) && reading == .field(.unit))
      {
        throw SurveyImportError("E220", [ShownHeading.text(heading)], at: place)
      }
      readings[folded] = reading
      entries.append(Entry(heading: heading, reading: reading, line: row.line))
    }
    guard !entries.isEmpty else { throw SurveyImportError("E224", at: Provenance(source: fileName)) }
    self.entries = entries
    self.readings = readings
  }

  /// An operator may have meant the name of a mapping that is kept.
  private static func file(_ path: String) throws(SurveyImportError) -> ByteSource {
    do throws(SurveyImportError) { return try ByteSource(path: path) } catch {
      guard error.message.id == "E301", let place = error.place else { throw error }
      throw SurveyImportError("E230", at: place)
    }
  }

  /// What the mapping says of a heading; nil when it does not name it.
  func meaning(of heading: FoldedText) -> HeadingReading? { readings[heading] }

  private static func reading(_ name: String, _ questionnaire: Questionnaire) -> HeadingReading? {
    if name == "-" { return .ignored }
    let folded = name.lowercased()
    if let index = questionnaire.elements.firstIndex(where: { $0.code.lowercased() == folded }) {
      let feeding = questionnaire.questionIndices(feeding: questionnaire.elements[index].code)
      return feeding.count == 1 ? feeding.first.map { .mapped(question: $0, order: .element) } : nil
    }
    if let first = folded.first, first == "q" || first == "p", let number = Int(folded.dropFirst()),
      questionnaire.questions.indices.contains(number - 1)
    {
      return .mapped(question: number - 1, order: .question)
    }
    if let index = questionnaire.profileFields.firstIndex(where: { $0.id.lowercased() == folded }) {
      return .field(.profile(index))
    }
    return special.first { $0.name.lowercased() == folded }.map { .field($0) }
  }

  private static func known(_ questionnaire: Questionnaire) -> String {
    let elements = questionnaire.elements.map(\.code)
    let questions = questionnaire.questions.indices.map { "Q\($0 + 1)" }
    let ends = [elements, questions].map {
      $0.count > 2 ? "\($0[0])..\($0[$0.count - 1])" : $0.joined(separator: ", ")
    }
    return (ends + questionnaire.profileFields.map(\.id) + special.map(\.name) + ["-"]).joined(
      separator: ", ")
  }

  private static let special: [FieldKey] = [
    .date, .hour, .unit, .service, .remark, .round, .number, .strongID,
  ]
  private static let limits = TableReadingLimits(
    rowBytes: 1 << 14, cellsPerRow: 64, cellBytes: 1 << 13, rows: 10_000)
}

extension StringProtocol {
  /// The text without spaces at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension ColumnMapping {
  /// Checks that every heading that is to be read stands in the file, so that a typing error is not a lost column.
  /// - Throws: E218 naming the first that does not.
  func requireHeadings(_ headings: [String]) throws(SurveyImportError) {
    let present = Set(headings.map { FoldedText($0) })
    for entry in entries where entry.reading != .ignored && !present.contains(FoldedText(entry.heading)) {
      throw SurveyImportError(
        "E218", [ShownHeading.text(entry.heading)], at: Provenance(source: fileName, line: entry.line))
    }
  }
}
