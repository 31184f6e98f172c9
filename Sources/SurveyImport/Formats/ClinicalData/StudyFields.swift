// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The items of a study as fields of a survey.
struct StudyFields: Sendable {
  /// What becomes of a value.
  enum Target: Sendable {
    case value(Int)
    /// One check box: ticked where its value is 1.
    case box(Int, code: String)
    /// Whether a form of REDCap is complete: 0, 1 or 2.
    case status
  }

  private(set) var fields: [CodedField] = []
  /// By the id of the item.
  private(set) var targets: [String: Target] = [:]
  /// The items that feed each field.
  private(set) var items: [[String]] = []
  /// Fields that are not asked of everybody.
  private(set) var isConditional: [Bool] = []

  /// - Parameter seen: The items of the data; those that nobody defines are fields too.
  init(_ definitions: StudyDefinitions, seen: [String]) {
    let statuses = Set(definitions.groups.values.compactMap(\.status))
    var boxes: [String: Int] = [:]
    for item in definitions.items {
      if statuses.contains(item.id) {
        targets[item.id] = .status
      } else if let name = item.checkbox {
        let field = boxes[name] ?? add(Self.boxes(name, item, definitions), item, definitions)
        boxes[name] = field
        items[field].append(item.id)
        let code = item.id.hasPrefix(name + "___") ? String(item.id.dropFirst(name.count + 3)) : item.id
        targets[item.id] = .box(field, code: code)
      } else {
        let field = add(Self.field(item, definitions), item, definitions)
        items[field].append(item.id)
        targets[item.id] = .value(field)
      }
    }
    for id in seen where targets[id] == nil {
      let item = StudyDefinitions.Item(
        id: id, names: [id, id.split(separator: ".").last.map(String.init) ?? id])
      let field = add(Self.field(item, definitions), item, definitions)
      items[field].append(id)
      targets[id] = .value(field)
    }
  }

  private mutating func add(
    _ field: CodedField, _ item: StudyDefinitions.Item, _ definitions: StudyDefinitions
  ) -> Int {
    fields.append(field)
    items.append([])
    isConditional.append(item.isConditional || definitions.conditionalItems.contains(item.id))
    return fields.count - 1
  }

  private static func field(_ item: StudyDefinitions.Item, _ definitions: StudyDefinitions) -> CodedField {
    var field = CodedField(names: item.names, texts: item.texts, line: item.line)
    field.options = item.codeList.flatMap { definitions.codeLists[$0] } ?? []
    if field.options.isEmpty, item.isBoolean {
      field.options = [("0", "Tidak"), ("1", "Ya"), ("false", "Tidak"), ("true", "Ya")]
        .map { CodedOption(code: $0.0, text: $0.1) }
    }
    if let lower = item.lower, let upper = item.upper, lower <= upper { field.range = lower...upper }
    return field
  }

  private static func boxes(
    _ name: String, _ item: StudyDefinitions.Item, _ definitions: StudyDefinitions
  ) -> CodedField {
    CodedField(
      names: [name], texts: item.texts, options: definitions.checkboxChoices[name] ?? [], line: item.line)
  }
}
