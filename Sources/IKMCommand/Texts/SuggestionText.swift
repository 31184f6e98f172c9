// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How a proposed mapping is shown to people.
enum SuggestionText {
  /// The whole proposal.
  static func say(_ mapping: SuggestedMapping) {
    // Records of JSON have keys and no line of headings.
    Terminal.say(
      mapping.headingLine > 0
        ? word(
          "mapping.heading", mapping.source, mapping.questionnaireID, String(mapping.headingLine),
          String(mapping.rows))
        : word("mapping.keys", mapping.source, mapping.questionnaireID, String(mapping.rows)))
    if !mapping.dialect.isEmpty {
      Terminal.say(word("command.import.dialect", MappingText.dialect(mapping.dialect)))
    }
    for column in mapping.columns { Terminal.say(indented: 2, line(column)) }
    if !mapping.missing.isEmpty {
      Terminal.say(word("mapping.missing", mapping.missing.joined(separator: ", ")))
    }
    if let refusal = mapping.refusal { Terminal.say(word("mapping.refused", DoorErrors.text(refusal))) }
    if mapping.isOrderOpen { Terminal.say(word("mapping.orderOpen")) }
    Terminal.say(word("mapping.next"))
  }

  /// That it was saved, and what was left out of it.
  static func sayKept(_ mapping: SuggestedMapping, as name: String) {
    let saved = mapping.columns.filter(\.isSaved)
    Terminal.say(word("mapping.kept", name, String(saved.count)))
    let doubtful = mapping.columns.filter { $0.confidence == "doubtful" }
    if !doubtful.isEmpty {
      let shown = doubtful.map { "\($0.heading) (\($0.field)\($0.alternative.map { " / " + $0 } ?? ""))" }
      Terminal.say(word("mapping.kept.doubtful", shown.joined(separator: "; ")))
    }
    let written = Set(saved.map(\.field))
    let missing =
      mapping.missing + doubtful.map(\.field).filter { !written.contains($0) && $0.hasPrefix("U") }
    if !missing.isEmpty { Terminal.say(word("mapping.missing", missing.joined(separator: ", "))) }
    if mapping.isOrderOpen { Terminal.say(word("mapping.orderOpen")) }
  }

  private static func line(_ column: SuggestedMapping.Column) -> String {
    let place = "\(ColumnLetters.text(column.number - 1)) \"\(column.heading)\""
    let reason = word(
      column.reason, String(column.filled), String(column.answers), String(column.dates))
    guard let confidence = column.confidence else { return word("mapping.line.none", place, reason) }
    var target = column.field
    switch column.meaning {
    case .element(let code, let question): target += " (\(code), P\(question))"
    case .profile(let field): target += " (\(field.title(in: DoorWords.language)))"
    case .field(let name): target += " (\(word("field." + name)))"
    case nil: break
    }
    if let other = column.alternative { target = word("mapping.line.or", target, other) }
    return word("mapping.line", place, target, word("mapping.confidence.\(confidence)"), reason)
  }
}

/// `ikm mapping suggest --format json`.
struct SuggestionDocument: Encodable {
  struct Column: Encodable {
    let column: String
    let heading: String
    let field: String?
    let confidence: String?
    let reason: String
    let message: String
    let alternative: String?
    let filled: Int
    let answers: Int
    let dates: Int
    let saved: Bool
  }

  struct Refusal: Encodable {
    let id: String
    let message: String
  }

  let file: String
  let questionnaire: String
  let headingLine: Int
  let rows: Int
  let dialect: [String: String]
  let columns: [Column]
  let missing: [String]
  let orderOpen: Bool
  let refusal: Refusal?

  init(_ mapping: SuggestedMapping) {
    file = mapping.source
    questionnaire = mapping.questionnaireID
    headingLine = mapping.headingLine
    rows = mapping.rows
    dialect = Dictionary(mapping.dialect.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    columns = mapping.columns.map { column in
      Column(
        column: ColumnLetters.text(column.number - 1), heading: column.heading,
        field: column.confidence == nil ? nil : column.field, confidence: column.confidence,
        reason: String(column.reason.split(separator: ".").last ?? ""),
        message: word(column.reason, String(column.filled), String(column.answers), String(column.dates)),
        alternative: column.alternative, filled: column.filled, answers: column.answers, dates: column.dates,
        saved: column.isSaved)
    }
    missing = mapping.missing
    orderOpen = mapping.isOrderOpen
    refusal = mapping.refusal.map {
      Refusal(id: $0.message.id, message: DoorWords.catalogue.text($0.message))
    }
  }
}

/// `ikm mapping list --format json`, one per mapping.
struct KeptMappingDocument: Encodable {
  let name: String
  let mapped: Int?
  let ignored: Int

  init(_ mapping: KeptMapping) {
    name = mapping.name
    mapped = mapping.mapped
    ignored = mapping.ignored
  }
}
