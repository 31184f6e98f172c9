// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The papers of one unit, and what the recap of all units says of it.
struct UnitPapers: Sendable {
  var files: [PaperFile] = []
  /// What bears on the figure, shown beside it in the recap.
  var notes: [Message] = []
  /// The rules of the round that found something.
  var noted: [RuleID] = []
}

/// What is known of a unit's papers once they are written: enough for the recap and the list of papers, without their
/// bytes, because a province has thousands of units.
struct UnitRecord: Sendable {
  let papers: [PaperEntry]
  let notes: [Message]
  let noted: [RuleID]
}

extension UnitPapers {
  /// What is left of them once they are written.
  var record: UnitRecord { UnitRecord(papers: files.map { PaperEntry($0) }, notes: notes, noted: noted) }
}

/// The names of papers.
enum PaperNames {
  /// What stands behind the beginning, for a form of a kind.
  static func suffixes(of format: ReportFormat, _ kind: PaperOrder.Kind) -> [String] {
    switch (kind, format) {
    case (.validation, .html): ["-validation.html"]
    case (.validation, .pdf): ["-validation.pdf"]
    case (.validation, .csv): ["-findings.csv"]
    case (.validation, .docx): ["-validation.docx"]
    case (.validation, .json), (.validation, .xlsx), (.validation, .poster): []
    case (.laporan, .html), (.laporan, .pdf), (.laporan, .docx): ["-laporan.\(format.rawValue)"]
    case (.laporan, .json), (.laporan, .csv), (.laporan, .xlsx), (.laporan, .poster): []
    case (.score, .html): [".html"]
    case (.score, .pdf): [".pdf"]
    case (.score, .poster): ["-poster.pdf", "-poster-a3.pdf", "-poster.png"]
    case (.score, .json): [".json"]
    case (.score, .csv): [".csv", "-annex.csv"]
    case (.score, .docx), (.score, .xlsx): [".\(format.rawValue)"]
    }
  }

  /// The list of all papers of a round.
  static func manifest(_ kind: PaperOrder.Kind) -> String {
    kind == .score ? "manifest.json" : "manifest-\(kind.rawValue).json"
  }
}
