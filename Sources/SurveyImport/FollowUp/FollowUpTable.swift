// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// A table of follow-up rows: `unit,element,activity,time,responsible,state,date,description,evidence,obstacles`, of
/// which element, activity and time are required. Columns are found by their headings, in either language.
public enum FollowUpTable {
  /// The most rows that one table may hold.
  public static let mostRows = 20_000

  private enum Column: CaseIterable {
    case unit
    case element
    case activity
    case quarters
    case responsible
    case state
    case date
    case description
    case evidence
    case obstacles

    /// The headings that mean it, folded.
    var words: Set<String> {
      switch self {
      case .unit: ["unit", "kode unit", "unit pelayanan", "unit code"]
      case .element: ["unsur", "prioritas unsur", "element", "kode unsur"]
      case .activity: ["program kegiatan", "kegiatan", "program", "rencana tindak lanjut", "rtl", "activity"]
      case .quarters: ["waktu", "triwulan", "tw", "time", "quarters"]
      case .responsible: ["penanggung jawab", "pj", "responsible"]
      case .state: ["status", "realisasi", "sudah belum", "state"]
      case .date: ["tanggal", "tanggal realisasi", "date"]
      case .description: ["deskripsi", "deskripsi tindak lanjut", "uraian", "description"]
      case .evidence: ["dokumentasi", "bukti", "bukti dukung", "evidence"]
      case .obstacles: ["hambatan", "tantangan hambatan", "obstacles"]
      }
    }

    func put(_ text: String, into entry: inout FollowUpEntry) {
      switch self {
      case .unit: entry.unit = text
      case .element: entry.element = text
      case .activity: entry.activity = text
      case .quarters: entry.quarters = text
      case .responsible: entry.responsible = text
      case .state: entry.state = text
      case .date: entry.date = text
      case .description: entry.description = text
      case .evidence: entry.evidence = text
      case .obstacles: entry.obstacles = text
      }
    }
  }

  /// The rows of a table, in its order; empty cells say nothing.
  /// - Throws: E301 to E306 for the file, E2xx where it is no table, E875 for a missing heading, E876 for a row that
  ///   cannot be read, E877 for too many rows.
  public static func entries(in path: String) throws(SurveyImportError) -> [FollowUpEntry] {
    var rows = try DelimitedRows(file: ByteSource(path: path))
    let head = try rows.next()
    let columns = head.map { Self.columns(of: $0) } ?? [:]
    guard [.element, .activity, .quarters].allSatisfy({ columns[$0] != nil }) else {
      throw SurveyImportError("E875", at: Provenance(source: rows.name, line: head?.line ?? 0))
    }
    var entries: [FollowUpEntry] = []
    while let row = try rows.next() {
      if row.isBlank { continue }
      let place = Provenance(source: rows.name, line: row.line)
      guard !row.isUndecodable else { throw SurveyImportError("E876", at: place) }
      guard entries.count < mostRows else { throw SurveyImportError("E877", [String(mostRows)], at: place) }
      var entry = FollowUpEntry(place: place)
      for (column, index) in columns {
        guard let text = row.text(at: index)?.trimmed, !text.isEmpty else { continue }
        column.put(text, into: &entry)
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
