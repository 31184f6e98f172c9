// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How the columns of a file and its dialect are shown to people.
enum MappingText {
  /// Heading and element of every question column, parted by semicolons.
  static func questions(_ columns: [MappedColumn]) -> String {
    columns.compactMap { column in
      if case .element(let code, _) = column.target { "\(column.heading) → \(code)" } else { nil }
    }.joined(separator: "; ")
  }

  /// Heading and meaning of all other columns.
  static func others(_ columns: [MappedColumn]) -> String {
    columns.compactMap { column in
      switch column.target {
      case .element: nil
      case .profile(let field): shown(column.heading, field.title(in: DoorWords.language))
      case .field(let name): shown(column.heading, word("field." + name))
      }
    }.joined(separator: "; ")
  }

  /// How the file was read: `pengodean UTF-8 · pemisah ; · baris judul 3`.
  static func dialect(_ entries: [DialectEntry]) -> String {
    entries.map { "\(word("command.dialect." + $0.name)) \($0.value)" }.joined(separator: " · ")
  }

  private static func shown(_ heading: String, _ meaning: String) -> String {
    FoldedText(heading) == FoldedText(meaning) ? heading : "\(heading) → \(meaning)"
  }
}
