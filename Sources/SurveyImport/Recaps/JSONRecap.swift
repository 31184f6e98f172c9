// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// Published results in JSON: a list of entries, one entry, or an object of entries by id.
struct JSONRecap {
  private let source: String
  private var ids: Set<String> = []

  /// The results of a whole file.
  /// - Throws: E80x for what is no JSON, E81x for what is not of this shape, with the line.
  static func recap(of bytes: [UInt8], source: String) throws(SurveyImportError) -> PublishedRecap {
    let root = try JSONDocument.node(of: bytes, source: source)
    var reader = JSONRecap(source: source)
    return PublishedRecap(source: source, entries: try reader.entries(of: root))
  }

  private init(source: String) { self.source = source }

  private mutating func entries(of root: JSONNode) throws(SurveyImportError) -> [PublishedEntry] {
    var nodes: [(id: String?, node: JSONNode)] = []
    switch root.value {
    case .array(let items): nodes = items.map { (nil, $0) }
    case .object(let members):
      let isEntry = root["published"] != nil || root["inputs"] != nil
      nodes = isEntry ? [(nil, root)] : members.map { ($0.key, $0.value) }
    default: throw error("E811", [], root)
    }
    guard nodes.count <= RecapReader.mostEntries else {
      throw error("E803", ["recompute.limit.entries", String(RecapReader.mostEntries)], root)
    }
    guard !nodes.isEmpty else { throw error("E812", [], root) }
    var entries: [PublishedEntry] = []
    for (position, item) in nodes.enumerated() {
      entries.append(try entry(item.node, id: item.id, number: position + 1))
    }
    return entries
  }

  private mutating func entry(
    _ node: JSONNode, id: String?, number: Int
  ) throws(SurveyImportError) -> PublishedEntry {
    guard case .object = node.value, node["published"] != nil || node["inputs"] != nil else {
      throw error("E811", [], node)
    }
    let named = try text(node["id"], "id")
    let own = id.map { ShownText.safe($0.prefix(500)) } ?? named ?? "entry-\(number)"
    guard ids.insert(own).inserted else { throw error("E813", [ShownHeading.text(own)], node) }
    let published = node["published"]
    try expectObject(published, "published")
    var reader = JSONRecapInputs(source: source)
    let inputs = try reader.inputs(node["inputs"])
    return PublishedEntry(
      id: own, unitName: try text(node["unit"], "unit") ?? "",
      period: try text(node["period"], "period") ?? "",
      rule: try text(node["rule"], "rule") ?? "", elementNames: try names(node["elements"]),
      respondents: try reader.number(node["n"], "n", isCount: true),
      printedWeight: try reader.number(node["weightPrinted"], "weightPrinted"),
      published: PublishedFigure(
        index: try reader.number(published?["index"], "published.index"),
        grade: try text(published?["grade"], "published.grade")),
      inputs: inputs, place: Provenance(source: source, line: node.line), notes: reader.notes)
  }

  /// A text or a number as text; nil where it is absent, null or empty.
  private func text(_ node: JSONNode?, _ key: String) throws(SurveyImportError) -> String? {
    guard let node else { return nil }
    switch node.value {
    case .null: return nil
    case .string(let text), .number(let text):
      let shown = ShownText.safe(text.prefix(500)).trimmed
      return shown.isEmpty ? nil : shown
    default: throw error("E814", [key, "recompute.expected.text"], node)
    }
  }

  private func names(_ node: JSONNode?) throws(SurveyImportError) -> [String] {
    guard let node, !node.isNull else { return [] }
    guard case .array(let items) = node.value else {
      throw error("E814", ["elements", "recompute.expected.list"], node)
    }
    var names: [String] = []
    for item in items.prefix(RecapReader.mostElements) { names.append(try text(item, "elements") ?? "-") }
    return names
  }

  private func expectObject(_ node: JSONNode?, _ key: String) throws(SurveyImportError) {
    guard let node, !node.isNull else { return }
    guard case .object = node.value else { throw error("E814", [key, "recompute.expected.object"], node) }
  }

  private func error(_ id: String, _ arguments: [String], _ node: JSONNode) -> SurveyImportError {
    SurveyImportError(id, arguments, at: Provenance(source: source, line: node.line))
  }
}
