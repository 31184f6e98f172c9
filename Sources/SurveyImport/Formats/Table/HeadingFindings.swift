// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What is to be said about the headings of a table.
struct HeadingFindings: Sendable {
  /// The findings, from the left.
  let findings: [Finding]

  init(_ heading: HeadingRow, source: String, syntheticLine: Int?) {
    var findings: [Finding] = []
    if let syntheticLine {
      findings.append(Finding(.syntheticForms, .note, at: Provenance(source: source, line: syntheticLine)))
    }
    let mapped = Set(heading.map.columns.flatMap { [$0.index, $0.fallback ?? $0.index] })
    for (index, reading) in heading.readings.enumerated() where !mapped.contains(index) && reading != .blank {
      let isLegend = index >= heading.width
      if isLegend && reading != .personal { continue }
      let shown = ShownHeading.text(heading.headings[index])
      findings.append(
        Finding(
          reading == .personal ? .columnPersonal : .columnUnmapped, .note,
          at: Provenance(source: source, line: heading.line, column: index + 1, field: shown), [shown]))
    }
    if heading.map.order == .unsettled {
      let place = Provenance(source: source, line: heading.line)
      findings.append(.orderUnsettled(heading.map.contested, at: place))
    }
    if !heading.map.columns.contains(where: { $0.field == .date }) {
      findings.append(
        Finding(.columnAbsent, .note, at: Provenance(source: source, line: heading.line), ["field.date"]))
    }
    self.findings = findings
  }
}

/// Columns inside the table that have content and no heading. They are named by their letter.
struct UnnamedColumns: Sendable {
  private var seen: Set<Int> = []
  private var cached: [Int]?

  /// The columns without a heading, by index.
  mutating func places(_ heading: HeadingRow) -> [Int] {
    if let cached { return cached }
    let places = heading.readings.prefix(heading.width).indices.filter { heading.readings[$0] == .blank }
    cached = Array(places)
    return Array(places)
  }

  /// Remembers that a column has content.
  mutating func count(_ index: Int) { seen.insert(index) }

  /// One note per column.
  func findings(source: String, line: Int) -> [Finding] {
    seen.sorted().map { index in
      Finding(
        .columnUnmapped, .note, at: Provenance(source: source, line: line, column: index + 1),
        ["(\(ColumnLetters.text(index)))"])
    }
  }
}

/// The words by which a file says that its forms are made up.
enum SyntheticMark {
  /// Whether a title says so.
  static func isPresent(_ text: String) -> Bool {
    let words = Set(FoldedText(text).description.split(separator: " "))
    return words.contains("sintetis") || words.contains("sintetik") || words.contains("synthetic")
  }
}

extension Finding {
  /// That nothing settles these elements, by their codes: R603 for U8 and U9 of the model form, else R630.
  static func orderUnsettled(_ contested: [String], at place: Provenance) -> Finding {
    contested == ["U8", "U9"]
      ? Finding(.orderUnsettled, .warning, at: place)
      : Finding(.otherOrderUnsettled, .warning, at: place, [contested.joined(separator: ", ")])
  }
}
