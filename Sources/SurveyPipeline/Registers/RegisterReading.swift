// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyImport
import SurveyModel
import SurveyValidation

/// Turns what somebody wrote into the values of a register, and collects all that is wrong with it.
struct RegisterReading {
  /// The longest text of a field, in characters of Unicode.
  static let longestText = 1000
  /// The longest number of an event or a paper, in characters of Unicode.
  static let longestNumber = 100

  /// The most lines of a table about one event or one document: nobody replaces a document so often.
  static let mostLinesOfOne = 200

  /// The places.
  let regions: RegionDirectory
  /// The registered units.
  let units: UnitDirectory
  /// The kecamatan that all lines are about; nil where they name theirs.
  let chosen: String?
  /// Today, where the office is: nothing is dated after it.
  let today: CalendarDate
  /// How the dates are written.
  let dates: DateStyle
  /// What was found.
  private(set) var findings: [Finding]
  /// How many lines of the table could not be read at all.
  let unreadableLines: Int
  /// How many of the findings are exclusions.
  private(set) var exclusions = 0

  init(
    regions: RegionDirectory, units: UnitDirectory, chosen: String?, today: CalendarDate, dates: DateStyle,
    findings: [Finding] = []
  ) {
    self.regions = regions
    self.units = units
    self.chosen = chosen
    self.today = today
    self.dates = dates
    self.findings = findings
    let refusing = findings.filter { $0.severity == .exclusion }
    exclusions = refusing.count
    unreadableLines = Set(refusing.map { [$0.place.sheet ?? "", String($0.place.line)] }).count
  }

  /// The findings by sheet and line; those of one line stay in their order.
  var sortedFindings: [Finding] {
    let keyed = findings.enumerated().map { ($0, $1.place.sheet ?? "", $1.place.line, $1) }
    return keyed.sorted { ($0.1, $0.2, $0.0) < ($1.1, $1.2, $1.0) }.map(\.3)
  }

  /// Notes something that was found.
  mutating func find(
    _ rule: RuleID, _ severity: Severity = .exclusion, at place: Provenance, _ arguments: [String]
  ) {
    findings.append(Finding(rule, severity, at: place, arguments))
    if severity == .exclusion { exclusions += 1 }
  }

  /// A text as it may be kept; nil where there is none, or where it is too long.
  mutating func text<Field>(_ field: Field, of entry: RegisterEntry<Field>, isNumber: Bool = false) -> String?
  {
    guard let written = entry[field] else { return nil }
    let longest = isNumber ? Self.longestNumber : Self.longestText
    let text = isNumber ? RegisterText.keptNumber(written) : RegisterText.kept(written)
    guard text.unicodeScalars.count <= longest else {
      find(.registerTextTooLong, at: entry.place(of: field), [field.wordID, String(longest)])
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A text that is needed.
  mutating func needed<Field>(
    _ field: Field, of entry: RegisterEntry<Field>, isNumber: Bool = false
  ) -> String? {
    let before = exclusions
    if let text = text(field, of: entry, isNumber: isNumber) {
      // What tells records apart must not be a telephone or an identity number: all of them would be one.
      guard isNumber, RegisterText.isMasked(text) else { return text }
      find(.registerNumberPersonal, at: entry.place(of: field), [field.wordID])
      return nil
    }
    if exclusions == before { find(.registerCellMissing, at: entry.place(of: field), [field.wordID]) }
    return nil
  }

  /// A day, not after today; nil where there is none.
  mutating func day<Field>(_ field: Field, of entry: RegisterEntry<Field>) -> CalendarDate? {
    switch WrittenDay(entry[field], style: dates) {
    case .missing: return nil
    case .unreadable:
      find(
        .registerCellUnreadable, at: entry.place(of: field),
        [field.wordID, Finding.quoted(entry[field] ?? "")])
      return nil
    case .day(let date):
      guard date <= today else {
        find(
          .registerDateInFuture, at: entry.place(of: field), [field.wordID, date.isoText, today.isoText])
        return nil
      }
      return date
    }
  }

  /// The kecamatan that a line names, else the chosen one.
  mutating func kecamatan<Field>(_ field: Field, of entry: RegisterEntry<Field>) -> String? {
    guard let cell = entry[field] else {
      if chosen == nil { find(.registerCellMissing, at: entry.place(of: field), [field.wordID]) }
      return chosen
    }
    guard let unit = units.unit(named: cell), regions.region(unit.code)?.level == .kecamatan else {
      find(.kecamatanUnknown, at: entry.place(of: field), [Self.shown(cell)])
      return nil
    }
    if let chosen, unit.code != chosen {
      find(.kecamatanElsewhere, at: entry.place(of: field), [unit.code, chosen])
      return nil
    }
    return unit.code
  }

  /// A cell as a finding may show it: a code of a place whole, anything else only where it is short.
  static func shown(_ cell: String) -> String {
    let isCode = cell.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    let digits = cell.utf8.count { $0 != UInt8(ascii: ".") }
    return isCode && digits <= 10 && cell.utf8.count <= 13
      ? "\"\(cell)\"" : Finding.quoted(ShownText.safe(cell))
  }

  /// Whether a cell says that there is nothing: a dash, or `belum`.
  static func saysNothing(_ cell: String) -> Bool {
    let words = FoldedText(cell).description
    return ["", "belum", "belum ada", "tidak ada", "nihil", "none", "not yet"].contains(words)
  }
}
