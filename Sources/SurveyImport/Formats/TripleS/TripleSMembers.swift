// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

/// The two members of a zip that holds a Triple-S survey: metadata and data.
enum TripleSMembers {
  /// The metadata in a zip: its only `.sss`, or its only `.xml` where data lie beside it and it begins as Triple-S does.
  static func metadata(in archive: inout ArchiveReader) -> ArchiveEntry? {
    let entries = archive.entries.filter { !$0.isFolder && !$0.name.hasPrefix("__MACOSX/") }
    let named = entries.filter { $0.name.lowercased().hasSuffix(".sss") }
    if named.count == 1 { return named[0] }
    let documents = entries.filter { $0.name.lowercased().hasSuffix(".xml") }
    guard named.isEmpty, documents.count == 1, entries.count > 1, !documents[0].isEncrypted else {
      return nil
    }
    var bytes: [UInt8] = []
    do throws(ArchiveReadingError) {
      try archive.read(documents[0], into: &bytes)
    } catch {
      return nil
    }
    let head = String(decoding: bytes.prefix(FileKind.headSize), as: UTF8.self)
    return head.contains("<sss") ? documents[0] : nil
  }

  /// The data beside the metadata.
  /// - Throws: E176 to E178.
  static func data(
    for survey: TripleSSurvey, beside metadata: ArchiveEntry, in entries: [ArchiveEntry], source: String
  ) throws(SurveyImportError) -> ArchiveEntry {
    let slash =
      metadata.name.lastIndex(of: "/").map { metadata.name.index(after: $0) } ?? metadata.name.startIndex
    let (folder, name) = (metadata.name[..<slash], String(metadata.name[slash...]))
    let names = try TripleSDataFile.candidates(for: survey, beside: name, source: source)
    let found = entries.filter { entry in !entry.isFolder && names.contains { entry.name == folder + $0 } }
    let only = try TripleSDataFile.only(
      found.map { String($0.name.dropFirst(folder.count)) }, of: names, source: source)
    guard let entry = found.first(where: { $0.name == folder + only }) else {
      throw SurveyImportError("E176", [names.joined(separator: ", ")], at: Provenance(source: source))
    }
    return entry
  }
}
