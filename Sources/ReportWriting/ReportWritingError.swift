// SPDX-License-Identifier: Apache-2.0
import ArchiveWriting
public import SurveyModel
import WorkbookWriting

/// Why a file for spreadsheet programs cannot be written. Ids E831 to E834 and E885.
public struct ReportWritingError: ExplainedError, Hashable {
  /// What happened, with what its text needs.
  public let message: Message
  /// Where; nil when no file is to blame.
  public let place: Provenance?

  init(_ error: WorkbookWritingError) {
    let row = String(error.row)
    switch error.code {
    case .notWritable, .outOfMemory: message = Message("E831")
    case .textTooLong: message = Message("E832", [row, String(WorkbookWriter.mostCharacters)])
    case .tooLarge: message = Message("E833", [String(WorkbookWriter.mostRows)])
    case .refused: message = Message("E834", [row])
    }
    place = nil
  }

  /// An archive in memory fails for want of memory alone, unless we named its parts wrongly.
  init(_ error: ArchiveWritingError) {
    message = Message("E885")
    place = nil
  }
}
