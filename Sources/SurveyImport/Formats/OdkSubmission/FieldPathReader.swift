// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Says what the fields of submissions mean, by the rules of headings.
///
/// The name of a field decides, then its name with its groups. A mapping file may name either.
struct FieldPathReader {
  private let reader: HeadingReader
  private let mapping: ColumnMapping?

  init(_ questionnaire: Questionnaire, mapping: ColumnMapping?) {
    reader = HeadingReader(questionnaire, mapping: mapping)
    self.mapping = mapping
  }

  /// What a field means by itself.
  func reading(of path: String) -> HeadingReading {
    if let entry = mapping?.meaning(of: FoldedText(path)) { return entry }
    let leaf = Self.leaf(of: path)
    if let entry = mapping?.meaning(of: FoldedText(leaf)) { return entry }
    // `meta` holds what the program notes about the submission; the name made of the answers may hold a
    // person's.
    if path.hasPrefix("meta/") { return leaf == "instanceName" ? .personal : .unknown }
    if let rank = Self.dateRanks[leaf.lowercased()] { return .machine(.date, rank: rank) }
    let reading = reader.reading(of: leaf)
    switch reading {
    // Only `meta/instanceID` is unique: `formhub/uuid` is the same in all submissions of a form.
    case .machine(.strongID, _): return .unknown
    case .machine(.date, let rank): return .machine(.date, rank: rank * 10)
    case .unknown, .blank: return path == leaf ? .unknown : group(path)
    default: return reading
    }
  }

  /// What all fields mean together.
  func map(_ readings: [HeadingReading], order: ElementOrder?) -> HeadingMap {
    HeadingMap(readings, reader: reader, order: order)
  }

  /// The name of a field without its groups.
  static func leaf(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A field that says nothing by its own name may be told by its groups: `nama/depan` is a person's name.
  private func group(_ path: String) -> HeadingReading {
    switch reader.reading(of: path.replacing("/", with: " ")) {
    case .question(let match): .question(match)
    case .personal: .personal
    default: .unknown
    }
  }

  /// What the device notes beside `end`, `submitdate` and the like, which ``HeadingReader`` ranks 0, 1 …: the
  /// day it was opened stands in for the day it was finished, before the day on which the server had it.
  private static let dateRanks = [
    "today": 65, "start": 66, SubmissionDocument.submissionDate.lowercased(): 70,
  ]
}
