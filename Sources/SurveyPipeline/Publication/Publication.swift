// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportWriting
public import SurveyModel
import SurveyStore

/// Writes papers from scores: the last room of the way.
public struct Publication: Sendable {
  /// How many single findings a paper carries before the rest is only counted.
  private static let listedFindings = 500

  let workspace: Workspace
  let catalogue: MessageCatalogue

  /// The publication of a workspace in the language of a catalogue.
  public init(_ workspace: Workspace, catalogue: MessageCatalogue) {
    self.workspace = workspace
    self.catalogue = catalogue
  }

  /// A score sheet as the contract's JSON, with a line end.
  /// - Parameter isPublic: whether small cells are suppressed.
  public func scoreJSON(_ sheet: ScoreSheet, isPublic: Bool = false) -> String {
    ScoreDocument.json(sheet, catalogue: catalogue, variant: isPublic ? .publicUse : .internalUse)
  }

  /// A score sheet as a table for a terminal.
  public func scoreTable(_ sheet: ScoreSheet) -> String { ScoreTable.text(sheet, catalogue: catalogue) }

  /// Rounds side by side as JSON, with a line end.
  public func trendJSON(_ trend: ScoreTrend) -> String { TrendDocument.json(trend, catalogue: catalogue) }

  /// Rounds side by side as a table for a terminal.
  public func trendTable(_ trend: ScoreTrend) -> String { TrendTable.text(trend, catalogue: catalogue) }

  /// Makes the papers of every unit of a sheet, and the recap of all, several units at a time.
  ///
  /// A unit that fails leaves the others alone. A file that is there as it would be written stays.
  /// - Parameters:
  ///   - sheet: the scores; in validation they are not shown.
  ///   - order: which papers.
  ///   - folder: where to; made when it is not there.
  ///   - maker: the program.
  ///   - startsAnew: whether to make what is there again.
  ///   - progress: called with the number of units that are done.
  /// - Throws: E731 when the folder cannot be written, E898 where it holds the papers of the other variant.
  public func write(
    _ sheet: ScoreSheet, _ order: PaperOrder, into folder: String, by maker: PaperMaker,
    startsAnew: Bool = false, progress: ((Int) -> Void)? = nil
  ) throws -> WrittenPapers {
    let path = folder
    var folder = try PaperFolder(folder)
    // A folder that is published holds nothing that is not for the public.
    for kind in PaperOrder.Kind.allCases {
      let held = PaperManifest.held(as: PaperNames.manifest(kind), in: folder)
      guard let held, held.variant != (order.isPublic ? "public" : "internal") else { continue }
      throw PipelineError("E898", [path])
    }
    let suffixes = order.formats.flatMap { PaperNames.suffixes(of: $0, order.kind) }
    let stems = sheet.units.map { folder.stem(for: $0.unit.code, suffixes: suffixes) }
    let press = try PaperPress(self, sheet, order, stems: stems)
    let memory = try RunMemory(press, maker: maker, in: folder, startsAnew: startsAnew)
    var run = PaperRun(press, folder: folder, memory: memory)
    return try run.run(progress: progress)
  }

  func content(
    of unit: UnitScore, in sheet: ScoreSheet, thresholds: RoundThresholds, isPublic: Bool, day: CalendarDate,
    series: ScoreTrend? = nil
  ) throws -> (UnitReportContent, [RoundVerdict]) {
    let store = workspace.store
    let shape = sheet.questionnaire.tallyShape
    var profile = ProfileTally(shape: shape, fieldCount: sheet.questionnaire.profileFields.count)
    var annex: [AnnexRow] = []
    var batchIDs: Set<Int> = []
    var facts = RoundFacts(shape: shape)
    try store.forEachForm(round: sheet.round.id, unit: unit.unit.code) { form in
      facts.add(form)
      annex.append(AnnexRow(form, shape: shape))
      batchIDs.insert(form.batchID)
      if form.status != .excluded { profile.add(form.response.profile, answers: form.response.answers) }
    }
    let verdicts = Assessment.verdicts(of: unit, in: sheet, facts: facts, thresholds: thresholds)
    let purged = try store.purgedForms(round: sheet.round.id, unit: unit.unit.code)
    batchIDs.formUnion(purged.ranges.map(\.batchID))
    if purged.account.read > 0 {
      try profile.merge(
        store.purgedProfile(round: sheet.round.id, unit: unit.unit.code, questionnaire: sheet.questionnaire))
    }
    var counts: [RuleID: FindingCount] = [:]
    var listed: [Finding] = []
    var total = 0
    try store.forEachFinding(round: sheet.round.id, unit: unit.unit.code, severities: Set(Severity.allCases))
    {
      let held = counts[$0.rule]?.count ?? 0
      counts[$0.rule] = FindingCount(rule: $0.rule, severity: $0.severity, count: held + 1)
      guard $0.severity != .note else { return }
      total += 1
      if listed.count < Self.listedFindings { listed.append($0) }
    }
    let content = UnitReportContent(
      score: unit, round: sheet.round, rulebook: sheet.rulebook, questionnaire: sheet.questionnaire,
      profile: profile, findings: counts.values.sorted { $0.rule.rawValue < $1.rule.rawValue },
      findingList: FindingList(listed: listed, total: total),
      unitFindings: try Assessment(workspace).unitFindings(
        of: unit.unit, round: sheet.round.id, verdicts: verdicts),
      batches: try store.batches(round: sheet.round.id).filter { batchIDs.contains($0.id) }, annex: annex,
      tallyDigest: TallyDigest.text(of: unit.tally), generatedOn: day,
      variant: isPublic ? .publicUse : .internalUse,
      purged: purged.account.read > 0
        ? PurgedRows(account: purged.account, places: purged.places) : nil,
      trend: series, sample: verdicts.first { $0.rule == .sampleSize },
      staleValues: try staleValues(unit: unit.unit.code, round: sheet.round.id))
    return (content, verdicts)
  }
}
