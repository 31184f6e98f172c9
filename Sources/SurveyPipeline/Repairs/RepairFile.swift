// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel

/// A table of refused records that came back from mending.
struct RepairFile {
  /// One row.
  struct Row {
    let key: RepairKey
    let raw: RawForm

    /// What was typed in a field; nil where the table has no column for it. The apostrophe that keeps a text of a CSV from
    /// being run is taken away.
    func text(_ field: FieldKey) -> String? {
      guard let cell = raw.cell(field) else { return nil }
      let text = cell.text ?? ""
      guard text.first == "'", let second = text.dropFirst().first,
        "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(second)
      else {
        return text
      }
      return String(text.dropFirst())
    }
  }

  /// The rows, in the order of the file.
  let rows: [Row]
  /// The fields that it has columns for.
  let fields: [FieldKey]

  /// Bigger files are no mended tables: looking into them would only cost time.
  private static let mostBytes = 32 << 20
  private static let mostRows = 50_000

  /// Reads a file; nil where it is anything else than such a table.
  /// - Throws: E842 where only some of its rows name a form, E844 where two name the same one.
  init?(path: String, settings: ImportSettings, source: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      SurveyFileReader.size(of: path) <= Self.mostBytes, settings.mappingFile == nil,
      var reader = try? SurveyFileReader(path: path, settings: settings)
    else { return nil }
    let layout = reader.header.layout
    guard let first = try? reader.next(), Self.key(of: first) != nil else { return nil }
    var rows: [Row] = []
    var seen: Set<Int> = []
    var next: RawForm? = first
    while let raw = next {
      let place = Provenance(source: source, record: raw.record, line: raw.line)
      guard let key = Self.key(of: raw), rows.count < Self.mostRows else {
        throw PipelineError("E842", at: place)
      }
      guard seen.insert(key.form).inserted else { throw PipelineError("E844", [key.text], at: place) }
      rows.append(Row(key: key, raw: raw))
      next = try reader.next()
    }
    self.rows = rows
    fields = layout.fields.filter { field in
      switch field {
      case .number, .strongID, .round: false
      default: true
      }
    }
  }

  private static func key(of raw: RawForm) -> RepairKey? {
    (raw.cell(.number)?.text).flatMap { RepairKey($0) }
  }
}
