// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorModel
public import SurveyModel
import SurveyStore

extension Assessment {
  /// The value of an indicator, unit and period that stands: the one in force, else the current one.
  /// - Parameters:
  ///   - indicator: its code or its number in the decree.
  ///   - unit: code or name.
  /// - Throws: E711 for an unknown unit, E910 where nothing is held.
  public func standing(indicator: String, unit: String, period: CalendarPeriod) throws -> PostedObservation {
    let code = try workspace.unit(named: unit).code
    let folded = FoldedText(indicator)
    let definition = try workspace.decrees().flatMap(\.indicators).last { definition in
      [definition.code, String(definition.number), "IKU \(definition.number)"].contains {
        FoldedText($0) == folded
      }
    }
    let wanted = definition?.code ?? indicator
    let held = try workspace.store.standingObservations(indicator: wanted, unit: code, year: period.year)
    guard let standing = held.first(where: { $0.observation.period == period }) else {
      throw PipelineError("E910", ["\(ShownText.safe(wanted)) \(code) \(period)"])
    }
    return PostedObservation(standing)
  }

  /// The way of a value back to the forms, and on to the papers that print it.
  /// - Throws: E910 for an unknown number.
  public func trace(_ number: Int) throws -> ObservationTrace {
    let posted = try workspace.observation(number)
    let observation = posted.observation
    let definition = try workspace.decrees().flatMap(\.indicators).last {
      $0.code == observation.indicatorCode && $0.version == observation.definitionVersion
    }
    let survey = try observation.provenance.survey.map { trail in
      try trace(trail, unit: observation.unitCode, places: definition?.places ?? observation.value.places)
    }
    let register: RegisterTrace? =
      if case .register(let trail) = observation.provenance { try trace(trail, of: observation) } else { nil }
    return ObservationTrace(
      observation: posted, unit: try workspace.units().unit(code: observation.unitCode),
      definition: definition,
      survey: survey, register: register, papers: try papers(of: posted))
  }

  private func trace(_ trail: SurveyTrail, unit: String, places: Int) throws -> SurveyTrace {
    let round = try workspace.round(trail.roundID)
    let book = try workspace.rulebook(trail.rulebookID, inForceOn: round.days.upperBound)
    let score = try sheetIfAny(round, under: book)?.units.first { $0.unit.code == unit }
    var forms: [Int: [TracedBatch.Form]] = [:]
    try workspace.store.forEachForm(round: round.id, unit: unit) { form in
      forms[form.batchID, default: []].append(TracedBatch.Form(id: form.id, status: form.status))
    }
    let purged = try workspace.store.purgedForms(round: round.id, unit: unit)
    let batchIDs = Set(forms.keys).union(purged.ranges.map(\.batchID))
    return SurveyTrace(
      round: round, rulebook: book, questionnaireID: trail.questionnaireID,
      tallyNow: score.map { TallyDigest.text(of: $0.tally) }, indexNow: score?.score.index.exact,
      valueNow: score?.score.index.exact?.rounded(places: places),
      batches: try workspace.store.batches(round: round.id).filter { batchIDs.contains($0.id) }
        .map { TracedBatch(batch: $0, forms: forms[$0.id] ?? []) },
      purged: purged.account.read)
  }

  /// The score sheet of a round under a rulebook; nil where it has no forms.
  func sheetIfAny(_ round: SurveyRound, under book: Rulebook) throws -> ScoreSheet? {
    do {
      return try scoreSheet(of: round, under: book)
    } catch let error as PipelineError where error.message.id == "E722" {
      return nil
    }
  }

  private func papers(of posted: PostedObservation) throws -> [TracedPaper] {
    let recorded = try workspace.store.papers(printing: posted.id).map { paper in
      TracedPaper(
        name: paper.name, folder: nil, sha256: paper.sha256, kind: paper.kind, madeAt: paper.printedAt,
        state: .prints)
    }
    guard let trail = posted.observation.provenance.survey else { return recorded }
    let unit = posted.observation.unitCode
    let written = workspace.paperRuns().flatMap { run in
      run.papers(round: trail.roundID, unit: unit, tally: trail.tallyDigest)
    }
    return written + recorded
  }
}

extension RunMemory.Document {
  /// The papers of a run that print the index of a unit; none where the run is of another round, or of papers that show
  /// no index.
  fileprivate func papers(round: String, unit: String, tally: String) -> [TracedPaper] {
    guard let origin, origin.round == round, origin.kind != PaperOrder.Kind.validation.rawValue,
      let entry = units[unit], let printed = entry.tally
    else { return [] }
    return (entry.papers + (recap ?? [])).map { paper in
      TracedPaper(
        name: paper.file, folder: origin.folder, sha256: paper.sha256, kind: origin.kind,
        madeAt: origin.madeOn,
        state: printed == tally ? .prints : .otherFigures)
    }
  }
}

extension Workspace {
  /// How large a file of a run may be, in bytes.
  private static let largestRun = 64 << 20

  /// What is remembered of the runs that filled folders with papers, in a fixed order.
  func paperRuns() -> [RunMemory.Document] {
    let folder = URL(filePath: self.folder).appending(path: "runs", directoryHint: .isDirectory)
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      let url = folder.appending(path: name)
      let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
      guard size <= Self.largestRun, let bytes = try? Data(contentsOf: url) else { return nil }
      return try? JSONDecoder().decode(RunMemory.Document.self, from: bytes)
    }.sorted {
      ($0.origin?.folder ?? "", $0.origin?.kind ?? "") < ($1.origin?.folder ?? "", $1.origin?.kind ?? "")
    }
  }
}
