// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// `ikm recompute --format json`, one per entry. Keys that do not apply are left out; `inputs` and the
/// published figures are null where there are none.
struct RecomputationDocument: Encodable {
  /// What was published, as printed.
  struct Published: Encodable {
    let index: String?
    let grade: String?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(index, forKey: .index)
      try container.encode(grade, forKey: .grade)
    }

    private enum CodingKeys: CodingKey {
      case index
      case grade
    }
  }

  private let done: Recomputation
  /// Whether the entry is a row of a table: then its id is made from the unit's name, which is given beside
  /// it.
  private let isFromTable: Bool

  init(_ done: Recomputation, isFromTable: Bool) {
    self.done = done
    self.isFromTable = isFromTable
  }

  private enum CodingKeys: CodingKey {
    case id
    case unit
    case kind
    case published
    case inputs
    case conventions
    case exact
    case consistentWithin
    case gradeExact
    case readded
    case within
    case gradeOfReadded
    case gradeFlips
    case note
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let entry = done.entry
    try container.encode(entry.id, forKey: .id)
    if isFromTable {
      try container.encode(entry.unitName, forKey: .unit)
      try container.encode(entry.kind.rawValue, forKey: .kind)
    }
    try container.encode(
      Published(index: entry.published.index?.description, grade: entry.published.grade), forKey: .published)
    try container.encode(done.inputs?.rawValue, forKey: .inputs)
    try container.encode(done.conventions.map(\.label), forKey: .conventions)
    if !done.results.isEmpty {
      try container.encode(
        Dictionary(
          done.results.map { ($0.weight.rawValue, $0.value.description) },
          uniquingKeysWith: { first, _ in first }),
        forKey: .exact)
      try container.encode(
        done.results.filter(\.isConsistent).map(\.weight.rawValue), forKey: .consistentWithin)
      try container.encode(done.recomputedGrade, forKey: .gradeExact)
    }
    if let readded = done.readded {
      try container.encode(readded.value.description, forKey: .readded)
      try container.encode(readded.isWithin, forKey: .within)
      try container.encode(readded.band?.grade, forKey: .gradeOfReadded)
      try container.encode(done.gradeFlips, forKey: .gradeFlips)
    }
    if !done.notes.isEmpty {
      let text = done.notes.map { DoorWords.catalogue.text($0.message) }.joined(separator: " ")
      try container.encode(ShownText.safe(text), forKey: .note)
    }
  }
}

/// `ikm compare --format json`.
struct ComparisonDocument: Encodable {
  /// The result under one convention.
  struct ConventionRow: Encodable {
    let convention: String
    let index: String
    let grade: String?
    let changesIndex: Bool
    let changesGrade: Bool
    let reason: String
  }

  /// The result under one rulebook.
  struct RulebookRow: Encodable {
    let rulebook: String
    let name: String
    let index: String?
    let grade: String?
    let changesIndex: Bool
    let changesGrade: Bool
    let reasons: [String]
  }

  let round: String
  let unit: String
  let name: String
  let rulebook: String
  let respondents: Int
  let index: String?
  let grade: String?
  let reason: String?
  let conventions: [ConventionRow]
  let rulebooks: [RulebookRow]

  init(_ compared: UnitComparison) {
    let comparison = compared.comparison
    round = compared.roundID
    unit = compared.unit.code
    name = compared.unit.name
    rulebook = comparison.rulebook.id
    respondents = comparison.respondents
    index = comparison.index.value?.description
    grade = comparison.index.band?.grade
    reason = comparison.index.reason.map { DoorWords.catalogue.text($0) }
    conventions = comparison.conventions.map { row in
      ConventionRow(
        convention: row.result.convention.label, index: row.result.value.description,
        grade: row.result.band?.grade, changesIndex: row.changesIndex, changesGrade: row.changesGrade,
        reason: DoorWords.catalogue.text(row.reason))
    }
    rulebooks = comparison.rulebooks.map { row in
      RulebookRow(
        rulebook: row.rulebook.id, name: row.rulebook.name, index: row.index.value?.description,
        grade: row.index.band?.grade, changesIndex: row.changesIndex, changesGrade: row.changesGrade,
        reasons: row.reasons.map { DoorWords.catalogue.text($0) })
    }
  }
}
