// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a transaction changes in tallies and accounts, gathered in memory and written at its end.
///
/// Counts may be negative here: they are differences.
struct StoreLedger {
  /// The differences of one unit; code '' where the unit is missing or unknown.
  struct UnitEntry {
    let code: String
    /// The difference of the account of the round.
    var account = FormAccount()
    /// Forms that the batch brought to this unit.
    var forms = 0
    /// Those of them that have no strong id.
    var formsWithoutID = 0
    /// The numbers of the first and the last of them; 0 for none.
    var firstForm: Int64 = 0
    var lastForm: Int64 = 0
    /// The services of the unit in this round: where the difference stands in `tallies`, -1 for none yet.
    var services: [String: Int] = [:]
  }

  /// How many differences of tallies are held before they are written (about 5 kB each).
  static let heldTallies = 2048

  let shape: TallyShape
  private(set) var units: [UnitEntry] = []
  private(set) var tallies: [(unit: Int, service: String, tally: Tally)] = []
  private var indexByCode: [String: Int] = [:]
  private var lastUnit = -1
  private var lastService = ""
  private var lastTally = -1

  init(shape: TallyShape) { self.shape = shape }

  /// Whether so many tallies are held that they should be written now.
  var isFull: Bool { tallies.count >= Self.heldTallies }

  /// Where a unit stands in `units`; `servicesHeld` is asked once for each unit.
  mutating func index(of code: String, servicesHeld: (String) throws -> [String]) rethrows -> Int {
    if lastUnit >= 0, units[lastUnit].code == code { return lastUnit }
    let index: Int
    if let known = indexByCode[code] {
      index = known
    } else {
      var entry = UnitEntry(code: code)
      for service in try servicesHeld(code) { entry.services[service] = -1 }
      index = units.count
      units.append(entry)
      indexByCode[code] = index
    }
    lastUnit = index
    lastTally = -1
    return index
  }

  /// Whether counting a form of this service would be the first of that service in the unit.
  func isNewService(_ service: String, inUnit unit: Int) -> Bool {
    if lastTally >= 0, lastUnit == unit, lastService == service { return false }
    return units[unit].services[service] == nil
  }

  /// Counts answers in.
  mutating func add(_ answers: [Answer], toUnit unit: Int, service: String) {
    tallies[tallyIndex(unit, service)].tally.add(answers)
  }

  /// Counts answers out.
  mutating func remove(_ answers: [Answer], fromUnit unit: Int, service: String) {
    tallies[tallyIndex(unit, service)].tally.remove(answers)
  }

  /// Changes the account of a unit.
  mutating func change(unit: Int, _ body: (inout UnitEntry) -> Void) { body(&units[unit]) }

  /// Forgets the differences of tallies, after they were written.
  mutating func forgetTallies() {
    for index in units.indices {
      units[index].services = units[index].services.mapValues { _ in -1 }
    }
    tallies.removeAll(keepingCapacity: true)
    lastTally = -1
  }

  private mutating func tallyIndex(_ unit: Int, _ service: String) -> Int {
    if lastTally >= 0, lastUnit == unit, lastService == service { return lastTally }
    var index = units[unit].services[service] ?? -1
    if index < 0 {
      index = tallies.count
      tallies.append((unit, service, Tally(shape: shape)))
      units[unit].services[service] = index
    }
    lastUnit = unit
    lastService = service
    lastTally = index
    return index
  }
}
