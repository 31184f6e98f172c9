// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// The records of a JSON file one after the other, whatever stands around them.
///
/// Records are the objects of a list: of the list that the file is (`[{…}, {…}]`), of a list under a key of the one
/// object that the file is (`{"data": [{…}]}`, `{"count": 2, "results": […]}`), or of the tables of a dump by
/// PHPMyAdmin (`[{"type": "header", …}, {"type": "table", "name": "surveys", "data": [{…}]}]`). Objects that follow
/// each other line by line are records too.
struct JSONRecordStream: ~Copyable {
  /// One record as it stands in the file.
  struct Record {
    /// The table that it belongs to; empty where the file is one list.
    let table: String
    /// Its bytes.
    let bytes: [UInt8]
    /// The line where it begins.
    let line: Int
  }

  private enum State {
    case beginning
    case items
    case members
    case rows(table: String)
    case dumpMembers(name: String)
    case sequence
    case end
  }

  private(set) var bytes: JSONByteStream
  /// Whether lists were met, and nothing in them.
  var isEmptyList: Bool { hasList && !hasOtherItems }
  private var hasList = false
  private var hasOtherItems = false
  /// Whether the objects follow each other without a list; found out by `isSequence`.
  private var readsSequence = false
  private let limits: JSONRowLimits
  private var states: [State] = [.beginning]
  private var isFirst: [Bool] = []

  init(file: consuming ByteSource, limits: JSONRowLimits) throws(SurveyImportError) {
    self.limits = limits
    bytes = JSONByteStream(file: file)
    try bytes.begin()
    if try bytes.peekSign() == UInt8(ascii: "{") {
      try bytes.skipValue()
      readsSequence = try bytes.peekSign() == UInt8(ascii: "{")
    }
    try begin()
  }

  /// The name of the file, for places.
  var name: String { bytes.name }

  /// Goes back to the first record.
  mutating func begin() throws(SurveyImportError) {
    try bytes.begin()
    states = [.beginning]
    isFirst = []
  }

  /// The next record; nil at the end.
  /// - Throws: E270 to E274, E305 and E306 from the file.
  mutating func next() throws(SurveyImportError) -> Record? {
    while let state = states.last {
      switch state {
      case .beginning: try open()
      case .items:
        if let record = try nextItem() { return record }
      case .rows(let table):
        if let record = try nextRow(of: table) { return record }
      case .members: try nextMember()
      case .dumpMembers(let name): try nextDumpMember(name)
      case .sequence:
        guard let sign = try bytes.peekSign() else {
          states = [.end]
          return nil
        }
        guard sign == UInt8(ascii: "{") else { throw bytes.error("E270") }
        return try record("")
      case .end:
        if try bytes.peekSign() != nil { throw bytes.error("E270") }
        return nil
      }
    }
    return nil
  }

  private mutating func open() throws(SurveyImportError) {
    if readsSequence {
      states = [.sequence]
      return
    }
    guard let sign = try bytes.peekSign() else { throw bytes.error("E271") }
    bytes.advance()
    states = [.end]
    enter(sign == UInt8(ascii: "[") ? .items : .members)
  }

  private mutating func enter(_ state: State) {
    switch state {
    case .items, .rows: hasList = true
    default: break
    }
    states.append(state)
    isFirst.append(true)
  }

  private mutating func leave() {
    states.removeLast()
    isFirst.removeLast()
  }

  /// Whether the list or object that is walked ends here.
  private mutating func isOver(_ end: UInt8) throws(SurveyImportError) -> Bool {
    let wasFirst = isFirst.removeLast()
    isFirst.append(false)
    if wasFirst {
      guard try bytes.peekSign() == end else { return false }
      bytes.advance()
      return true
    }
    return try bytes.isEnd(end)
  }

  private mutating func nextItem() throws(SurveyImportError) -> Record? {
    guard try !isOver(UInt8(ascii: "]")) else {
      leave()
      return nil
    }
    guard try bytes.peekSign() == UInt8(ascii: "{") else {
      hasOtherItems = true
      try bytes.skipValue()
      return nil
    }
    let line = bytes.line
    bytes.advance()
    guard try bytes.peekSign() == UInt8(ascii: "\"") else { return try rest(of: [123], line) }
    let key = try bytes.value(most: limits.rowBytes, limit: "json.limit.row")
    var taken = [123] + key
    guard key == Array("\"type\"".utf8) else { return try rest(of: taken, line) }
    try bytes.expect(UInt8(ascii: ":"))
    let type = try bytes.value(most: limits.rowBytes, limit: "json.limit.row")
    taken += [58] + type
    guard ["\"header\"", "\"database\"", "\"table\""].contains(String(decoding: type, as: UTF8.self)) else {
      return try rest(of: taken, line)
    }
    enter(.dumpMembers(name: ""))
    isFirst[isFirst.count - 1] = false
    return nil
  }

  /// The rest of a record whose beginning was taken to see what it is.
  private mutating func rest(of taken: [UInt8], _ line: Int) throws(SurveyImportError) -> Record {
    var record = taken
    var lines = line
    while true {
      guard let sign = try bytes.peekSign() else { throw bytes.error("E271") }
      // Line ends between values are kept: an error names its line by them.
      record += Array(repeating: 10, count: min(bytes.line - lines, limits.rowBytes))
      lines = bytes.line
      if sign == UInt8(ascii: "}") || sign == UInt8(ascii: ",") || sign == UInt8(ascii: ":") {
        bytes.advance()
        record.append(sign)
        if sign == UInt8(ascii: "}") { return Record(table: "", bytes: record, line: line) }
        continue
      }
      guard sign != UInt8(ascii: "]"), record.count < limits.rowBytes else {
        throw sign == UInt8(ascii: "]")
          ? bytes.error("E270") : bytes.error("E272", ["json.limit.row", String(limits.rowBytes)])
      }
      // Of spaces between values one is kept, so that `1 2` stays as wrong as it is.
      record.append(32)
      record += try bytes.value(most: limits.rowBytes - record.count, limit: "json.limit.row")
    }
  }

  private mutating func nextRow(of table: String) throws(SurveyImportError) -> Record? {
    guard try !isOver(UInt8(ascii: "]")) else {
      leave()
      return nil
    }
    guard try bytes.peekSign() == UInt8(ascii: "{") else {
      hasOtherItems = true
      try bytes.skipValue()
      return nil
    }
    return try record(table)
  }

  private mutating func record(_ table: String) throws(SurveyImportError) -> Record {
    let line = bytes.line
    let value = try bytes.value(most: limits.rowBytes, limit: "json.limit.row")
    return Record(table: table, bytes: value, line: line)
  }

  private mutating func nextMember() throws(SurveyImportError) {
    guard try !isOver(UInt8(ascii: "}")) else { return leave() }
    let key = try key()
    if try bytes.peekSign() == UInt8(ascii: "[") {
      bytes.advance()
      enter(.rows(table: key))
    } else {
      try bytes.skipValue()
    }
  }

  private mutating func nextDumpMember(_ name: String) throws(SurveyImportError) {
    guard try !isOver(UInt8(ascii: "}")) else { return leave() }
    let key = try key()
    if key == "data", try bytes.peekSign() == UInt8(ascii: "[") {
      bytes.advance()
      enter(.rows(table: name))
    } else if key == "name", try bytes.peekSign() == UInt8(ascii: "\"") {
      let text = try bytes.value(most: 4096, limit: "json.limit.row")
      states[states.count - 1] = .dumpMembers(name: try Self.text(text, name: bytes.name, line: bytes.line))
    } else {
      try bytes.skipValue()
    }
  }

  private mutating func key() throws(SurveyImportError) -> String {
    guard try bytes.peekSign() == UInt8(ascii: "\"") else { throw bytes.error("E270") }
    let key = try bytes.value(most: 4096, limit: "json.limit.row")
    try bytes.expect(UInt8(ascii: ":"))
    return try Self.text(key, name: bytes.name, line: bytes.line)
  }

  private static func text(_ bytes: [UInt8], name: String, line: Int) throws(SurveyImportError) -> String {
    let node: JSONNode
    do { node = try JSONDocument.node(of: bytes, source: name) } catch { throw error.asRow(at: line) }
    guard case .string(let text) = node.value else {
      throw SurveyImportError("E270", at: Provenance(source: name, line: line))
    }
    return text
  }
}

extension SurveyImportError {
  /// An error of the parser of recaps in the words for rows, at a line of the file.
  func asRow(at line: Int) -> SurveyImportError {
    let ids = ["E801": "E270", "E802": "E271", "E803": "E272", "E804": "E273", "E805": "E274"]
    guard let id = ids[message.id] else { return self }
    let offset = max(0, (place?.line ?? 1) - 1)
    return SurveyImportError(
      id, message.arguments, at: Provenance(source: place?.source ?? "", line: line + offset))
  }
}
