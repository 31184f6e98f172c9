// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyStore

/// Makes village documents of the lines of a register: lines about one document of one desa are its versions, in
/// their order.
struct DocumentReading {
  /// What makes lines versions of one document.
  struct Key: Hashable {
    let village: String
    let kind: VillageDocumentKind
    let fiscalYear: Int

    init(village: String, kind: VillageDocumentKind, fiscalYear: Int) {
      self.village = village
      self.kind = kind
      self.fiscalYear = fiscalYear
    }

    init(_ document: VillageDocument) {
      self.init(village: document.villageCode, kind: document.kind, fiscalYear: document.fiscalYear)
    }
  }

  private typealias Entry = RegisterEntry<DocumentField>
  private typealias Version = (document: VillageDocument, unit: String, place: Provenance)

  private(set) var reading: RegisterReading
  private let held: [Key: [VillageDocument]]
  private let isSynthetic: Bool
  /// Whether a version that was held before a later one may come again as the newest: only where somebody types it.
  private let mayReturn: Bool
  /// The versions that the register does not have.
  private(set) var records: [RegisterRecord<PlacedDocument>] = []
  private(set) var new = 0
  private(set) var changed = 0
  private(set) var unchanged = 0
  private(set) var refused = 0

  /// - Parameter held: the versions that the register has.
  init(_ reading: RegisterReading, held: [HeldDocument], isSynthetic: Bool, mayReturn: Bool) {
    self.reading = reading
    self.isSynthetic = isSynthetic
    self.mayReturn = mayReturn
    self.held = Dictionary(grouping: held.map(\.document)) { Key($0) }
  }

  /// Takes the lines of a table.
  /// - Throws: E947 where too many are about one document.
  mutating func take(_ entries: [RegisterEntry<DocumentField>]) throws {
    var groups: [Key: [Version]] = [:]
    var order: [Key] = []
    for entry in entries {
      guard let version = version(of: entry) else {
        refused += 1
        continue
      }
      let key = Key(version.document)
      if groups[key] == nil { order.append(key) }
      guard groups[key, default: []].count < RegisterReading.mostLinesOfOne else {
        throw PipelineError("E947", [String(RegisterReading.mostLinesOfOne)], at: entry.place)
      }
      // A line that repeats the one before it is no replacement.
      if groups[key]?.last?.document == version.document {
        unchanged += 1
      } else {
        groups[key, default: []].append(version)
      }
    }
    for key in order { take(groups[key] ?? [], after: held[key] ?? []) }
  }

  /// Keeps of the versions those that the register does not have yet.
  private mutating func take(_ versions: [Version], after held: [VillageDocument]) {
    let documents = versions.map(\.document)
    var known =
      (0...min(held.count, documents.count)).last { held.suffix($0).elementsEqual(documents.prefix($0)) } ?? 0
    if known < documents.count, !mayReturn, Self.contains(held, documents) {
      known = documents.count
      for version in versions {
        reading.find(
          .earlierVersionHeld, .note, at: version.place,
          [
            Self.word(version.document.kind), version.document.villageCode,
            String(version.document.fiscalYear),
          ])
      }
    }
    unchanged += known
    for (index, version) in versions.enumerated().dropFirst(known) {
      if held.isEmpty, index == 0 { new += 1 } else { changed += 1 }
      records.append(
        RegisterRecord(
          PlacedDocument(version.document, unitCode: version.unit), isSynthetic: isSynthetic,
          line: version.place.line))
    }
  }

  /// Whether the one list stands in the other without a gap.
  private static func contains(_ all: [VillageDocument], _ part: [VillageDocument]) -> Bool {
    guard part.count <= all.count else { return false }
    return (0...(all.count - part.count)).contains {
      all.dropFirst($0).prefix(part.count).elementsEqual(part)
    }
  }

  private mutating func version(of entry: Entry) -> Version? {
    let before = reading.exclusions
    let wanted = entry[.unit] == nil ? reading.chosen : reading.kecamatan(.unit, of: entry)
    let village = village(of: entry, in: wanted)
    let kind = kind(of: entry)
    let year = fiscalYear(of: entry)
    let enacted = reading.day(.enacted, of: entry)
    let received = reading.day(.received, of: entry)
    let number = reading.text(.documentNumber, of: entry, isNumber: true) ?? ""
    if let kind, let year {
      check(enacted, .enacted, kind, year, entry)
      check(received, .received, kind, year, entry)
    }
    guard reading.exclusions == before, let village, let unit = village.parentCode, let kind, let year else {
      return nil
    }
    let document = VillageDocument(
      villageCode: village.code, kind: kind, fiscalYear: year, enacted: enacted, received: received,
      number: RegisterReading.saysNothing(number) ? "" : number)
    return (document, unit, entry.place)
  }

  private mutating func village(of entry: Entry, in kecamatan: String?) -> Region? {
    guard let cell = entry[.village] else {
      reading.find(.registerCellMissing, at: entry.place(of: .village), [DocumentField.village.wordID])
      return nil
    }
    let place = entry.place(of: .village)
    guard let code = RegionDirectory.villageCode(cell), let region = reading.regions.region(code) else {
      reading.find(.villageUnknown, at: place, [RegisterReading.shown(cell)])
      return nil
    }
    guard region.level == .desa else {
      reading.find(.villageIsWard, at: place, [region.code, region.name])
      return nil
    }
    if let kecamatan, region.parentCode != kecamatan {
      reading.find(.villageElsewhere, at: place, [region.code, region.parentCode ?? "", kecamatan])
      return nil
    }
    return region
  }

  private mutating func kind(of entry: Entry) -> VillageDocumentKind? {
    guard let words = entry[.kind] else {
      reading.find(.registerCellMissing, at: entry.place(of: .kind), [DocumentField.kind.wordID])
      return nil
    }
    guard let kind = VillageDocumentKind(word: words) else {
      reading.find(.documentKindUnknown, at: entry.place(of: .kind), [Finding.quoted(words)])
      return nil
    }
    return kind
  }

  /// The fiscal year: one that is planned at most in this year.
  private mutating func fiscalYear(of entry: Entry) -> Int? {
    guard let text = entry[.fiscalYear] else {
      reading.find(.registerCellMissing, at: entry.place(of: .fiscalYear), [DocumentField.fiscalYear.wordID])
      return nil
    }
    let last = reading.today.year + 1
    guard case .year(let year)? = CalendarPeriod(text), year <= last else {
      reading.find(
        .fiscalYearUnreadable, at: entry.place(of: .fiscalYear), [RegisterReading.shown(text), String(last)])
      return nil
    }
    return year
  }

  /// Whether a date is possible for its fiscal year.
  private mutating func check(
    _ date: CalendarDate?, _ field: DocumentField, _ kind: VillageDocumentKind, _ year: Int, _ entry: Entry
  ) {
    guard let date, let first = kind.firstPossibleDay(fiscalYear: year) else { return }
    let arguments = [field.wordID, date.isoText, Self.word(kind), String(year)]
    if date < first {
      reading.find(.dateBeforeFiscalYear, at: entry.place(of: field), arguments + [first.isoText])
    } else if kind.usualDays(fiscalYear: year)?.contains(date) == false {
      reading.find(.documentDateUnusual, .warning, at: entry.place(of: field), arguments)
    }
  }

  /// The id of the word for a kind.
  static func word(_ kind: VillageDocumentKind) -> String { "register.kind.\(kind.rawValue)" }
}
