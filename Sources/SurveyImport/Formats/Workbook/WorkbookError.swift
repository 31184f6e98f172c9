// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading
import XMLReading

extension SurveyImportError {
  /// A workbook that is not read, in the words of the catalogue (E240 to E253, E1xx for its XML, E33x for its zip).
  init(_ error: WorkbookReadingError, source: String) {
    if let archive = error.archive, error.code == .archive {
      self.init(archive, source: source)
      return
    }
    let sheet = error.sheet.map { WorkbookRows.shownName($0) }
    if let xml = error.xml {
      // Lines and columns of XML inside a zip help nobody.
      self.init(
        Self.messageID(of: xml.code), xml.arguments, at: Provenance(source: source, sheet: sheet))
      return
    }
    self.init(
      Self.messageID(of: error.code), error.number > 0 ? [String(error.number)] : [],
      at: Provenance(source: source, sheet: sheet, line: error.line, column: error.column))
  }

  private static func messageID(of code: WorkbookReadingError.Code) -> String {
    switch code {
    case .notReadable: "E307"
    case .encrypted: "E241"
    case .partMissing: "E242"
    case .textMissing: "E243"
    case .placeOutside: "E244"
    case .cellTwice: "E245"
    case .tooManySheets: "E246"
    case .sharedTextTooLarge: "E247"
    case .tooManyFormats: "E248"
    case .partTooLarge: "E249"
    case .rowTooLong: "E250"
    case .cellTooLong: "E251"
    case .tooManyAbsent: "E252"
    case .repeatedTooOften: "E253"
    default: "E240"
    }
  }
}
