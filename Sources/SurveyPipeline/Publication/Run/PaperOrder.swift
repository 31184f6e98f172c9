// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Which papers are wanted, and how: with the store and the definitions, all that their bytes depend on.
public struct PaperOrder: Hashable, Sendable {
  /// Which papers.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The score of each unit.
    case score
    /// The validation of the raw forms of each unit, to be signed.
    case validation
    /// The full report of each unit, chapters I to V with annexes.
    case laporan

    /// The forms in which papers of this kind are written.
    public var formats: [ReportFormat] {
      ReportFormat.allCases.filter { !PaperNames.suffixes(of: $0, self).isEmpty }
    }
  }

  /// Which papers.
  public var kind: Kind
  /// In which forms, in the order of ``ReportFormat``.
  public var formats: [ReportFormat]
  /// Whether they are for the public, with small cells suppressed.
  public var isPublic: Bool
  /// Whether the recap of all units is added, and the list of all papers with their digests.
  public var withIndex: Bool
  /// The day that the papers bear.
  public var day: CalendarDate
  /// Where the whole report can be read, on posters; nil for nowhere.
  public var address: String?

  /// An order of papers.
  public init(
    kind: Kind = .score, formats: [ReportFormat], isPublic: Bool = false, withIndex: Bool, day: CalendarDate,
    address: String? = nil
  ) {
    self.kind = kind
    self.formats = ReportFormat.allCases.filter(formats.contains)
    self.isPublic = isPublic
    self.withIndex = withIndex
    self.day = day
    self.address = address
  }
}

/// The program that makes papers.
public struct PaperMaker: Hashable, Sendable {
  /// Its name and version, as the list of papers names it: `ikm 0.1.0`.
  public let version: String
  /// What tells this very build from every other one; papers of another build are made anew.
  public let build: String

  /// A program.
  public init(version: String, build: String) {
    self.version = version
    self.build = build
  }
}
