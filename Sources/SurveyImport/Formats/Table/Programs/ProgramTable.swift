// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A table that a known program wrote.
struct ProgramTable: Sendable {
  /// The program.
  let profile: ProgramProfile
  /// All headings of the table, in small letters.
  private let headings: Set<String>
  /// The columns that tell whether a record counts, with what they must hold for it not to.
  private let incomplete: [(column: Int, rule: ProgramProfile.Incomplete)]

  /// Looks for the headings of a program in the first rows; nil where no program is recognised.
  /// - Parameter delimiter: What parts the cells; nil in a table that is no delimited text.
  init?(headingsIn rows: [TableRow], delimiter: String?) {
    for row in rows.prefix(Self.mostRows) where row.count >= 2 {
      let texts = row.texts.prefix(Self.mostHeadings).map(Self.plain)
      let known = Set(texts)
      guard let first = texts.first(where: { !$0.isEmpty }) else { continue }
      let profile = ProgramCatalogue.byHeadings.first { profile in
        profile.headings.isSubset(of: known)
          && (profile.oneOf.isEmpty || !profile.oneOf.isDisjoint(with: known))
          && (profile.first.isEmpty || profile.first.contains(first))
      }
      guard let profile else { continue }
      self.init(profile, headings: Array(texts))
      return
    }
    // FormScanner names its first column in the user's language: it is known by the pictures that stand there.
    guard delimiter == ";", let heading = rows.firstIndex(where: { !$0.isBlank }) else { return nil }
    let pictures = rows[(heading + 1)...].compactMap { $0.text(at: 0)?.trimmed.lowercased() }
    guard pictures.contains(where: { !$0.isEmpty }), pictures.allSatisfy({ $0.isEmpty || Self.isPicture($0) })
    else {
      return nil
    }
    self.init(ProgramCatalogue.formScanner, headings: rows[heading].texts.map(Self.plain))
  }

  /// Looks for what the cells of a program tell; nil where no program is recognised.
  /// - Parameters:
  ///   - rows: The first rows below the headings.
  ///   - columns: The columns of the questions.
  ///   - delimiter: What parts the cells; nil in a table that is no delimited text.
  init?(cellsIn rows: ArraySlice<TableRow>, headings: [String], columns: [Int], delimiter: String?) {
    let answers = rows.flatMap { row in
      columns.compactMap { row.isBlank(at: $0) ? nil : row.text(at: $0)?.trimmed }
    }
    guard delimiter == ",", answers.contains("-9999"), answers.allSatisfy({ Int($0) != nil }) else {
      return nil
    }
    self.init(ProgramCatalogue.altPaper, headings: headings.map(Self.plain))
  }

  private init(_ profile: ProgramProfile, headings: [String]) {
    self.profile = profile
    self.headings = Set(headings)
    incomplete = profile.incomplete.compactMap { rule in
      let name: String
      switch rule {
      case .blank(let heading): name = heading
      case .holds(let heading, _): name = heading
      }
      return headings.firstIndex(of: name).map { ($0, rule) }
    }
  }

  // MARK: Headings

  /// What a heading of the program's own says; nil for any other.
  func ownReading(of heading: String) -> HeadingReading? {
    let name = Self.plain(heading)
    switch profile.own[name] {
    case .date: return .machine(.date, rank: 0)
    case .strongID: return .machine(.strongID, rank: 0)
    case .dropped: return .unknown
    case nil: break
    }
    return isBesideQuestion(name) ? .unknown : nil
  }

  /// The names that a heading may wrap, the likeliest first, beside the heading itself.
  func names(in heading: String) -> [String] {
    switch profile.names {
    case .plain: return []
    case .groups(let sign):
      let parts = heading.split(separator: sign, omittingEmptySubsequences: false)
      return (1..<max(1, min(parts.count, 6))).map { parts.dropFirst($0).joined(separator: String(sign)) }
    case .rows: return Self.bracketed(heading).map { [$0] } ?? []
    case .codes:
      if let row = Self.bracketed(heading) { return [row] }
      guard let point = heading.firstIndex(of: "."),
        heading[..<point].allSatisfy({ $0.isLetter || $0.isNumber })
      else { return [] }
      return [String(heading[heading.index(after: point)...])]
    case .bracketedGroup:
      guard heading.first == "[", let end = heading.firstIndex(of: "]") else { return [] }
      return [String(heading[heading.index(after: end)...])]
    }
  }

  /// Whether a heading, in small letters, stands beside that of a question: `u1/3` beside `u1`.
  private func isBesideQuestion(_ name: String) -> Bool {
    profile.sideColumns.contains { column in
      switch column {
      case .choices(let sign):
        guard let last = name.lastIndex(of: sign), last > name.startIndex else { return false }
        return headings.contains(String(name[..<last]))
      case .ending(let ending):
        return name.hasSuffix(ending) && headings.contains(String(name.dropLast(ending.count)))
      }
    }
  }

  /// What stands in the brackets at the end of a heading.
  private static func bracketed(_ heading: String) -> String? {
    let heading = heading.trimmed
    guard heading.last == "]", let start = heading.lastIndex(of: "[") else { return nil }
    return String(heading[heading.index(after: start)...].dropLast())
  }

  // MARK: The table

  /// The program, for the dialect of the file.
  var entries: [DialectEntry] { [DialectEntry("program", profile.name)] }

  /// A note on the file where marks are read as the program means them.
  func findings(source: String, line: Int) -> [Finding] {
    guard !profile.marks.isEmpty else { return [] }
    return [Finding(.programRecognised, .note, at: Provenance(source: source, line: line), [profile.name])]
  }

  // MARK: Records

  /// The cell of an answer as the program means it.
  func cell(_ text: String, line: Int, column: Int) -> RawCell {
    guard !profile.marks.isEmpty, let mark = profile.marks[Self.plain(text)] else {
      return RawCell(text: text, line: line, column: column)
    }
    switch mark {
    case .blank: return RawCell(text: "", line: line, column: column)
    case .declared(.notAsked): return RawCell(text: nil, line: line, column: column)
    case .declared(let state): return RawCell(text: text, line: line, column: column, declared: state)
    }
  }

  /// Whether the program marks a record as one that is not to count: not handed in, or rejected.
  func isIncomplete(_ row: TableRow) -> Bool {
    incomplete.contains { column, rule in
      switch rule {
      case .blank: row.isBlank(at: column)
      case .holds(_, let texts): row.text(at: column).map { texts.contains(Self.plain($0)) } ?? false
      }
    }
  }

  /// Whether a row right under the headings holds the codes of the same columns, as the second line of a VV file.
  func isCodeLine(_ row: TableRow) -> Bool {
    guard profile.name == "LimeSurvey" else { return false }
    let texts = Set(row.texts.prefix(Self.mostHeadings).map(Self.plain))
    return texts.isSuperset(of: ["id", "submitdate", "startlanguage"])
  }

  /// Small letters without spaces around them.
  private static func plain(_ text: String) -> String { String(text.prefix(200)).trimmed.lowercased() }

  private static func isPicture(_ name: String) -> Bool {
    ["jpg", "jpeg", "png", "tif", "tiff", "gif", "bmp", "pdf"].contains { name.hasSuffix(".\($0)") }
  }

  private static let mostRows = 10
  private static let mostHeadings = 4096
}
