// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyStore

/// Makes facilitation events of the lines of a register: lines with one number of one kecamatan are one event.
struct EventReading {
  /// What makes lines one event.
  struct Key: Hashable {
    let unit: String
    let number: String
  }

  private typealias Entry = RegisterEntry<EventField>
  private typealias FollowUp = FacilitationEvent.FollowUp

  private(set) var reading: RegisterReading
  private let held: [Key: HeldEvent]
  private let isSynthetic: Bool
  /// The events that change the register.
  private(set) var records: [RegisterRecord<FacilitationEvent>] = []
  private(set) var new = 0
  private(set) var changed = 0
  private(set) var unchanged = 0
  private(set) var refused = 0

  /// - Parameter held: the events that the register has.
  init(_ reading: RegisterReading, held: [HeldEvent], isSynthetic: Bool) {
    self.reading = reading
    self.isSynthetic = isSynthetic
    self.held = Dictionary(
      held.map { (Key(unit: $0.event.unitCode, number: $0.event.number), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes the lines of a table.
  /// - Throws: E947 where too many are about one event.
  mutating func take(_ entries: [RegisterEntry<EventField>]) throws {
    var groups: [Key: [Entry]] = [:]
    var order: [Key] = []
    for entry in entries {
      let unit = reading.kecamatan(.unit, of: entry)
      let number = reading.needed(.number, of: entry, isNumber: true)
      guard let unit, let number else {
        refused += 1
        continue
      }
      let key = Key(unit: unit, number: number)
      if groups[key] == nil { order.append(key) }
      guard groups[key, default: []].count < RegisterReading.mostLinesOfOne else {
        throw PipelineError("E947", [String(RegisterReading.mostLinesOfOne)], at: entry.place)
      }
      groups[key, default: []].append(entry)
    }
    for key in order { take(groups[key] ?? [], of: key) }
  }

  private mutating func take(_ lines: [Entry], of key: Key) {
    let before = reading.exclusions
    let known = held[key]
    let date = agreed(.date, in: lines) { $0.day(.date, of: $1) } ?? known?.event.date
    let subject = agreed(.subject, in: lines) { $0.text(.subject, of: $1) } ?? known?.event.subject
    let partner = agreed(.partner, in: lines) { $0.text(.partner, of: $1) } ?? known?.event.partner
    let section = agreed(.section, in: lines) { $0.text(.section, of: $1) } ?? known?.event.section ?? ""
    var followUps = known?.event.followUps ?? []
    for line in lines {
      guard let followUp = followUp(of: line) else { continue }
      if let date, followUp.date < date {
        reading.find(
          .followUpBeforeEvent, at: line.place(of: .followUpDate),
          [followUp.date.isoText, date.isoText])
        continue
      }
      Self.add(followUp, to: &followUps)
    }
    // The day of an event may have been corrected past a follow-up that is held.
    if let date, let early = followUps.first(where: { $0.date < date }) {
      reading.find(
        .followUpBeforeEvent, at: lines[0].place(of: .date), [early.date.isoText, date.isoText])
    }
    if reading.exclusions == before { require(date, .date, lines[0]) }
    if reading.exclusions == before { require(subject, .subject, lines[0]) }
    if reading.exclusions == before { require(partner, .partner, lines[0]) }
    guard reading.exclusions == before, let date, let subject, let partner else {
      refused += 1
      return
    }
    let event = FacilitationEvent(
      number: key.number, unitCode: key.unit, date: date, subject: subject, partner: partner,
      section: section, followUps: followUps.sorted(by: Self.isBefore))
    count(event, known: known, line: lines[0].place.line)
  }

  private mutating func count(_ event: FacilitationEvent, known: HeldEvent?, line: Int) {
    guard event != known?.event else {
      unchanged += 1
      return
    }
    if known == nil { new += 1 } else { changed += 1 }
    records.append(
      RegisterRecord(event, isSynthetic: isSynthetic || known?.isSynthetic ?? false, line: line))
  }

  private mutating func require<Value>(_ value: Value?, _ field: EventField, _ line: Entry) {
    if value == nil { reading.find(.registerCellMissing, at: line.place(of: field), [field.wordID]) }
  }

  /// What the lines of an event say of a field, where they say the same.
  private mutating func agreed<Value: Equatable>(
    _ field: EventField, in lines: [Entry], _ read: (inout RegisterReading, Entry) -> Value?
  ) -> Value? {
    var found: (value: Value, line: Int)?
    for line in lines {
      guard let value = read(&reading, line) else { continue }
      if let found, found.value != value {
        reading.find(
          .registerLinesContradict, at: line.place(of: field), [field.wordID, String(found.line)])
      } else if found == nil {
        found = (value, line.place.line)
      }
    }
    return found?.value
  }

  /// The follow-up of a line; nil where it has none or a wrong one.
  private mutating func followUp(of line: Entry) -> FollowUp? {
    let before = reading.exclusions
    let words = line[.followUp].flatMap { RegisterReading.saysNothing($0) ? nil : $0 }
    let date = reading.day(.followUpDate, of: line)
    let evidence = reading.text(.evidence, of: line) ?? ""
    guard reading.exclusions == before else { return nil }
    guard let words else {
      if date != nil {
        reading.find(.followUpIncomplete, at: line.place(of: .followUp), [EventField.followUp.wordID])
      }
      return nil
    }
    guard let kind = FollowUp.Kind(words: words) else {
      reading.find(.followUpKindUnknown, at: line.place(of: .followUp), [Finding.quoted(words)])
      return nil
    }
    guard let date else {
      reading.find(
        .followUpIncomplete, at: line.place(of: .followUpDate), [EventField.followUpDate.wordID])
      return nil
    }
    return FollowUp(kind: kind, date: date, evidence: RegisterReading.saysNothing(evidence) ? "" : evidence)
  }

  /// Adds a follow-up to others; one of the same kind and day without evidence is the same one.
  private static func add(_ followUp: FollowUp, to all: inout [FollowUp]) {
    let same = all.indices.filter { all[$0].kind == followUp.kind && all[$0].date == followUp.date }
    if followUp.evidence.isEmpty, !same.isEmpty { return }
    if same.contains(where: { all[$0].evidence == followUp.evidence }) { return }
    if let bare = same.first(where: { all[$0].evidence.isEmpty }) {
      all[bare] = followUp
    } else {
      all.append(followUp)
    }
  }

  private static func isBefore(_ left: FollowUp, _ right: FollowUp) -> Bool {
    (left.date, left.kind.rawValue, left.evidence) < (right.date, right.kind.rawValue, right.evidence)
  }
}
