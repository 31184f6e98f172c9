// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel
import TableReading

/// A table of targets, as text or as a workbook:
/// `indikator,unit,periode,lapisan,nilai,sampai,satuan,dokumen,nomor,tanggal,alasan`, of which indikator, unit, periode,
/// lapisan and nilai are required. Columns are found by their headings, in either language, below whatever title stands
/// above them; of a workbook the first sheet that has them is read.
public enum TargetTable {
  /// The most rows that one table may hold.
  public static let mostRows = 20_000
  /// How many rows are looked at for headings.
  private static let headRows = 60

  /// The rows of a table, in its order; empty cells say nothing.
  /// - Throws: E301 to E310 for the file, E2xx where it is no table, E582 for a missing heading, E583 for a row that
  ///   cannot be read, E584 for too many rows.
  public static func entries(in path: String) throws(SurveyImportError) -> [TargetEntry] {
    var rows = try open(path)
    var entries: [TargetEntry]?
    if rows.sheetCount == 0 {
      entries = try Self.entries(in: &rows)
    } else {
      for sheet in 0..<rows.sheetCount where entries == nil {
        try rows.open(sheet: sheet)
        entries = try Self.entries(in: &rows)
      }
    }
    guard let entries else { throw SurveyImportError("E582", at: Provenance(source: rows.name)) }
    return entries
  }

  /// Opens a file by its content.
  private static func open(_ path: String) throws(SurveyImportError) -> TableSource {
    var file = try ByteSource(path: path)
    let place = Provenance(source: file.name)
    switch FileKind(head: try SurveyFileReader.head(of: &file)) {
    case .text: return TableSource(try DelimitedRows(file: file))
    case .empty: throw SurveyImportError("E310", at: place)
    case .refused(let messageID): throw SurveyImportError(messageID, at: place)
    case .zip:
      guard case .workbook(let format) = ArchiveKind(path: path) else {
        throw SurveyImportError("E582", at: place)
      }
      return TableSource(try WorkbookRows(path: path, file: file, format: format))
    case .xml, .json: throw SurveyImportError("E582", at: place)
    }
  }

  /// The rows below the headings; nil where there are none.
  private static func entries(in rows: inout TableSource) throws(SurveyImportError) -> [TargetEntry]? {
    for _ in 0..<headRows {
      guard let row = try rows.next() else { return nil }
      let columns = TargetColumn.columns(of: row)
      guard TargetColumn.required.allSatisfy({ columns[$0] != nil }) else { continue }
      var entries: [TargetEntry] = []
      while let row = try rows.next() {
        if row.isBlank { continue }
        let place = Provenance(source: rows.name, line: row.line)
        guard !row.isUndecodable, !row.hasUnreadableCell else { throw SurveyImportError("E583", at: place) }
        guard entries.count < mostRows else { throw SurveyImportError("E584", [String(mostRows)], at: place) }
        var entry = TargetEntry(place: place)
        for (column, index) in columns {
          guard let text = row.text(at: index)?.trimmed, !text.isEmpty else { continue }
          column.put(text, into: &entry)
        }
        entries.append(entry)
      }
      return entries
    }
    return nil
  }
}
