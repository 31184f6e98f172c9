// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// Which indicator papers are wanted.
public struct IndicatorPaperOrder: Hashable, Sendable {
  /// The forms in which they are written.
  public static let formats: [ReportFormat] = [.html, .pdf, .xlsx, .csv]

  /// The year.
  public let year: Int
  /// The unit, by code or name; nil for all kecamatan.
  public let unit: String?
  /// The papers, in the order of `IndicatorPaperKind`.
  public let kinds: [IndicatorPaperKind]
  /// The forms; others than `formats` are left out.
  public let formats: [ReportFormat]
  /// The day on which they are made.
  public let day: CalendarDate

  /// An order.
  public init(
    year: Int, unit: String?, kinds: [IndicatorPaperKind], formats: [ReportFormat], day: CalendarDate
  ) {
    self.year = year
    self.unit = unit
    self.kinds = IndicatorPaperKind.allCases.filter(kinds.contains)
    self.formats = formats.filter(Self.formats.contains)
    self.day = day
  }
}

/// What a run of indicator papers wrote.
public struct WrittenIndicatorPapers: Sendable {
  /// Every file, by unit, paper and form; the tables of all units at the end.
  public let paths: [String]
  /// What the papers leave to be filled in by hand, by unit: code, words.
  public let blanks: [(unitCode: String, words: [String])]
}
