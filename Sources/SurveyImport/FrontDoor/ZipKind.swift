// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

/// What a zip holds, where it is one survey and not a bundle of submissions.
enum ZipKind {
  /// An archive of LimeSurvey.
  case limeSurvey
  /// Anything else: submissions, a workbook, or nothing that is read.
  case other

  /// Looks at the names of a zip. One that is not to be trusted is `other`: its reader refuses it in its own words.
  static func kind(of path: String) -> ZipKind {
    guard let archive = try? ArchiveReader(path: path, limits: CodedLimits.standard.archive) else {
      return .other
    }
    return LimeSurveyMembers.areIn(archive.entries) ? .limeSurvey : .other
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
}
