// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// The figures of one JSON entry.
struct JSONRecapInputs {
  private let source: String
  /// What is to be said of the entry.
  private(set) var notes: [Message] = []

  init(source: String) { self.source = source }

  /// The lists under `inputs`; none where it is absent or null.
  mutating func inputs(_ node: JSONNode?) throws(SurveyImportError) -> PublishedInputs {
    var inputs = PublishedInputs()
    guard let node, !node.isNull else { return inputs }
    guard case .object(let members) = node.value else {
      throw error("E814", ["inputs", "recompute.expected.object"], node)
    }
    var unknown: [String] = []
    for member in members {
      let path = "inputs.\(member.key)"
      switch member.key {
      case "rows": try readRows(member.value, path, into: &inputs)
      case "answerCounts": inputs.answerCounts = try lists(member.value, path)
      case "totals": inputs.totals = try numbers(member.value, path, isCount: true)
      case "means": inputs.means = try numbers(member.value, path)
      case "meansX25": inputs.meansX25 = try numbers(member.value, path)
      case "weightedMeans": inputs.weightedMeans = try numbers(member.value, path)
      case "weightedMeansPrinted": inputs.weightedMeansPrinted = try numbers(member.value, path)
      default: unknown.append(ShownHeading.text(member.key))
      }
    }
    if !unknown.isEmpty {
      notes.append(Message("recompute.note.unknownInputs", unknown.prefix(9).joined(separator: ", ")))
    }
    if inputs.cellsOffScale > 0 {
      notes.append(Message("recompute.note.cellsOffScale", String(inputs.cellsOffScale)))
    }
    return inputs
  }

  /// A printed number, written as text or as a number; nil where it is absent, null, empty or a dash.
  func number(
    _ node: JSONNode?, _ path: String, isCount: Bool = false
  ) throws(SurveyImportError) -> RoundedNumber? {
    guard let node else { return nil }
    switch node.value {
    case .null: return nil
    case .number(let text):
      if let number = PrintedNumber.figure(text) { return number }
    case .string(let text):
      if PrintedNumber.isAbsent(text) { return nil }
      if let number = isCount ? PrintedNumber.count(text) : PrintedNumber.figure(text) { return number }
    default: break
    }
    throw error("E814", [path, "recompute.expected.number"], node)
  }

  private func numbers(
    _ node: JSONNode, _ path: String, isCount: Bool = false
  ) throws(SurveyImportError) -> [RoundedNumber?] {
    let items = try items(node, path)
    try checkCount(items.count, path, node)
    var numbers: [RoundedNumber?] = []
    for item in items { numbers.append(try number(item, path, isCount: isCount)) }
    return numbers
  }

  private func lists(_ node: JSONNode, _ path: String) throws(SurveyImportError) -> [[RoundedNumber?]] {
    let items = try items(node, path)
    try checkCount(items.count, path, node)
    var lists: [[RoundedNumber?]] = []
    for item in items { lists.append(try numbers(item, path, isCount: true)) }
    return lists
  }

  /// Answers 1 to 4. `null`, a dash and 0 are missing answers; other numbers are none of the scale: both
  /// count nowhere.
  private func readRows(
    _ node: JSONNode, _ path: String, into inputs: inout PublishedInputs
  ) throws(SurveyImportError) {
    var width: Int?
    for item in try items(node, path) {
      let cells = try items(item, path)
      try checkCount(cells.count, path, item)
      if let width, cells.count != width {
        throw error("E815", [path, String(cells.count), String(width)], item)
      }
      width = cells.count
      var row: [Int?] = []
      row.reserveCapacity(cells.count)
      for cell in cells {
        guard let number = try number(cell, path) else {
          row.append(nil)
          continue
        }
        let answer = (1...4).first { ExactRatio($0) == number.exact }
        if answer == nil { inputs.cellsOffScale += 1 }
        row.append(answer)
      }
      inputs.rows.append(row)
    }
  }

  private func items(_ node: JSONNode, _ path: String) throws(SurveyImportError) -> [JSONNode] {
    switch node.value {
    case .null: return []
    case .array(let items): return items
    default: throw error("E814", [path, "recompute.expected.list"], node)
    }
  }

  private func checkCount(_ count: Int, _ path: String, _ node: JSONNode) throws(SurveyImportError) {
    guard count <= RecapReader.mostElements else {
      throw error("E816", [path, String(count), String(RecapReader.mostElements)], node)
    }
  }

  private func error(_ id: String, _ arguments: [String], _ node: JSONNode) -> SurveyImportError {
    SurveyImportError(id, arguments, at: Provenance(source: source, line: node.line))
  }
}
