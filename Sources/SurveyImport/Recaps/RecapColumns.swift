// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The columns of a recap, checked: nothing is read twice, no element is missing.
struct RecapColumns: Sendable {
  /// The heading row.
  let headings: RecapHeadings
  /// The columns of the running number, the units, and the forms.
  let number: Int?
  let units: [Int]
  let respondents: Int?
  /// The published index.
  let index: Int
  /// The published letter, or the word for it.
  let grade: Int?
  /// The columns of elements, by kind of figure.
  let groups: [RecapHeadings.Group]

  /// Checks the columns of a heading row.
  /// - Throws: E822 (no unit), E823 (no index), E824 (two columns for one thing), E825 (an element is
  ///   missing), E816.
  init(_ headings: RecapHeadings, source: String) throws(SurveyImportError) {
    let place = Provenance(source: source, line: headings.line)
    self.headings = headings
    number = headings.columns(saying: .number).first
    units = headings.columns(saying: .unit)
    guard !units.isEmpty else { throw SurveyImportError("E822", at: place) }
    respondents = headings.columns(saying: .respondents).first
    // The letter stands before the word for it; both say the same.
    grade = headings.columns(saying: .grade).first
    let indices = headings.columns(saying: .index)
    guard let index = indices.first else { throw SurveyImportError("E823", at: place) }
    if indices.count > 1 {
      throw SurveyImportError(
        "E824", ["recompute.column.index", headings.name(of: index), headings.name(of: indices[1])], at: place
      )
    }
    self.index = index
    groups = headings.groups
    for group in groups { try Self.check(group, headings, at: place) }
  }

  private static func check(
    _ group: RecapHeadings.Group, _ headings: RecapHeadings, at place: Provenance
  ) throws(SurveyImportError) {
    var seen: [RecapElement: Int] = [:]
    for (column, element) in zip(group.columns, group.elements) {
      if let first = seen[element] {
        throw SurveyImportError(
          "E824", ["recompute.column.element", headings.name(of: first), headings.name(of: column)], at: place
        )
      }
      seen[element] = column
    }
    guard group.columns.count <= RecapReader.mostElements else {
      throw SurveyImportError(
        "E816", ["U1…", String(group.columns.count), String(RecapReader.mostElements)], at: place)
    }
    let numbers = group.elements.compactMap { element in
      if case .numbered(let number) = element { number } else { nil }
    }
    // Where all columns bear numbers, a number that is missing is an element that is missing.
    guard numbers.count == group.elements.count, let last = numbers.max() else { return }
    let missing = Set(1...last).subtracting(numbers).sorted()
    guard missing.isEmpty else {
      throw SurveyImportError("E825", [missing.map(String.init).joined(separator: ", ")], at: place)
    }
  }
}
