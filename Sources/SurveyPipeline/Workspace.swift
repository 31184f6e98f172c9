// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore

/// An opened workspace: the definitions and the one store.
public struct Workspace: Sendable {
  /// The folder.
  public let folder: String
  /// What regulations and instruments fix.
  public let definitions: Definitions
  let store: SurveyStore

  /// Makes a workspace that knows the kecamatan of the decree.
  /// - Throws: a store error when the folder holds one already or cannot be written.
  public static func create(folder: String, definitions: Definitions, act: OperatorAct) throws -> Workspace {
    let store = try SurveyStore.create(folder: folder, units: try definitions.kecamatanUnits(), act: act)
    return Workspace(folder: folder, definitions: definitions, store: store)
  }

  /// Opens a workspace.
  /// - Throws: a store error when there is none, or when it is damaged or newer than this program.
  public static func open(folder: String, definitions: Definitions) throws -> Workspace {
    Workspace(folder: folder, definitions: definitions, store: try SurveyStore.open(folder: folder))
  }

  /// The registered units.
  public func units() throws -> UnitDirectory { try store.units() }

  /// The registered unit of a code or a name.
  /// - Throws: E711 when none answers to it, with the nearest ones.
  public func unit(named choice: String) throws -> ServiceUnit {
    let directory = try units()
    guard let unit = directory.unit(named: choice) else {
      let near = Self.nearest(to: choice, in: directory)
      throw near.isEmpty ? PipelineError("E706", [choice]) : PipelineError("E711", [choice, near])
    }
    return unit
  }

  /// Registers units; the same unit again changes nothing.
  /// - Throws: E742 and E743 for a code or a name that cannot be one, E747 for a unit above itself; a store
  ///   error where the code is held with another name. Nothing is registered then.
  public func register(_ units: [ServiceUnit], act: OperatorAct) throws {
    for unit in units { try UnitRules.check(code: unit.code, name: unit.name) }
    try UnitRules.checkParents(of: units, beside: try self.units())
    _ = try store.register(units, act: act)
  }

  /// Registers the units of a table `code,name,parent,alias,hours`: all of them or none.
  /// - Returns: how many the table holds.
  public func registerUnits(from path: String, act: OperatorAct) throws -> Int {
    let units = try UnitTable.units(in: path)
    try register(units, act: act)
    return units.count
  }

  /// All rounds, by their first day.
  public func rounds() throws -> [SurveyRound] { try store.rounds() }

  /// A round that exists.
  /// - Throws: E712 when it was never imported into nor defined.
  public func round(_ id: String) throws -> SurveyRound {
    let normal = CalendarPeriod(id)?.description ?? id
    guard let round = try store.round(normal) else {
      let known = try rounds().map(\.id)
      if known.isEmpty { throw PipelineError("E705", [id]) }
      throw PipelineError("E712", [id, known.joined(separator: ", ")])
    }
    return round
  }

  /// The dates of a round that may not exist yet: a period id opens itself.
  /// - Throws: E713 for an id that is no period and was never defined.
  func roundToImportInto(_ id: String) throws -> SurveyRound {
    let period = CalendarPeriod(id)
    if let round = try store.round(period?.description ?? id) { return round }
    guard let period else { throw PipelineError("E713", [id]) }
    return SurveyRound(id: period.description, days: period.days)
  }

  /// Up to three registered units whose names share a word with the choice.
  private static func nearest(to choice: String, in directory: UnitDirectory) -> String {
    let words = Set(FoldedText(choice).description.split(separator: " ").filter { $0 != "kecamatan" })
    let near = directory.units.filter { unit in
      !words.isDisjoint(with: FoldedText(unit.name).description.split(separator: " "))
        || unit.code.hasPrefix(choice)
    }
    return near.prefix(3).map { "\($0.code) \($0.name)" }.joined(separator: "; ")
  }
}

extension Workspace {
  /// Defines a round, or gives one that has no forms yet other dates.
  /// - Throws: E745 for an id that cannot be one, E746 for dates before 1900 or after 2999, E744 when the
  ///   round has forms and other dates; E702 for an unknown rulebook.
  public func defineRound(
    id: String, days: ClosedRange<CalendarDate>, rulebook: String?, act: OperatorAct
  ) throws -> SurveyRound {
    let isID =
      (1...40).contains(id.count)
      && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    guard isID, id.first != "." else { throw PipelineError("E745", [String(ShownText.safe(id).prefix(40))]) }
    guard days.lowerBound.year >= 1900, days.upperBound.year <= 2999 else {
      throw PipelineError("E746", [days.lowerBound.isoText, days.upperBound.isoText])
    }
    let chosen = try rulebook.map { try self.rulebook($0, inForceOn: days.upperBound) }
    let normal = CalendarPeriod(id)?.description ?? id
    let held = try store.round(normal)
    if let held, held.questionnaireID != nil, held.days != days {
      throw PipelineError(
        "E744", [normal, held.days.lowerBound.isoText, held.days.upperBound.isoText])
    }
    let round = SurveyRound(
      id: normal, days: days, questionnaireID: held?.questionnaireID,
      rulebookID: chosen?.id ?? held?.rulebookID,
      state: held?.state ?? .open, populations: held?.populations ?? [:])
    let isKept = try chosen.map { try keepRulebook(rulebook, as: $0) } ?? false
    do {
      try store.defineRound(round, act: act)
    } catch {
      if isKept, let chosen { forgetRulebook(chosen.id) }
      throw error
    }
    return round
  }

  /// Notes the population that a unit serves in a round.
  public func setPopulation(_ people: Int, round id: String, unit: String, act: OperatorAct) throws
    -> ServiceUnit
  {
    let unit = try self.unit(named: unit)
    try store.setPopulation(people, unit: unit.code, round: try round(id).id, act: act)
    return unit
  }

  /// Closes a round: its score is final.
  public func closeRound(_ id: String, act: OperatorAct) throws {
    try store.closeRound(try round(id).id, act: act)
  }

  /// The batches of a round, or all of them.
  public func batches(round id: String?) throws -> [Batch] {
    try store.batches(round: try id.map { try round($0).id })
  }

  /// One batch.
  public func batch(_ id: Int) throws -> Batch {
    guard let batch = try store.batch(id) else { throw PipelineError("E719", [String(id)]) }
    return batch
  }

  /// The documents of a batch that came as a folder or zip; none for a single file.
  public func members(of batch: Batch) throws -> [BatchMember] { try store.members(ofBatch: batch.id) }

  /// The columns of a batch and what they feed.
  public func mapping(of batch: Batch) throws -> [MappedColumn] {
    MappedColumn.columns(of: batch.layout, in: try questionnaire(batch.questionnaireID))
  }

  /// Withdraws a batch: its forms stay held and no longer count.
  public func withdraw(batch id: Int, act: OperatorAct) throws -> Batch {
    try store.withdraw(batch: id, act: act.masked)
  }

  /// Later batches of the round whose files brought forms that were held already, maybe in this batch:
  /// after it is withdrawn, such forms count again only when their file is withdrawn and imported anew.
  public func batches(mayHoldFormsOf batch: Batch) throws -> [Batch] {
    try store.batches(round: batch.roundID).filter {
      $0.id > batch.id && $0.state == .held && $0.account.alreadyHeld > 0
    }
  }
}
