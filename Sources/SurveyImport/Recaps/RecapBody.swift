// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Reads the rows under the headings of a recap.
struct RecapBody {
  private let columns: RecapColumns
  private let source: String
  private var ids: Set<String> = []
  /// Lines that are neither a unit nor a total.
  private(set) var skippedLines: [Int] = []
  /// What the columns were read as.
  private(set) var shownColumns: [PublishedRecap.Column] = []

  init(columns: RecapColumns, source: String) {
    self.columns = columns
    self.source = source
  }

  /// The results of these rows, in their order.
  /// - Throws: E826 (a cell that is no number), E828 (cells beyond the headings), E829 (figures that cannot
  ///   be told apart), E803 (too many rows).
  mutating func entries(of rows: ArraySlice<TableRow>) throws(SurveyImportError) -> [PublishedEntry] {
    var lines: [RecapLine] = []
    for row in rows where !row.isBlank {
      guard let line = try line(row) else {
        skippedLines.append(row.line)
        continue
      }
      guard lines.count < RecapReader.mostEntries else {
        throw SurveyImportError(
          "E803", ["recompute.limit.entries", String(RecapReader.mostEntries)],
          at: Provenance(source: source, line: row.line))
      }
      lines.append(line)
    }
    var figures: [RecapFigure] = []
    for (position, group) in columns.groups.enumerated() {
      figures.append(try figure(of: group, at: position, in: lines, known: figures))
    }
    shownColumns = shown(figures)
    let marked = lines.firstIndex { $0.isTotal }
    let closing = marked == nil ? closingTotal(of: lines) : nil
    var entries: [PublishedEntry] = []
    for (position, line) in lines.enumerated() {
      entries.append(entry(line, isTotal: line.isTotal || position == closing, figures: figures))
    }
    return entries
  }

  /// One row with its cells read; nil for a line that is none of a unit.
  private func line(_ row: TableRow) throws(SurveyImportError) -> RecapLine? {
    if isHeadingAgain(row) { return nil }
    let cells = columns.groups.flatMap(\.columns) + [columns.index]
    let texts = cells.map { row.text(at: $0) ?? "" }
    let name = columns.units.compactMap { row.isBlank(at: $0) ? nil : row.text(at: $0)?.trimmed }
      .joined(separator: " / ")
    let label = columns.number.flatMap { row.isBlank(at: $0) ? nil : row.text(at: $0)?.trimmed }
    let isNumbered = label.map { PrintedNumber.count($0) != nil } ?? false
    if texts.allSatisfy({ PrintedNumber.isAbsent($0) }) {
      let hasDash = texts.contains { !$0.trimmed.isEmpty }
      guard hasDash || isNumbered, !name.isEmpty else { return nil }
    } else if texts.allSatisfy({ PrintedNumber.figure($0) == nil && PrintedNumber.count($0) == nil }) {
      return nil
    }
    if let beyond = (columns.headings.width..<max(columns.headings.width, row.count))
      .first(where: { !row.isBlank(at: $0) })
    {
      throw SurveyImportError(
        "E828", [ColumnLetters.text(beyond)],
        at: Provenance(source: source, line: row.line, column: beyond + 1))
    }
    var groups: [[RoundedNumber?]] = []
    for group in columns.groups {
      var values: [RoundedNumber?] = []
      for column in group.columns { values.append(try number(row, column, isCount: group.figure == .totals)) }
      groups.append(values)
    }
    let grade = columns.grade.flatMap { row.text(at: $0) }.map { $0.trimmed } ?? ""
    return RecapLine(
      line: row.line, label: label ?? "", name: name, isNumbered: isNumbered,
      respondents: try columns.respondents.flatMap { column throws(SurveyImportError) in
        try number(row, column, isCount: true)
      },
      index: try number(row, columns.index, isCount: false),
      grade: PrintedNumber.isAbsent(grade) ? nil : String(ShownText.safe(grade).prefix(60)), groups: groups)
  }

  private func number(
    _ row: TableRow, _ column: Int, isCount: Bool
  ) throws(SurveyImportError) -> RoundedNumber? {
    let text = row.text(at: column) ?? ""
    if PrintedNumber.isAbsent(text) { return nil }
    if let number = isCount ? PrintedNumber.count(text) : PrintedNumber.figure(text) { return number }
    throw SurveyImportError(
      "E826", [columns.headings.name(of: column)],
      at: Provenance(source: source, line: row.line, column: column + 1))
  }

  /// The headings once more, or the numbers of the columns under them.
  private func isHeadingAgain(_ row: TableRow) -> Bool {
    let cells = columns.headings.texts.indices.filter { columns.headings.headings[$0] != .blank }
    guard cells.count >= 3 else { return false }
    if cells.allSatisfy({ FoldedText(row.text(at: $0) ?? "") == FoldedText(columns.headings.texts[$0]) }) {
      return true
    }
    let numbers = cells.map { Int(FoldedText(row.text(at: $0) ?? "").description) }
    guard let first = numbers.first, let start = first else { return false }
    return numbers.enumerated().allSatisfy { $0.element == start + $0.offset }
  }

  // MARK: What the figures are

  /// What a group of columns holds: as its headings say, else as its values show.
  private func figure(
    of group: RecapHeadings.Group, at position: Int, in lines: [RecapLine], known: [RecapFigure]
  ) throws(SurveyImportError) -> RecapFigure {
    if let figure = group.figure { return figure }
    let complete = lines.filter { line in line.groups[position].allSatisfy { $0 != nil } }
    let fits = RecapFigure.allCases.filter { !known.contains($0) }.map { figure in
      (figure: figure, count: complete.count { $0.fits(figure, at: position) })
    }
    let most = fits.map(\.count).max() ?? 0
    var likeliest = fits.filter { $0.count == most }
    // The mean of one form is its total.
    if complete.allSatisfy({ $0.respondents?.exact == .one }) { likeliest = Array(likeliest.prefix(1)) }
    if complete.isEmpty { return .means }
    guard most * 2 > complete.count, likeliest.count == 1, let found = likeliest.first else {
      let first = group.columns.first.map { columns.headings.name(of: $0) } ?? ""
      let last = group.columns.last.map { columns.headings.name(of: $0) } ?? ""
      throw SurveyImportError(
        "E829", [first, last], at: Provenance(source: source, line: columns.headings.line))
    }
    return found.figure
  }

  private func shown(_ figures: [RecapFigure]) -> [PublishedRecap.Column] {
    var meanings: [Int: String] = [columns.index: "index"]
    for unit in columns.units { meanings[unit] = "unit" }
    if let number = columns.number { meanings[number] = "number" }
    if let respondents = columns.respondents { meanings[respondents] = "respondents" }
    if let grade = columns.grade { meanings[grade] = "grade" }
    for (group, figure) in zip(columns.groups, figures) {
      for column in group.columns { meanings[column] = figure.rawValue }
    }
    return columns.headings.texts.indices.filter { columns.headings.headings[$0] != .blank }.map { column in
      PublishedRecap.Column(
        heading: ShownHeading.text(columns.headings.texts[column]),
        meaning: "recompute.column.\(meanings[column] ?? "other")")
    }
  }

  // MARK: Entries

  /// The last row may sum the others up without saying so: it alone bears no number, or names the place above
  /// them.
  private func closingTotal(of lines: [RecapLine]) -> Int? {
    guard lines.count >= 3, let last = lines.last else { return nil }
    let others = lines.dropLast()
    if columns.number != nil, !last.isNumbered, others.allSatisfy(\.isNumbered) { return lines.count - 1 }
    return last.namesPlaceAbove && !others.contains(where: \.namesPlaceAbove) ? lines.count - 1 : nil
  }

  private mutating func entry(
    _ line: RecapLine, isTotal: Bool, figures: [RecapFigure]
  ) -> PublishedEntry {
    let name = String(ShownText.safe(line.name.isEmpty ? line.label : line.name).prefix(200))
    var inputs = PublishedInputs()
    for (values, figure) in zip(line.groups, figures) where values.contains(where: { $0 != nil }) {
      switch figure {
      case .means: inputs.means = values
      case .meansX25: inputs.meansX25 = values
      case .totals: inputs.totals = values
      case .weightedMeans where figures.count == 1: inputs.weightedMeans = values
      case .weightedMeans: inputs.weightedMeansPrinted = values
      }
    }
    let first = columns.groups.first
    return PublishedEntry(
      id: id(of: name, isTotal: isTotal, line: line.line), kind: isTotal ? .total : .unit, unitName: name,
      elementNames: first?.columns.map { ShownHeading.text(columns.headings.texts[$0]) } ?? [],
      respondents: line.respondents, published: PublishedFigure(index: line.index, grade: line.grade),
      inputs: inputs, place: Provenance(source: source, line: line.line),
      notes: isTotal ? [Message("recompute.note.total")] : [])
  }

  /// The name as an id: small letters and dashes; the line too where a name comes twice.
  private mutating func id(of name: String, isTotal: Bool, line: Int) -> String {
    let folded = FoldedText(name).description.replacing(" ", with: "-")
    var id = (isTotal ? "total-" : "") + (folded.isEmpty ? "line-\(line)" : folded)
    if !ids.insert(id).inserted {
      id += "-line-\(line)"
      ids.insert(id)
    }
    return id
  }
}
