// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A table of causes and remedies for performance reports: `unit,indikator,pendukung,penghambat,upaya`. Columns are
/// found by their headings, in either language.
public enum NarrativeTable {
  /// The most rows that one table may hold.
  public static let mostRows = 5000
  /// The longest text of a cell, in characters of Unicode.
  public static let longestText = 2000

  private enum Column: CaseIterable {
    case unit
    case indicator
    case supporting
    case hindering
    case remedies

    /// The headings that mean it, folded.
    var words: Set<String> {
      switch self {
      case .unit: ["unit", "kode unit", "kecamatan", "unit code"]
      case .indicator: ["indikator", "iku", "kode indikator", "indicator"]
      case .supporting: ["pendukung", "faktor pendukung", "supporting"]
      case .hindering: ["penghambat", "faktor penghambat", "hambatan", "hindering"]
      case .remedies: ["upaya", "upaya perbaikan", "remedies"]
      }
    }

    var path: WritableKeyPath<NarrativeEntry, String> {
      switch self {
      case .unit: \.unit
      case .indicator: \.indicator
      case .supporting: \.supporting
      case .hindering: \.hindering
      case .remedies: \.remedies
      }
    }
  }

  /// The rows of a table, in its order.
  /// - Throws: E301 to E306 for the file, E2xx where it is no table, E973 for a missing heading, E974 for a row that
  ///   cannot be read or a text that is too long, E975 for too many rows.
  public static func entries(in path: String) throws(SurveyImportError) -> [NarrativeEntry] {
    var rows = try DelimitedRows(file: ByteSource(path: path))
    let head = try rows.next()
    let columns = head.map { Self.columns(of: $0) } ?? [:]
    guard columns[.unit] != nil, columns[.indicator] != nil else {
      throw SurveyImportError("E973", at: Provenance(source: rows.name, line: head?.line ?? 0))
    }
    var entries: [NarrativeEntry] = []
    while let row = try rows.next() {
      if row.isBlank { continue }
      let place = Provenance(source: rows.name, line: row.line)
      guard !row.isUndecodable else { throw SurveyImportError("E974", [String(longestText)], at: place) }
      guard entries.count < mostRows else { throw SurveyImportError("E975", [String(mostRows)], at: place) }
      var entry = NarrativeEntry(place: place)
      for (column, index) in columns {
        let text = (row.text(at: index) ?? "").split { $0.isWhitespace }.joined(separator: " ")
        guard text.unicodeScalars.count <= longestText else {
          throw SurveyImportError("E974", [String(longestText)], at: place)
        }
        entry[keyPath: column.path] = PersonalText.masked(text)
      }
      entries.append(entry)
    }
    return entries
  }

  private static func columns(of head: TableRow) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, heading) in head.texts.enumerated() {
      let folded = FoldedText(heading).description
      guard let column = Column.allCases.first(where: { $0.words.contains(folded) }), columns[column] == nil
      else { continue }
      columns[column] = index
    }
    return columns
  }
}
