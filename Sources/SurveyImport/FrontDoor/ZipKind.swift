// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

/// What a zip holds, where it is one survey and not a bundle of submissions.
enum ZipKind {
  /// An archive of LimeSurvey.
  case limeSurvey
  /// Metadata and data of a Triple-S survey.
  case tripleS
  /// Anything else: submissions, a workbook, or nothing that is read.
  case other

  /// Looks at the names of a zip. One that is not to be trusted is `other`: its reader refuses it in its own words.
  static func kind(of path: String) -> ZipKind {
    guard var archive = try? ArchiveReader(path: path, limits: CodedLimits.standard.archive) else {
      return .other
    }
    if LimeSurveyMembers.areIn(archive.entries) { return .limeSurvey }
    return TripleSMembers.metadata(in: &archive) == nil ? .other : .tripleS
  }

  /// Opens a zip for a survey.
  /// - Throws: E331 to E342 where it is not to be trusted.
  static func archive(_ path: String, source: String) throws(SurveyImportError) -> ArchiveReader {
    do throws(ArchiveReadingError) {
      return try ArchiveReader(path: path, limits: CodedLimits.standard.archive)
    } catch {
      throw SurveyImportError(error, source: source)
    }
  }

  /// Unpacks a member to memory.
  /// - Throws: E336 to E342 where it cannot be unpacked.
  static func unpacked(
    _ entry: ArchiveEntry, from archive: inout ArchiveReader, _ source: String
  ) throws(SurveyImportError) -> PieceSource {
    var bytes: [UInt8] = []
    do throws(ArchiveReadingError) {
      try archive.read(entry, into: &bytes)
    } catch {
      throw SurveyImportError(error, source: source)
    }
    return PieceSource(bytes, part: DocumentName.kept(entry.name), of: source)
  }
}
