// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Finds the heading row among the first rows of a file: the one whose headings map to the most fields, with every
/// element among them.
struct HeadingRowFinder: Sendable {
  /// How many rows are looked at.
  static let rows = 60
  /// How many bytes of rows are held for it.
  static let bytes = 4 << 20

  private let reader: HeadingReader
  private let order: ElementOrder?
  /// The line that an operator named; nil lets the content decide.
  private let line: Int?
  private let source: String

  init(reader: HeadingReader, order: ElementOrder?, line: Int? = nil, source: String) {
    self.reader = reader
    self.order = order
    self.line = line
    self.source = source
  }

  /// The heading row.
  /// - Throws: E211 (no headings), E212 or E223 (an element is missing), E213 (two columns for one field), E214 (bare
  ///   numbers), E215 (a recap of published figures), E227 (no row begins at the line that was named), E290 and E291 (answers
  ///   outside the headings).
  func find(in rows: [TableRow]) throws(SurveyImportError) -> HeadingRow {
    let named = line.map { line in rows.indices.filter { rows[$0].line == line } }
    if let line, named?.isEmpty == true { throw error("E227", line) }
    let candidates = (named ?? Array(rows.indices)).map { candidate(rows, at: $0) }
    let complete = candidates.filter { $0.map.missing(in: reader.questionnaire).isEmpty }
    // Bare numbers may also be a row of column numbers; headings with words go first.
    let single = Self.most(complete.filter { !$0.hasBareNumbers }) ?? Self.most(complete)
    guard let single else { throw refusal(candidates) }
    // Respondents above the best row belong to an earlier one: they are no titles.
    let found = complete.first { $0.rowIndex < single.rowIndex && hasForms(rows, under: $0, above: single) }
    let best = withSecondLine(found ?? single, rows)
    guard best.map.clash != nil || best.map.missing(in: reader.questionnaire).isEmpty else {
      throw refusal([best])
    }
    if Recap.isRecap(best.headings) { throw error("E215", best.line) }
    if let clash = best.map.clash { throw clashError(clash, best) }
    try HiddenAnswers(best.row, in: rows, reader: reader, source: source).refuse()
    return best.row
  }

  /// The most questions that any of the rows maps, whole heading row or not.
  func mappedQuestions(in rows: [TableRow]) -> Int {
    rows.indices.map { candidate(rows, at: $0).row.questionColumns.count }.max() ?? 0
  }

  private func candidate(_ rows: [TableRow], at index: Int) -> Candidate {
    let texts = Self.effectiveHeadings(rows, at: index, reader: reader)
    return candidate(texts, texts.map { reader.reading(of: $0) }, index, rows[index].line)
  }

  private func candidate(_ texts: [String], _ readings: [HeadingReading], _ index: Int, _ line: Int)
    -> Candidate
  {
    let width = tableWidth(readings)
    let kept = readings.prefix(width) + readings.dropFirst(width).map { _ in .blank }
    let map = HeadingMap(Array(kept), reader: reader, order: order)
    return Candidate(headings: texts, readings: readings, map: map, width: width, rowIndex: index, line: line)
  }

  /// Whether a line between two heading rows holds answers in the first one's columns.
  private func hasForms(_ rows: [TableRow], under upper: Candidate, above lower: Candidate) -> Bool {
    let look = AnswerLook(reader.questionnaire)
    let columns = upper.row.questionColumns
    return rows[(upper.rowIndex + 1)..<lower.rowIndex].contains { row in
      columns.count { row.text(at: $0).map(look.isAnswer) ?? false } >= min(5, columns.count)
    }
  }

  /// Joins the line of words, or of codes, that stands directly below or above.
  private func withSecondLine(_ found: Candidate, _ rows: [TableRow]) -> Candidate {
    let look = AnswerLook(reader.questionnaire)
    for index in [found.rowIndex + 1, found.rowIndex - 1] where rows.indices.contains(index) {
      let (upper, lower) = (rows[min(index, found.rowIndex)], rows[max(index, found.rowIndex)])
      guard upper.lastLine + 1 == lower.line,
        let pair = HeadingPair(
          found.headings, found.readings, columns: found.row.questionColumns, with: rows[index],
          reader: reader, look: look)
      else { continue }
      var joined = candidate(pair.headings, pair.readings, found.rowIndex, found.line)
      joined.lines = [found.headings, rows[found.rowIndex].texts, rows[index].texts]
      return joined
    }
    return found
  }

  /// A cell that is empty because the row above holds a merged heading takes that heading, if the row above is a
  /// heading row at all.
  private static func effectiveHeadings(_ rows: [TableRow], at index: Int, reader: HeadingReader) -> [String]
  {
    var texts = rows[index].texts
    guard index > 0, rows[index - 1].line + 1 == rows[index].line, !rows[index].isBlank else { return texts }
    let above = rows[index - 1].texts
    let gaps = above.indices.filter { place in
      !rows[index - 1].isBlank(at: place) && rows[index].isBlank(at: place)
    }
    let isHeading = gaps.contains { place in
      switch reader.reading(of: above[place]) {
      case .blank, .unknown, .bare: false
      default: true
      }
    }
    guard isHeading else { return texts }
    for place in gaps {
      while texts.count <= place { texts.append("") }
      texts[place] = above[place]
    }
    return texts
  }

  /// Headings parted from the table by an empty one belong to it only if they bring a field that is not there yet.
  private func tableWidth(_ readings: [HeadingReading]) -> Int {
    var width = 0
    var known: Set<HeadingReading> = []
    var start = 0
    while start < readings.count {
      guard readings[start] != .blank else {
        start += 1
        continue
      }
      let end = readings[start...].firstIndex(of: .blank) ?? readings.count
      let fields = readings[start..<end].filter(\.isMapped)
      let isTable = known.isEmpty || (!fields.isEmpty && fields.allSatisfy { !known.contains($0) })
      if isTable {
        width = end
        known.formUnion(fields)
      }
      start = end
    }
    return width
  }

  private static func most(_ candidates: [Candidate]) -> Candidate? {
    candidates.max { $0.map.fieldCount < $1.map.fieldCount }.flatMap { best in
      candidates.first { $0.map.fieldCount == best.map.fieldCount }
    }
  }

  // MARK: Refusals

  private func refusal(_ candidates: [Candidate]) -> SurveyImportError {
    if let recap = candidates.first(where: { Recap.isRecap($0.headings) }) {
      return error("E215", recap.line)
    }
    let orders = [ElementOrder.element, .question]
    if let bare = candidates.first(where: { bare in
      bare.needsOrder && orders.contains { isComplete(bare, order: $0) }
    }) {
      // Where every question has the number of its element, there is nothing to swap: the user only confirms it.
      return error(reader.questionnaire.contestedElements.isEmpty ? "E299" : "E214", bare.line)
    }
    guard let best = Self.most(candidates), best.map.fieldCount >= 2 else { return error("E211", 0) }
    let questions = best.map.missing(in: reader.questionnaire)
    let missing = questions.map(name(of:)).joined(separator: "; ")
    let place = Provenance(source: source, line: best.line)
    guard let near = near(questions, best) else { return SurveyImportError("E223", [missing], at: place) }
    return SurveyImportError("E212", [missing, near], at: place)
  }

  private func isComplete(_ candidate: Candidate, order: ElementOrder) -> Bool {
    let map = HeadingMap(candidate.readings, reader: reader, order: order)
    let tooMany = candidate.readings.contains { reading in
      if case .bare(let number) = reading { number > reader.questionnaire.questions.count } else { false }
    }
    return !tooMany && map.missing(in: reader.questionnaire).isEmpty
  }

  /// Headings that nobody mapped but that share a word with a missing element, each with its proposal; nil where there is none.
  private func near(_ questions: [Int], _ candidate: Candidate) -> String? {
    var proposals: [String] = []
    for (heading, reading) in zip(candidate.headings, candidate.readings) where reading == .unknown {
      guard let nearest = reader.words.nearest(to: HeadingWords.words(of: heading)),
        questions.contains(nearest)
      else { continue }
      let code = reader.questionnaire.questions[nearest].elementCode
      proposals.append("\"\(ShownHeading.text(heading))\" → \(code)")
    }
    return proposals.isEmpty ? nil : proposals.prefix(9).joined(separator: "; ")
  }

  private func name(of question: Int) -> String {
    let code = reader.questionnaire.questions[question].elementCode
    let element = reader.questionnaire.elements.first { $0.code == code }
    let name = "\(code) \(element?.name ?? "")".trimmed
    // Where several questions feed the element, its name alone does not tell which column is meant.
    let isAlone = reader.questionnaire.questionIndices(feeding: code).count == 1
    return isAlone ? name : "\(name) (P\(reader.questionnaire.questions[question].number))"
  }

  private func clashError(_ clash: HeadingMap.Clash, _ candidate: Candidate) -> SurveyImportError {
    let field: String
    if case .question(let question) = clash.field {
      field = name(of: question)
    } else if case .profile(let index) = clash.field {
      field = reader.questionnaire.profileFields[index].title
    } else {
      field = "field.\(clash.field.name)"
    }
    let columns = [clash.first, clash.second].map { index in
      "\"\(ShownHeading.text(candidate.headings[index]))\" (\(ColumnLetters.text(index)))"
    }
    return SurveyImportError(
      "E213", [field] + columns,
      at: Provenance(source: source, line: candidate.line, column: clash.second + 1))
  }

  private func error(_ id: String, _ line: Int) -> SurveyImportError {
    SurveyImportError(id, at: Provenance(source: source, line: line))
  }

  private struct Candidate {
    let headings: [String]
    let readings: [HeadingReading]
    let map: HeadingMap
    let width: Int
    let rowIndex: Int
    let line: Int
    var lines: [[String]] = []

    var hasBareNumbers: Bool {
      readings.contains { if case .bare = $0 { true } else { false } }
    }
    /// Whether only a word of the user can tell what the numbers mean.
    var needsOrder: Bool {
      hasBareNumbers && !map.columns.contains { if case .question = $0.field { true } else { false } }
    }
    var row: HeadingRow {
      HeadingRow(
        headings: headings, readings: readings, map: map, width: width, lines: lines, rowIndex: rowIndex,
        line: line)
    }
  }
}

extension HeadingReading {
  /// Whether the heading brings a field.
  var isMapped: Bool {
    switch self {
    case .blank, .unknown, .personal, .ignored, .bare: false
    default: true
    }
  }
}
