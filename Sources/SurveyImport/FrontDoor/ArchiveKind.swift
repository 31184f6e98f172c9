// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import TableReading

/// What a zip archive is, by what lies in it.
enum ArchiveKind: Equatable {
  /// A workbook.
  case workbook(WorkbookFormat)
  /// A document of an office program that is no workbook; its reader refuses it by name.
  case otherDocument
  /// A zip of submissions, or one that its reader refuses in its own words.
  case submissions

  private static let sheetType = "application/vnd.oasis.opendocument.spreadsheet"

  /// Looks at the names in an archive, and at the type that an OpenDocument states.
  init(path: String) {
    do throws(ArchiveReadingError) {
      var archive = try ArchiveReader(path: path, limits: .workbook)
      let names = Set(archive.entries.map(\.name))
      if names.contains("[Content_Types].xml") || names.contains("xl/workbook.xml") {
        self = .workbook(.xlsx)
      } else if let type = archive.entries.first(where: { $0.name == "mimetype" }), type.packedSize < 1000 {
        var bytes: [UInt8] = []
        try archive.read(type, into: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        self = text.hasPrefix(Self.sheetType) ? .workbook(.ods) : .otherDocument
      } else {
        self = .submissions
      }
    } catch {
      self = .submissions
    }
  }
}
