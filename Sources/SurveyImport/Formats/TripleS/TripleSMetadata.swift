// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Follows the metadata of a Triple-S survey.
struct TripleSMetadata: DocumentFollower {
  private(set) var survey = TripleSSurvey()
  private(set) var hasRecord = false
  private(set) var hasHierarchy = false
  private let place: Provenance
  private let limits: CodedLimits
  private var path: [String] = []
  private var variable: TripleSVariable?
  private var code = ""
  private var score: String?
  /// The text of the element itself, and of the texts for other modes and languages in it.
  private var words = ""
  private var others: [String] = []
  private var line = 0
  private var declarations = 0
  private var bytes = 0

  init(place: Provenance, limits: CodedLimits) {
    self.place = place
    self.limits = limits
  }

  private static let texts: Set<String> = ["name", "label", "filter", "value"]

  var wantsText: Bool {
    guard let last = path.last else { return false }
    if path.count == 3 { return last == "name" }
    guard path.count >= 5, variable != nil else { return false }
    return Self.texts.contains(last) || path.dropFirst(4).contains { $0 == "label" || $0 == "value" }
  }

  mutating func start(
    _ name: String, _ attributes: DocumentAttributes, line: Int, column: Int
  ) throws(SurveyImportError) {
    path.append(name)
    self.line = line
    declarations += 1
    guard declarations <= limits.declarations else { throw error("E173", [String(limits.declarations)]) }
    switch (path.count, name) {
    case (1, _): survey.version = attributes["version"]?.trimmed ?? ""
    case (2, "hierarchy"): hasHierarchy = true
    case (3, "record") where path[1] == "survey": try beginRecord(attributes)
    case (4, "variable") where path[2] == "record": try beginVariable(attributes)
    case (5, _) where variable != nil: try beginPart(name, attributes)
    case (6, "value") where path[4] == "values" && variable != nil:
      code = attributes["code"] ?? ""
      score = attributes["score"]
      clearWords()
    case (6, "range") where path[4] == "values" && variable != nil: beginRange(attributes)
    case (6..., "text"): others.append("")
    default: break
    }
  }

  mutating func text(_ text: String) throws(SurveyImportError) {
    bytes += text.utf8.count
    guard bytes <= limits.declaredBytes else { throw error("E173", [String(limits.declaredBytes)]) }
    if path.contains("text"), let last = others.indices.last {
      others[last] += others[last].isEmpty ? text : " " + text
    } else {
      words += words.isEmpty ? text : " " + text
    }
  }

  mutating func end() throws(SurveyImportError) {
    let name = path.last ?? ""
    switch path.count {
    case 3 where name == "name":
      survey.name = words.trimmed
      clearWords()
    case 4 where name == "variable": try endVariable()
    case 5 where variable != nil: endPart(name)
    case 6 where name == "value" && variable != nil:
      let text = PlainWords.text(words.trimmed.isEmpty ? others.first ?? "" : words)
      variable?.options.append(CodedOption(code: code, text: text, score: score))
    default: break
    }
    path.removeLast()
  }

  private mutating func beginRecord(_ attributes: DocumentAttributes) throws(SurveyImportError) {
    guard !hasRecord else { throw error("E183", [attributes["ident"] ?? "record"]) }
    hasRecord = true
    let format = attributes["format"]?.trimmed.lowercased() ?? "fixed"
    guard let known = TripleSSurvey.Format(rawValue: format) else { throw error("E182", [format]) }
    survey.format = known
    survey.encoding = attributes["encoding"]?.trimmed
    if let encoding = survey.encoding, !["windows-1252", "utf-8"].contains(encoding.lowercased()) {
      throw error("E182", [encoding])
    }
    survey.href = attributes["href"]
    let skip = attributes["skip"]?.trimmed ?? "0"
    guard let lines = Int(skip), (0...1_000_000).contains(lines) else {
      throw error("E182", ["skip=\(skip)"])
    }
    survey.skip = lines
  }

  private mutating func beginVariable(_ attributes: DocumentAttributes) throws(SurveyImportError) {
    guard survey.variables.count < limits.fields else { throw error("E173", [String(limits.fields)]) }
    var variable = TripleSVariable()
    variable.name = attributes["ident"] ?? ""
    let type = attributes["type"]?.trimmed.lowercased() ?? ""
    guard let kind = TripleSVariable.Kind(rawValue: type) else { throw error("E182", ["type=\(type)"]) }
    variable.kind = kind
    variable.use = attributes["use"]?.trimmed ?? ""
    variable.line = line
    self.variable = variable
  }

  private mutating func beginPart(_ name: String, _ attributes: DocumentAttributes) throws(SurveyImportError)
  {
    clearWords()
    switch name {
    case "position":
      guard let start = Int(attributes["start"]?.trimmed ?? ""), start >= 1, start <= limits.lineBytes,
        let finish = Int((attributes["finish"] ?? attributes["start"] ?? "").trimmed), finish >= start,
        finish <= limits.lineBytes
      else { throw badVariable() }
      variable?.place = start...finish
    case "spread":
      guard let count = Int(attributes["subfields"]?.trimmed ?? ""), (1...1_000).contains(count) else {
        throw badVariable()
      }
      let width = attributes["width"].flatMap { Int($0.trimmed) }
      guard attributes["width"] == nil || (width.map { (1...1_000).contains($0) } ?? false) else {
        throw badVariable()
      }
      variable?.spread = (count, width)
    default: break
    }
  }

  private mutating func beginRange(_ attributes: DocumentAttributes) {
    guard let from = Int(attributes["from"]?.trimmed ?? ""), let to = Int(attributes["to"]?.trimmed ?? ""),
      from <= to
    else { return }
    variable?.range = from...to
  }

  private mutating func endPart(_ name: String) {
    switch name {
    case "name": variable?.name = words.trimmed
    case "filter": variable?.filter = words.trimmed
    case "label":
      variable?.labels = ([words] + others).map { PlainWords.text($0) }.filter { !$0.isEmpty }
    default: break
    }
  }

  private mutating func endVariable() throws(SurveyImportError) {
    guard let variable else { return }
    let last = survey.format == .csv ? TableReadingLimits.forms.cellsPerRow : limits.lineBytes
    guard variable.place.lowerBound >= 1, variable.place.upperBound <= last else { throw badVariable() }
    if let spread = variable.spread, survey.format == .fixed {
      let width = variable.place.count
      guard width % spread.count == 0 || (spread.width ?? 0) * spread.count <= width else {
        throw badVariable()
      }
    }
    survey.variables.append(variable)
    self.variable = nil
  }

  private mutating func clearWords() {
    words = ""
    others = []
  }

  private func badVariable() -> SurveyImportError {
    error("E179", [ShownHeading.text(variable?.name ?? "-")])
  }

  private func error(_ id: String, _ arguments: [String] = []) -> SurveyImportError {
    SurveyImportError(
      id, arguments.map { ShownHeading.text($0) },
      at: Provenance(source: place.source, sheet: place.sheet, line: line))
  }
}
