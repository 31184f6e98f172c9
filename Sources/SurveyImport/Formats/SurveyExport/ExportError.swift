// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

extension SurveyImportError {
  /// A document that is not read, in the words of the catalogue (E101 to E123).
  init(_ error: XMLReadingError, source: String) {
    self.init(
      Self.messageID(of: error.code), error.arguments,
      at: Provenance(source: source, line: error.line, column: error.column))
  }

  /// The message of a code of the XML reader.
  static func messageID(of code: XMLReadingError.Code) -> String {
    switch code {
    case .empty: "E101"
    case .notXML: "E102"
    case .truncated: "E103"
    case .tagMismatch: "E105"
    case .duplicateAttribute: "E106"
    case .entity: "E107"
    case .internalSubset: "E108"
    case .encoding: "E109"
    case .undecodable: "E110"
    case .version: "E111"
    case .namespace: "E112"
    case .fileTooLarge: "E113"
    case .tooDeep: "E114"
    case .textTooLong: "E115"
    case .nameTooLong: "E116"
    case .markupTooLong: "E117"
    case .tooManyAttributes: "E118"
    case .tooManyNames: "E119"
    case .tooManyNamespaces: "E120"
    case .outOfMemory: "E121"
    default: "E104"
    }
  }
}
