// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel
import TableReading

/// The records of a JSON file as rows of a table, their keys as its headings.
///
/// The file is read twice: once for the keys of all records, then record by record. Memory does not grow with it.
struct JSONRows: ~Copyable {
  /// A table of the file.
  struct Table {
    /// Its name: the key of its list, or the table of a dump; empty where the file is one list.
    let name: String
    /// The headings of all its records, in the order in which they come first.
    var headings: [String] = []
    /// The headings that more than nothing stands under.
    var filled: Set<String> = []
    /// The paths of objects and lists.
    var containers: Set<String> = []
    /// How many records have a list of answers without names, by its path.
    var unnamedLists: [String: Int] = [:]
    /// How many records it has.
    var rows = 0
  }

  /// The tables that have records, in the order of the file.
  let tables: [Table]
  private var stream: JSONRecordStream
  private let limits: JSONRowLimits
  private var index = 0
  private var hasGivenHeadings = false
  private var places: [String: Int]
  /// The headings inside an object or list, by its path.
  private var children: [String: [Int]]
  private var memo: JSONHeadingMemo

  /// Looks through the file for its records and their keys.
  /// - Throws: E270 to E274, E310 (a list without records), E316 (no list of records), E305 and E306 from the file.
  init(
    file: consuming ByteSource, questionnaire: Questionnaire, limits: JSONRowLimits = .forms
  ) throws(SurveyImportError) {
    let reader = HeadingReader(questionnaire, mapping: nil)
    var stream = try JSONRecordStream(file: file, limits: limits)
    let tables = try Self.tables(of: &stream, reader, limits)
    try stream.begin()
    self.stream = stream
    self.limits = limits
    self.tables = tables
    memo = JSONHeadingMemo(reader)
    places = Self.places(of: tables[0])
    children = Self.children(of: tables[0])
  }

  private static func tables(
    of stream: inout JSONRecordStream, _ reader: HeadingReader, _ limits: JSONRowLimits
  ) throws(SurveyImportError) -> [Table] {
    var survey = JSONSurvey(reader, limits: limits)
    while let record = try stream.next() { try survey.look(at: record, source: stream.name) }
    guard !survey.tables.isEmpty else {
      throw SurveyImportError(stream.isEmptyList ? "E310" : "E316", at: Provenance(source: stream.name))
    }
    return survey.tables.map { table in
      var table = table
      table.headings.removeAll { table.containers.contains($0) && !table.filled.contains($0) }
      return table
    }
  }

  /// The name of the file, for places.
  var name: String { stream.name }
  /// The bytes that were read since the beginning.
  var bytesRead: Int { stream.bytes.bytesRead }
  /// What was found out about the file, for people.
  var dialect: [DialectEntry] {
    let table = tables[index].name
    return [DialectEntry("encoding", TextEncoding.utf8.rawValue)]
      + (table.isEmpty ? [] : [DialectEntry("table", ShownHeading.text(table))])
  }

  /// Some keys of the records, for a message.
  var shownKeys: String {
    let shown = tables.flatMap(\.headings).prefix(24).map { "\"\(ShownHeading.text($0))\"" }
    return shown.joined(separator: ", ")
  }

  /// The headings, then the records, one after the other; nil at the end.
  /// - Throws: E270 to E274, E305 and E306 from the file.
  mutating func next() throws(SurveyImportError) -> TableRow? {
    let table = tables[index]
    guard hasGivenHeadings else {
      hasGivenHeadings = true
      return TableRow(line: 0, cells: table.headings)
    }
    while let record = try stream.next() {
      guard record.table == table.name else { continue }
      let flat = try JSONSurvey.flattened(record, &memo, limits: limits, source: stream.name)
      return TableRow(line: record.line, cells: cells(of: flat, in: table))
    }
    return nil
  }

  /// Begins again with the next table; false when there is none left.
  mutating func beginNextTable() throws(SurveyImportError) -> Bool {
    guard index + 1 < tables.count else { return false }
    try begin(index + 1)
    return true
  }

  /// Begins again with the headings of the same table.
  mutating func beginAgain() throws(SurveyImportError) { try begin(index) }

  /// What is to be said about lists of answers that nobody can assign.
  /// - Parameter columns: the columns that are read, by index.
  func findings(readColumns columns: Set<Int>) -> [Finding] {
    let table = tables[index]
    return table.unnamedLists.sorted { $0.key < $1.key }.compactMap { path, count in
      guard let place = places["\(path)/1"], !columns.contains(place) else { return nil }
      return Finding(
        .answerListUnnamed, .warning, at: Provenance(source: name), [ShownHeading.text(path), String(count)])
    }
  }

  private mutating func begin(_ index: Int) throws(SurveyImportError) {
    self.index = index
    hasGivenHeadings = false
    places = Self.places(of: tables[index])
    children = Self.children(of: tables[index])
    try stream.begin()
  }

  private static func children(of table: Table) -> [String: [Int]] {
    var children: [String: [Int]] = [:]
    for (place, heading) in table.headings.enumerated() {
      for end in heading.indices where heading[end] == "/" || heading[end] == "[" {
        let path = String(heading[..<end])
        if table.containers.contains(path) { children[path, default: []].append(place) }
      }
    }
    return children
  }

  private static func places(of table: Table) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, heading) in table.headings.enumerated() { places[heading] = place }
    return places
  }

  /// One cell per heading: nil where the record does not have the key, empty where it holds nothing.
  private func cells(of flat: JSONFlattening, in table: Table) -> [String?] {
    var cells = [String?](repeating: nil, count: table.headings.count)
    for cell in flat.cells {
      if let place = places[cell.heading] { cells[place] = cell.text }
      // Nothing where other records hold an object: everything in it was asked and is blank.
      guard cell.isNothing, let inside = children[cell.heading] else { continue }
      for place in inside where cells[place] == nil { cells[place] = "" }
    }
    return cells
  }
}

/// Collects the keys of all records.
struct JSONSurvey {
  private(set) var tables: [JSONRows.Table] = []
  private var memo: JSONHeadingMemo
  private let limits: JSONRowLimits
  private var known: [Set<String>] = []
  private var rows = 0
  private var headings = 0
  private var headingBytes = 0

  init(_ reader: HeadingReader, limits: JSONRowLimits) {
    memo = JSONHeadingMemo(reader)
    self.limits = limits
  }

  /// Looks at a record.
  /// - Throws: E270 to E274 where it is broken or more than a record may be.
  mutating func look(at record: JSONRecordStream.Record, source: String) throws(SurveyImportError) {
    rows += 1
    let flat = try Self.flattened(record, &memo, limits: limits, source: source)
    let place = Provenance(source: source, line: record.line)
    let index = try index(of: record.table, at: place)
    guard rows <= limits.rows else {
      throw SurveyImportError("E272", ["json.limit.rows", String(limits.rows)], at: place)
    }
    tables[index].rows += 1
    tables[index].containers.formUnion(flat.containers)
    if let list = flat.unnamedList { tables[index].unnamedLists[list, default: 0] += 1 }
    for cell in flat.cells {
      if !cell.isNothing { tables[index].filled.insert(cell.heading) }
      guard known[index].insert(cell.heading).inserted else { continue }
      headings += 1
      headingBytes += cell.heading.utf8.count
      guard headings <= limits.headings, headingBytes <= limits.headingBytes else {
        throw SurveyImportError("E272", ["json.limit.keys", String(limits.headings)], at: place)
      }
      tables[index].headings.append(cell.heading)
    }
  }

  /// The record as cells.
  static func flattened(
    _ record: JSONRecordStream.Record, _ memo: inout JSONHeadingMemo, limits: JSONRowLimits, source: String
  ) throws(SurveyImportError) -> JSONFlattening {
    let node: JSONNode
    do { node = try JSONDocument.node(of: record.bytes, source: source, limits: limits.record) } catch {
      throw error.asRow(at: record.line)
    }
    var flat = JSONFlattening(memo, limits: limits)
    flat.read(node)
    memo = flat.memo
    var seen: Set<String> = []
    for cell in flat.cells where !seen.insert(cell.heading).inserted {
      throw SurveyImportError(
        "E273", [ShownHeading.text(cell.heading)], at: Provenance(source: source, line: record.line))
    }
    return flat
  }

  private mutating func index(of name: String, at place: Provenance) throws(SurveyImportError) -> Int {
    if let index = tables.firstIndex(where: { $0.name == name }) { return index }
    guard tables.count < limits.tables else {
      throw SurveyImportError("E272", ["json.limit.tables", String(limits.tables)], at: place)
    }
    tables.append(JSONRows.Table(name: name))
    known.append([])
    return tables.count - 1
  }
}
