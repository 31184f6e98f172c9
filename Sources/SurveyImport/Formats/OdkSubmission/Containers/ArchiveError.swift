// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

extension SurveyImportError {
  /// A zip that is not read, in the words of the catalogue (E331 to E342).
  init(_ error: ArchiveReadingError, source: String) {
    self.init(
      Self.messageID(of: error.code),
      error.code == .ratioTooHigh ? error.arguments.map { "\($0):1" } : error.arguments,
      at: Provenance(source: source, sheet: error.entry.map { ShownHeading.text($0) }))
  }

  private static func messageID(of code: ArchiveReadingError.Code) -> String {
    switch code {
    case .notReadable: "E307"
    case .notRegular: "E304"
    case .tooManyEntries: "E331"
    case .unsafeName: "E333"
    case .link: "E334"
    case .duplicateName: "E335"
    case .encrypted: "E336"
    case .entryTooLarge, .ratioTooHigh: "E338"
    case .unsupported: "E339"
    case .fileTooLarge: "E340"
    case .directoryTooLarge: "E341"
    case .totalTooLarge: "E342"
    case .outOfMemory: "E121"
    default: "E337"
    }
  }
}
