// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The first look at a study: its metadata, and which items its forms hold. It keeps no value.
struct StudyScan: DocumentFollower {
  private(set) var version = ""
  private(set) var sourceSystem = ""
  /// Definitions by the id of their version.
  private(set) var versions: [String: StudyDefinitions] = [:]
  /// The versions that the data refer to, in their order.
  private(set) var referred: [String] = []
  /// Items that stand in each form of the data.
  private(set) var seen: [String: Set<String>] = [:]
  /// All items of the data, in the order in which they came.
  private(set) var seenItems: [String] = []
  private(set) var subjects = 0
  private var seenItem: Set<String> = []
  private let source: String
  private let limits: CodedLimits
  private var path: [String] = []
  private var current = StudyDefinitions()
  private var currentID = ""
  private var item: StudyDefinitions.Item?
  private var group = ""
  private var list = ""
  private var checkbox: String?
  private var option: CodedOption?
  private var comparator = ""
  private var language = ""
  private var words = ""
  private var form: (id: String, depth: Int)?
  private var declarations = 0
  private var bytes = 0
  private var line = 0

  init(source: String, limits: CodedLimits) {
    self.source = source
    self.limits = limits
  }

  var wantsText: Bool {
    path.last == "TranslatedText" && (item != nil || option != nil)
      || path.last == "CheckValue" && item != nil
  }

  mutating func start(
    _ name: String, _ attributes: DocumentAttributes, line: Int, column: Int
  ) throws(SurveyImportError) {
    path.append(name)
    self.line = line
    if path.count == 1 {
      version = attributes["ODMVersion"]?.trimmed ?? ""
      sourceSystem = attributes["SourceSystem"]?.trimmed ?? ""
    } else if path[1] == "ClinicalData" {
      try data(name, attributes, column)
    } else if path[1] == "Study" {
      try definition(name, attributes)
    }
  }

  mutating func text(_ text: String) throws(SurveyImportError) {
    words = text
    try count(bytes: text.utf8.count)
  }

  mutating func end() throws(SurveyImportError) {
    let name = path.removeLast()
    if let form, form.depth > path.count { self.form = nil }
    defer { words = "" }
    switch name {
    case "MetaDataVersion": versions[currentID] = current
    case "TranslatedText": endText()
    case "CheckValue": endCheck()
    case "ItemDef": endItem()
    case "CodeListItem", "EnumeratedItem":
      if let option { current.codeLists[list, default: []].append(option) }
      option = nil
    case "CodeList":
      list = ""
      checkbox = nil
    default: break
    }
  }

  // MARK: Definitions

  private mutating func definition(_ name: String, _ attributes: DocumentAttributes) throws(SurveyImportError)
  {
    switch name {
    case "MetaDataVersion":
      currentID = attributes["OID"] ?? ""
      current = versions[currentID] ?? StudyDefinitions()
    case "ItemDef": item = try newItem(attributes)
    case "CodeListRef": item?.codeList = attributes["CodeListOID"]
    case "RangeCheck": comparator = attributes["Comparator"] ?? ""
    case "FormDef", "ItemGroupDef": try beginGroup(attributes)
    case "ItemRef":
      let id = try required("ItemOID", of: name, attributes)
      current.groups[group]?.items.append(id)
      if attributes["CollectionExceptionConditionOID"] != nil { current.conditionalItems.insert(id) }
    case "ItemGroupRef":
      let id = try required("ItemGroupOID", of: name, attributes)
      if path.dropLast().last != "StudyEventDef" { current.groups[group]?.groups.append(id) }
    case "CodeList":
      list = try required("OID", of: name, attributes)
      if let choices = attributes["CheckboxChoices"], let variable = attributes["Variable"] {
        current.checkboxChoices[variable] = StudyDefinitions.choices(choices)
      }
    case "CodeListItem", "EnumeratedItem":
      option = CodedOption(code: try required("CodedValue", of: name, attributes), text: "")
    case "TranslatedText": language = attributes["lang"]?.lowercased() ?? ""
    default: return
    }
    declarations += 1
    guard declarations <= limits.declarations else { throw error("E173", [String(limits.declarations)]) }
  }

  private mutating func newItem(_ attributes: DocumentAttributes) throws(SurveyImportError)
    -> StudyDefinitions.Item
  {
    let id = try required("OID", of: "ItemDef", attributes)
    var item = StudyDefinitions.Item(id: id, line: line)
    let last = id.split(separator: ".").last.map(String.init) ?? id
    for name in [id, attributes["Name"] ?? "", attributes["SASFieldName"] ?? "", last]
    where !name.isEmpty && !item.names.contains(name) {
      item.names.append(name)
    }
    item.isBoolean = attributes["DataType"] == "boolean"
    item.isConditional = !(attributes["BranchingLogic"] ?? "").trimmed.isEmpty
    if attributes["FieldType"] == "checkbox" { item.checkbox = attributes["Variable"] }
    try count(bytes: item.names.reduce(0) { $0 + $1.utf8.count })
    return item
  }

  private mutating func beginGroup(_ attributes: DocumentAttributes) throws(SurveyImportError) {
    group = try required("OID", of: path.last ?? "", attributes)
    var new = current.groups[group] ?? StudyDefinitions.Group()
    new.name = attributes["Name"] ?? group
    // REDCap's own name of the form, else the last part of `Form.skm`.
    let name = attributes["FormName"] ?? group.split(separator: ".").last.map(String.init)
    if let name { new.status = name + "_complete" }
    current.groups[group] = new
  }

  private mutating func endText() {
    guard !words.isEmpty else { return }
    let text = PlainWords.text(words)
    if let held = option {
      // The words of the questionnaire are Indonesian; else the first language is the one of the study.
      if held.text.isEmpty || language.hasPrefix("id") { option = CodedOption(code: held.code, text: text) }
    } else if item != nil, path.contains("Question") || path.contains("Description") {
      item?.texts.append(text)
    }
  }

  private mutating func endCheck() {
    guard let number = Int(words.trimmed) else { return }
    switch comparator {
    case "GE": item?.lower = number
    case "GT": item?.lower = number < Int.max ? number + 1 : number
    case "LE": item?.upper = number
    case "LT": item?.upper = number > Int.min ? number - 1 : number
    default: break
    }
  }

  private mutating func endItem() {
    guard let item else { return }
    self.item = nil
    if let held = current.itemIndex[item.id] {
      current.items[held] = item
    } else {
      current.itemIndex[item.id] = current.items.count
      current.items.append(item)
    }
  }

  // MARK: Data

  private mutating func data(
    _ name: String, _ attributes: DocumentAttributes, _ column: Int
  ) throws(SurveyImportError) {
    if let type = attributes["TransactionType"], type == "Update" || type == "Remove" {
      throw SurveyImportError("E186", [type], at: Provenance(source: source, line: line, column: column))
    }
    switch name {
    case "ClinicalData":
      let id = attributes["MetaDataVersionOID"] ?? ""
      if !referred.contains(id) {
        guard referred.isEmpty else { throw error("E187", ["\(referred[0]), \(id)"]) }
        referred.append(id)
      }
    case "SubjectData": subjects += 1
    case "FormData": form = (try required("FormOID", of: name, attributes), path.count)
    case "ItemGroupData" where form == nil:
      form = (try required("ItemGroupOID", of: name, attributes), path.count)
    case _ where StudyRecords.isTypedItem(name): try see(name, attributes)
    default: break
    }
  }

  private mutating func see(_ name: String, _ attributes: DocumentAttributes) throws(SurveyImportError) {
    guard let form else { throw error("E188", [name]) }
    let id = try required("ItemOID", of: name, attributes)
    guard seen[form.id] != nil || seen.count < limits.forms else {
      throw error("E173", [String(limits.forms)])
    }
    if seen[form.id, default: []].insert(id).inserted {
      declarations += 1
      guard declarations <= limits.declarations else { throw error("E173", [String(limits.declarations)]) }
      try count(bytes: id.utf8.count)
    }
    if seenItem.insert(id).inserted { seenItems.append(id) }
  }

  // MARK: Errors

  private func required(
    _ attribute: String, of name: String, _ attributes: DocumentAttributes
  ) throws(SurveyImportError) -> String {
    guard let value = attributes[attribute], !value.trimmed.isEmpty else { throw error("E188", [name]) }
    return value
  }

  private mutating func count(bytes more: Int) throws(SurveyImportError) {
    bytes += more
    guard bytes <= limits.declaredBytes else { throw error("E173", [String(limits.declaredBytes)]) }
  }

  private func error(_ id: String, _ arguments: [String]) -> SurveyImportError {
    SurveyImportError(
      id, arguments.map { ShownHeading.text($0) }, at: Provenance(source: source, line: line))
  }
}
