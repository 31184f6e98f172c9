// SPDX-License-Identifier: Apache-2.0
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

  /// Writes the papers of every unit of a sheet, and the recap of all.
  /// - Parameters:
  ///   - sheet: the scores.
  ///   - formats: in which forms.
  ///   - folder: where to; made when it is not there.
  ///   - isPublic: the variant for the public, with small cells suppressed.
  ///   - withIndex: whether to add the recap of all units.
  ///   - day: the day that the papers bear.
  /// - Throws: E731 when something cannot be written.
  public func write(
    _ sheet: ScoreSheet, formats: [ReportFormat], into folder: String, isPublic: Bool, withIndex: Bool,
    day: CalendarDate
  ) throws -> WrittenPapers {
    var folder = try PaperFolder(folder)
    var paths: [String] = []
    var files: [String: String] = [:]
    let formats = ReportFormat.allCases.filter(formats.contains)
    let thresholds = try workspace.definitions.roundThresholds()
    var notes: [String: [Message]] = [:]
    for unit in sheet.units {
      let stem = folder.stem(
        for: unit.unit.code, suffixes: formats.flatMap(Self.suffixes(of:)))
      let (content, verdicts) = try content(
        of: unit, in: sheet, thresholds: thresholds, isPublic: isPublic, day: day)
      notes[unit.unit.code] = Assessment.notesOnFigure(verdicts)
      for format in formats {
        for file in pages(of: content, as: format) {
          paths.append(try folder.write(file.text, as: stem + file.suffix))
        }
      }
      if formats.contains(.html) { files[unit.unit.code] = "\(stem).html" }
    }
    guard withIndex else {
      return WrittenPapers(paths: paths, indexPath: paths.first { $0.hasSuffix(".html") })
    }
    let noted = sheet.adding(notes: notes)
    let index = RoundIndexContent(
      sheet: noted, registered: try workspace.units().units, files: files, generatedOn: day,
      variant: isPublic ? .publicUse : .internalUse)
    var indexPath: String?
    for format in formats {
      switch format {
      case .html:
        let page = HTMLWriter.html(RoundIndex.paper(index, catalogue: catalogue))
        let path = try folder.write(page, as: "index.html")
        paths.append(path)
        indexPath = path
      case .json: paths.append(try folder.write(scoreJSON(noted, isPublic: isPublic), as: "index.json"))
      case .csv: break
      }
    }
    return WrittenPapers(paths: paths, indexPath: indexPath)
  }

  private static func suffixes(of format: ReportFormat) -> [String] {
    switch format {
    case .html: [".html"]
    case .json: [".json"]
    case .csv: [".csv", "-annex.csv"]
    }
  }

  /// The files of one unit in one form: what stands behind the unit's name, and the text.
  private func pages(of content: UnitReportContent, as format: ReportFormat) -> [(
    suffix: String, text: String
  )] {
    switch format {
    case .html: [(".html", HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue)))]
    case .json: [(".json", ReportDocument.json(content, catalogue: catalogue))]
    case .csv:
      [
        (".csv", ReportTable.elements(content, catalogue: catalogue)),
        ("-annex.csv", ReportTable.annex(content)),
      ]
    }
  }

  private func content(
    of unit: UnitScore, in sheet: ScoreSheet, thresholds: RoundThresholds, isPublic: Bool, day: CalendarDate
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
        ? PurgedRows(account: purged.account, places: purged.places) : nil)
    return (content, verdicts)
  }
}
