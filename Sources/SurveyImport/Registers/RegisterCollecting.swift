// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import TableReading

/// The rows under the headings of a register, being collected.
struct RegisterCollecting<Field: RegisterField> {
  private let reader: RegisterTableReader<Field>
  private let source: String
  /// The sheet that is read; nil where the file has none.
  var sheet: String?
  /// Whether headings were found.
  private(set) var isBegun = false
  private var columns: [Field: Int] = [:]
  private var named: [Field: RegisterEntry<Field>.Column] = [:]
  private var head: [FoldedText] = []
  private var entries: [RegisterEntry<Field>] = []
  private var findings: [Finding] = []
  private var skipped: [String?: [Int]] = [:]
  private var datePlace: Provenance?
  private var evidence = DateOrderEvidence()
  private var bytes = 0
  private var rowsTaken = 0

  init(reader: RegisterTableReader<Field>, source: String) {
    self.reader = reader
    self.source = source
  }

  /// Lines without the register's headings above them.
  mutating func skip(lines: [Int]) { skipped[sheet, default: []] += lines }

  /// The headings were found.
  mutating func begin(_ columns: [Field: Int], head row: TableRow) {
    isBegun = true
    rowsTaken = 0
    self.columns = columns
    head = row.texts.map { FoldedText($0) }
    let read = Set(columns.values)
    for (index, text) in row.texts.enumerated() where !row.isBlank(at: index) && !read.contains(index) {
      findings.append(
        Finding(
          .registerColumnUnmapped, .note, at: place(row.line, column: index + 1), [ShownHeading.text(text)]))
    }
    named = columns.mapValues {
      RegisterEntry.Column(number: $0 + 1, heading: ShownHeading.text(row.text(at: $0) ?? ""))
    }
    if datePlace == nil, let column = reader.dates.compactMap({ named[$0] }).first {
      datePlace = place(row.line, column: column.number)
    }
  }

  /// Takes a row under the headings.
  /// - Throws: E933 where there are too many.
  mutating func take(_ row: TableRow) throws(SurveyImportError) {
    rowsTaken += 1
    if row.isBlank { return }
    let filled = columns.filter { !row.isBlank(at: $0.value) }
    guard !filled.isEmpty, !isHeading(row), !isColumnNumbers(row) else {
      skip(lines: [row.line])
      return
    }
    guard !row.isUndecodable else {
      findings.append(
        Finding(.registerCellUnreadable, .exclusion, at: place(row.line), ["register.field.line", "…"]))
      return
    }
    let unreadable = filled.filter { row.kind(at: $0.value).isUnreadable }
    for (field, index) in unreadable.sorted(by: { $0.value < $1.value }) {
      findings.append(
        Finding(
          .registerCellUnreadable, .exclusion, at: place(row.line, column: index + 1),
          [field.wordID, Finding.quoted(row.text(at: index) ?? "")]))
    }
    guard unreadable.isEmpty else { return }
    var texts: [Field: String] = [:]
    for (field, index) in filled {
      let text = (row.text(at: index) ?? "").trimmed
      bytes += text.utf8.count
      texts[field] = text
      if reader.dates.contains(field) { evidence.look(at: text) }
    }
    guard entries.count < RegisterTableReader<Field>.mostLines, bytes <= RegisterTableReader<Field>.mostBytes
    else {
      throw SurveyImportError(
        "E933", [String(RegisterTableReader<Field>.mostLines)], at: place(row.line))
    }
    entries.append(RegisterEntry(texts, place: place(row.line), columns: named))
  }

  /// What was collected.
  func entries(format: String, chosen: DateOrder?) -> RegisterEntries<Field> {
    var all = findings
    for (sheet, lines) in skipped.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) where !lines.isEmpty {
      let shown = lines.prefix(20).map(String.init) + (lines.count > 20 ? ["…"] : [])
      all.append(
        Finding(
          .registerLinesSkipped, .note, at: Provenance(source: source, sheet: sheet, line: lines[0]),
          [String(lines.count), shown.joined(separator: ", ")]))
    }
    let place = datePlace ?? Provenance(source: source)
    var style = DateStyle()
    if let chosen {
      style.order = chosen
    } else if evidence.isContradictory {
      style.order = nil
      let counts = [evidence.dayFirst, evidence.monthFirst, evidence.ambiguous].map { String($0) }
      all.append(Finding(.dateOrderContradictory, .warning, at: place, counts))
    } else if let settled = evidence.settled {
      style.order = settled
    } else if evidence.ambiguous > 0 {
      all.append(
        Finding(
          .dateOrderUnsettled, .warning, at: place,
          [String(evidence.ambiguous), "date.order.dmy", "date.order.mdy"]))
    }
    return RegisterEntries(source: source, format: format, entries: entries, dates: style, findings: all)
  }

  private func place(_ line: Int, column: Int = 0) -> Provenance {
    let heading = named.values.first { $0.number == column }?.heading
    return Provenance(source: source, sheet: sheet, line: line, column: column, field: heading ?? "")
  }

  /// Whether a row repeats the headings, as printed tables do on each page.
  private func isHeading(_ row: TableRow) -> Bool {
    columns.values.allSatisfy { index in
      head.indices.contains(index) && FoldedText(row.text(at: index) ?? "") == head[index]
    }
  }

  /// Whether the row directly under the headings numbers the columns: `(1)`, `(2)`, `(3)`.
  private func isColumnNumbers(_ row: TableRow) -> Bool {
    guard rowsTaken == 1 else { return false }
    let numbers = row.texts.map { FoldedText($0).description }.filter { !$0.isEmpty }.map { Int($0) }
    guard numbers.count >= 3, let first = numbers[0], (1...2).contains(first) else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }
}
