// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Follows the responses of a survey (`document/responses/rows/row`) and makes records of them.
struct LimeSurveyResponses: DocumentFollower {
  /// What the columns mean, decided when all of them were listed; nil before.
  private(set) var mapping: CodedMapping?
  /// The version of the database that the responses come from.
  private(set) var version = ""
  /// Records that were completed and not taken yet.
  var records: [CodedRecord] = []
  private let source: String
  private let settings: ImportSettings
  private let structure: LimeSurveyStructure?
  private let limits: CodedLimits
  private var fields: LimeSurveyFields?
  private var columns: [String] = []
  private var columnBytes = 0
  private var documentType: String?
  private var path: [String] = []
  private var text: String?
  private var row: CodedRecord?
  private var seen: Set<String> = []
  private var rowBytes = 0
  private var element = (line: 0, column: 0)
  private var headLine = 1

  init(
    source: String, settings: ImportSettings, structure: LimeSurveyStructure?, limits: CodedLimits
  ) {
    self.source = source
    self.settings = settings
    self.structure = structure
    self.limits = limits
  }

  var wantsText: Bool {
    switch path.count {
    case 2: path[1] == "LimeSurveyDocType" || path[1] == "DBVersion"
    case 4: path[2] == "fields" && path[3] == "fieldname"
    case 5: row != nil
    default: false
    }
  }

  mutating func start(
    _ name: String, _ attributes: DocumentAttributes, line: Int, column: Int
  ) throws(SurveyImportError) {
    path.append(name)
    text = nil
    element = (line, column)
    guard path.count >= 3, path[1] == "responses" else { return }
    switch (path[2], path.count) {
    case ("fields", 3): headLine = line
    case ("rows", 4) where name == "row": try beginRow(line, column)
    case ("rows", 5) where row != nil:
      guard fields?.targets[name] != nil, seen.insert(name).inserted else {
        throw SurveyImportError("E170", [ShownHeading.text(name)], at: place(line, column))
      }
    case ("rows", 6...) where row != nil:
      throw SurveyImportError("E170", [ShownHeading.text(name)], at: place(line, column))
    default: break
    }
  }

  mutating func text(_ text: String) throws(SurveyImportError) {
    self.text = text
    if path.count == 5 {
      rowBytes += text.utf8.count
      guard rowBytes <= limits.recordBytes else {
        throw SurveyImportError("E174", [String(limits.recordBytes)], at: place(element.line, element.column))
      }
    }
  }

  mutating func end() throws(SurveyImportError) {
    switch (path.count, path.count > 2 ? path[2] : "") {
    case (2, _) where path[1] == "LimeSurveyDocType": try checkType(text ?? "")
    case (2, _) where path[1] == "DBVersion": version = (text ?? "").trimmed
    case (4, "fields") where path[3] == "fieldname": try addColumn(text ?? "")
    case (3, "fields") where path[1] == "responses": try decide()
    case (4, "rows"): endRow()
    case (5, "rows"): endElement()
    default: break
    }
    path.removeLast()
    text = nil
  }

  /// - Throws: E169 where the document ended before its columns were listed.
  func requireMapping() throws(SurveyImportError) -> CodedMapping {
    guard let mapping else { throw SurveyImportError("E169", at: Provenance(source: source)) }
    return mapping
  }

  private func checkType(_ type: String) throws(SurveyImportError) {
    let type = type.trimmed
    guard type != "Responses" else { return }
    throw SurveyImportError(
      type == "Survey" ? "E171" : "E175", type == "Survey" ? [] : [ShownHeading.text(type)],
      at: place(element.line, element.column))
  }

  private mutating func addColumn(_ name: String) throws(SurveyImportError) {
    columnBytes += name.utf8.count
    guard columns.count < limits.fields, columnBytes <= limits.recordBytes else {
      throw SurveyImportError("E173", [String(limits.fields)], at: place(element.line, element.column))
    }
    columns.append(name.trimmed)
  }

  private mutating func decide() throws(SurveyImportError) {
    guard fields == nil else { return }
    let fields = LimeSurveyFields(columns, structure: structure, line: headLine)
    mapping = try CodedMapping(fields.fields, settings: settings, source: source, line: headLine)
    self.fields = fields
  }

  private mutating func beginRow(_ line: Int, _ column: Int) throws(SurveyImportError) {
    guard let fields else { throw SurveyImportError("E169", at: place(line, column)) }
    row = CodedRecord(line: line, column: column)
    row?.isIncomplete = fields.hasSubmitDate
    seen.removeAll(keepingCapacity: true)
    rowBytes = 0
  }

  private mutating func endElement() {
    guard let target = fields?.targets[path[4]], row != nil else { return }
    let value = text ?? ""
    switch target {
    case .value(let index): add(value, index)
    case .submitDate(let index):
      add(value, index)
      if !value.trimmed.isEmpty { row?.isIncomplete = false }
    case .box(let index, let code):
      let isTicked = !["", "N", "0"].contains(value.trimmed)
      add(isTicked ? code : "", index)
    case .id:
      if let survey = fields?.surveyID, let id = StrongIDText.plain(value) {
        row?.strongID = "limesurvey:\(survey):\(id)"
      }
    case .nothing: break
    }
  }

  private mutating func add(_ value: String, _ index: Int) {
    guard mapping?.isWanted[index] == true else { return }
    row?.add(value, field: index, line: element.line, column: element.column)
  }

  private mutating func endRow() {
    if let row { records.append(row) }
    row = nil
  }

  private func place(_ line: Int, _ column: Int) -> Provenance {
    Provenance(source: source, line: line, column: column)
  }
}
