// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore
import SurveyValidation

/// Import, validate, keep: from a file to the store, one file at a time, all of it or nothing.
public struct Intake: Sendable {
  let workspace: Workspace

  /// The intake of a workspace.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The size of a file, or of the documents of a folder, in bytes; 0 when it cannot be looked at. For progress only.
  public static func size(of path: String) -> Int { SurveyFileReader.size(of: path) }

  /// Imports one file into a round.
  ///
  /// What is wrong with the file is told in the report, with the verdict `refused` and the store as it was.
  /// - Parameters:
  ///   - path: the file.
  ///   - choices: what the operator says about it.
  ///   - act: who imports, and when.
  ///   - today: the day of the import; forms dated after it are excluded.
  ///   - progress: called now and then with the bytes read so far.
  /// - Throws: only what is no fault of the file: an unknown round, unit or questionnaire, a damaged store.
  public func importFile(
    _ path: String, choices: ImportChoices, act: OperatorAct, today: CalendarDate,
    progress: ((Int) -> Void)? = nil
  ) throws -> ImportReport {
    var choices = choices
    choices.mappingFile = choices.mappingFile.map(workspace.mappingPath)
    let order = try Order(workspace, choices)
    var report = ImportReport(name: Self.name(of: path), verdict: .refused)
    report.isDryRun = choices.isDryRun
    do {
      let settings = ImportSettings(
        questionnaire: order.questionnaire, order: choices.order, mappingFile: choices.mappingFile,
        table: choices.table)
      if let repairs = try RepairFile(path: path, settings: settings, source: report.name) {
        try keep(repairs, order: order, act: act, today: today, report: &report)
        return report
      }
      try keep(path, order: order, act: act, today: today, progress: progress, report: &report)
    } catch let error as any ExplainedError {
      report.verdict = .refused
      report.account = FormAccount()
      report.error = error
      if choices.isDryRun { countUnmapped(path, error, choices: choices, order: order, in: &report) }
    }
    return report
  }

  /// Tells at least what a file is and how many records it holds where only its words are not known.
  private func countUnmapped(
    _ path: String, _ error: any ExplainedError, choices: ImportChoices, order: Order,
    in report: inout ImportReport
  ) {
    guard (error as? SurveyImportError)?.isAboutMapping ?? false else { return }
    let settings = ImportSettings(questionnaire: order.questionnaire, table: choices.table)
    guard let count = try? RecordCount.of(path: path, settings: settings) else { return }
    report.format = count.format
    report.unmappedRecords = count.records
  }

  private func keep(
    _ path: String, order: Order, act: OperatorAct, today: CalendarDate, progress: ((Int) -> Void)?,
    report: inout ImportReport
  ) throws {
    let manifest = try SurveyFileReader.manifest(path: path, progress: nil)
    report.name = manifest.name
    report.sha256 = manifest.sha256
    var cursor = try CheckingCursor(
      FormProducer(
        path: path, source: manifest.name, sha256: manifest.sha256, order: order, today: today,
        registrationLimit: order.choices.registersUnits ? workspace.store.limits.registeredUnitsPerFile : nil),
      progress: progress)
    let header = cursor.header
    describe(header, order: order, in: &report)
    try order.check(header, source: manifest.name)

    let request = BatchRequest(
      roundID: order.round.id, days: order.round.days, questionnaire: order.questionnaire, manifest: manifest,
      header: header, unitCode: order.unit?.code, chosenOrder: order.choices.order,
      replaces: order.choices.replacedBatch, also: order.choices.importsAlso,
      acceptsGood: order.choices.acceptsGood, isDryRun: order.choices.isDryRun, act: act)
    let isKept =
      try !order.choices.isDryRun
      && workspace.keepQuestionnaire(order.choices.questionnaireID, as: order.questionnaire.id)
    var isHeld = false
    defer { if isKept, !isHeld { workspace.forgetQuestionnaire(order.questionnaire.id) } }
    let outcome = try workspace.store.append(
      request, forms: &cursor, judge: IdentityRule.verdict(for:held:),
      conflictFindings: { conflict in
        let found = IdentityRule.findings(
          for: conflict.verdict, incoming: conflict.incoming, held: conflict.held,
          batchID: conflict.incomingBatch)
        return ConflictFindings(
          incoming: found.incoming.map { [$0] } ?? [], held: found.held.map { [$0] } ?? [])
      },
      newUnit: { code, cursor in cursor.newUnits[code] },
      closing: { BatchClosing(findings: $0.findings, header: $0.header, members: $0.members) })
    isHeld = outcome.verdict == .imported
    describe(outcome, in: &report)
    if let batch = outcome.batch { describe(batch, order: order, in: &report) }
  }

  private func describe(_ header: FileHeader, order: Order, in report: inout ImportReport) {
    report.format = header.version.isEmpty ? header.format : "\(header.format) \(header.version)"
    report.dialect = header.dialect
    report.mapping = MappedColumn.columns(of: header.layout, in: order.questionnaire)
    report.order = header.order
  }

  private func describe(_ outcome: BatchOutcome, in report: inout ImportReport) {
    switch outcome.verdict {
    case .imported, .wouldBeImported: report.verdict = .imported
    case .alreadyHeld: report.verdict = .alreadyHeld
    case .refused: report.verdict = .refused
    }
    report.account = outcome.account
    report.conflicts = outcome.conflicts
    report.findingCounts = Dictionary(
      uniqueKeysWithValues: outcome.findingCounts.map { ($0.key.rawValue, $0.value) })
    report.fileFindings = outcome.fileFindings
    report.refusedRecords = outcome.refusedRecords
    report.refusedRecordCount = outcome.refusedRecordCount
    report.lostCorrections = outcome.lostCorrections
    if outcome.verdict == .refused, report.error == nil {
      report.error = PipelineError(
        "E752", [String(outcome.refusedRecordCount)], at: Provenance(source: report.name))
    }
  }

  private func describe(_ batch: Batch, order: Order, in report: inout ImportReport) {
    if !report.isDryRun || report.verdict == .alreadyHeld { report.batchID = batch.id }
    report.order = batch.order
    report.mapping = MappedColumn.columns(of: batch.layout, in: order.questionnaire)
  }

  private static func name(of path: String) -> String {
    ShownText.safe(path.split(separator: "/").last ?? path[...])
  }
}
