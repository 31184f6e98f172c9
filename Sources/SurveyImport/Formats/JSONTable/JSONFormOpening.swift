// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Opens a JSON file as a table of forms.
enum JSONFormOpening {
  /// The reader of its forms.
  /// - Throws: E228 where something was said that only delimited text has; E270 to E274 (the JSON), E275 to E277
  ///   (keys that are no questions, or none), E310, E316; E2xx as for any table.
  static func reader(
    of file: consuming ByteSource, name: String, settings: ImportSettings
  ) throws(SurveyImportError) -> TableFormReader {
    let table = settings.table
    guard table.encoding == nil, table.delimiter == nil, table.headingLine == nil, table.sheet == nil else {
      throw SurveyImportError("E228", at: Provenance(source: name))
    }
    let rows = try JSONRows(file: file, questionnaire: settings.questionnaire)
    let keys = rows.shownKeys
    do {
      return try TableFormReader(TableSource(rows), name: name, settings: settings)
    } catch {
      // A table is told by its headings; records by their keys, and by what a mapping does for them.
      switch error.message.id {
      case "E211" where keys.isEmpty, "E310" where keys.isEmpty:
        throw SurveyImportError("E277", at: error.place)
      case "E211": throw SurveyImportError("E275", [keys], at: error.place)
      case "E212", "E223":
        throw SurveyImportError("E276", [error.message.arguments.first ?? "", keys], at: error.place)
      default: throw error
      }
    }
  }
}
