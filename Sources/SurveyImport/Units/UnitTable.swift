// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// A table of service units: `code,name,parent,alias,hours`, of which code and name are required.
///
/// Several aliases stand in one cell, parted by `|`. Columns are found by their headings, in either language.
public enum UnitTable {
  /// The most units that one table may hold.
  public static let mostUnits = 20_000

  private static let headings: [(field: Field, words: Set<String>)] = [
    (.code, ["code", "kode", "kode unit", "unit code"]),
    (.name, ["name", "nama", "nama unit", "unit", "unit name"]),
    (.parent, ["parent", "induk", "kode induk", "parent code"]),
    (.alias, ["alias", "aliases", "nama lain"]),
    (.hours, ["hours", "opening hours", "jam", "jam pelayanan"]),
  ]

  private enum Field {
    case code
    case name
    case parent
    case alias
    case hours
  }

  /// The units of a table, in its order.
  /// - Throws: E301 to E306 for the file, E2xx where it is no table, E321 for a missing heading, E322 for a row without
  ///   code or name, E323 for too many units.
  public static func units(in path: String) throws(SurveyImportError) -> [ServiceUnit] {
    var rows = try DelimitedRows(file: ByteSource(path: path))
    guard let head = try rows.next() else {
      throw SurveyImportError("E321", at: Provenance(source: rows.name))
    }
    let columns = columns(of: head)
    guard let code = columns[.code], let name = columns[.name] else {
      throw SurveyImportError("E321", at: Provenance(source: rows.name, line: head.line))
    }
    var units: [ServiceUnit] = []
    while let row = try rows.next() {
      if row.isBlank { continue }
      let place = Provenance(source: rows.name, line: row.line)
      guard !row.isUndecodable, let unitCode = text(row, code), let unitName = text(row, name) else {
        throw SurveyImportError("E322", at: place)
      }
      guard units.count < mostUnits else { throw SurveyImportError("E323", [String(mostUnits)], at: place) }
      let aliases =
        columns[.alias].flatMap { text(row, $0) }?.split(separator: "|").map { String($0).trimmed } ?? []
      units.append(
        ServiceUnit(
          code: unitCode, name: unitName, parentCode: columns[.parent].flatMap { text(row, $0) },
          aliases: aliases.filter { !$0.isEmpty }, openingHours: columns[.hours].flatMap { text(row, $0) }))
    }
    return units
  }

  private static func columns(of head: TableRow) -> [Field: Int] {
    var columns: [Field: Int] = [:]
    for (index, heading) in head.texts.enumerated() {
      let folded = FoldedText(heading).description
      guard let field = headings.first(where: { $0.words.contains(folded) })?.field, columns[field] == nil
      else {
        continue
      }
      columns[field] = index
    }
    return columns
  }

  private static func text(_ row: TableRow, _ index: Int) -> String? {
    guard let text = row.text(at: index)?.trimmed, !text.isEmpty else { return nil }
    return text
  }
}
