// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What one version of the metadata of a study defines.
struct StudyDefinitions: Sendable {
  /// A question or another item.
  struct Item: Sendable {
    let id: String
    var names: [String] = []
    var texts: [String] = []
    var codeList: String?
    var isBoolean = false
    var lower: Int?
    var upper: Int?
    /// Whether something else decides if it is asked.
    var isConditional = false
    /// The question that a check box of REDCap belongs to; nil for any other item.
    var checkbox: String?
    var line = 0
  }

  /// A form, or a group of items in one.
  struct Group: Sendable {
    var name = ""
    var items: [String] = []
    var groups: [String] = []
    /// The name by which REDCap calls the item that tells whether the form is complete; nil elsewhere.
    var status: String?
  }

  /// Items in the order of their definition.
  var items: [Item] = []
  var itemIndex: [String: Int] = [:]
  var groups: [String: Group] = [:]
  var codeLists: [String: [CodedOption]] = [:]
  /// The choices of a question with check boxes, by its name.
  var checkboxChoices: [String: [CodedOption]] = [:]
  /// Items that a reference asks only under a condition.
  var conditionalItems: Set<String> = []

  private static let depth = 16

  /// The items of a form, those of its groups among them.
  func items(of form: String) -> Set<String> {
    var items: Set<String> = []
    var seen: Set<String> = []
    var open = [(form, 1)]
    while let (id, depth) = open.popLast() {
      guard seen.insert(id).inserted, let group = groups[id] else { continue }
      items.formUnion(group.items)
      if depth < Self.depth { open += group.groups.map { ($0, depth + 1) } }
    }
    return items
  }

  /// `0, Asli|1, Asia`: the choices of check boxes, as REDCap writes them.
  static func choices(_ text: String) -> [CodedOption] {
    text.split(separator: "|").compactMap { choice in
      guard let comma = choice.firstIndex(of: ",") else { return nil }
      return CodedOption(
        code: choice[..<comma].trimmed, text: PlainWords.text(String(choice[choice.index(after: comma)...])))
    }
  }
}
