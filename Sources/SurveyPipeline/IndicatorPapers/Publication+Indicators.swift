// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorEvaluation
import IndicatorModel
import ReportWriting
import SurveyImport
public import SurveyModel
import SurveyStore

extension Publication {
  /// Makes the indicator papers of a year and keeps which values each of them prints.
  /// - Parameters:
  ///   - order: which papers.
  ///   - texts: a table of what the office says about values (`unit, indikator, pendukung, penghambat, upaya`); nil for
  ///     none.
  ///   - folder: where to; made when it is not there.
  ///   - act: who makes them.
  /// - Returns: the files, and what they leave to be filled in by hand.
  /// - Throws: E970 where no decree is in force in the year, E706 or E711 for an unknown unit, E731 where the folder
  ///   cannot be written, E901 or E902 where a value over all units cannot be worked out.
  public func writeIndicatorPapers(
    _ order: IndicatorPaperOrder, texts: String? = nil, into folder: String, act: OperatorAct
  ) throws -> WrittenIndicatorPapers {
    let sources = try indicatorSources(year: order.year, day: order.day, texts: texts)
    let units = try order.unit.map { [try orgUnit(named: $0, in: sources)] } ?? sources.kecamatan
    let contents = try units.map { try sources.content(of: $0) }
    var place = try PaperFolder(folder)
    var paths: [String] = []
    var stems: [String] = []
    var blanks: [(unitCode: String, words: [String])] = []
    for content in contents {
      let stem = place.stem(for: content.unit.code, suffixes: order.suffixes)
      for paper in try papers(of: content, order, stem: stem, sources) {
        paths.append(try place.write(paper.file))
        guard !paper.observations.isEmpty else { continue }
        try workspace.recordPaper(
          name: paper.file.name, sha256: paper.file.digest, kind: paper.kind,
          observations: paper.observations, act: act)
      }
      stems.append(stem)
      var words: [String] = []
      for word in order.kinds.flatMap({ IndicatorPapers.blanks(in: $0, content, catalogue: catalogue) })
      where !words.contains(word) { words.append(word) }
      if !words.isEmpty { blanks.append((content.unit.code, words)) }
    }
    if order.formats.contains(.csv) {
      let file = PaperFile(
        (order.unit == nil ? "" : (stems.first ?? "") + "-") + "rka-\(order.year).csv", .csv,
        BudgetTable.csv(contents))
      paths.append(try place.write(file))
    }
    return WrittenIndicatorPapers(paths: paths, blanks: blanks)
  }

  // MARK: Files

  /// A paper with the values that it prints.
  private struct PrintedPaper {
    let file: PaperFile
    let kind: String
    let observations: [Int]
  }

  private func papers(
    of content: IndicatorPaperContent, _ order: IndicatorPaperOrder, stem: String,
    _ sources: IndicatorPaperSources
  ) throws -> [PrintedPaper] {
    var papers: [PrintedPaper] = []
    let definitions = try workspace.decrees().flatMap(\.indicators)
    for kind in order.kinds {
      let paper = IndicatorPapers.paper(kind, content, catalogue: catalogue)
      let observations = IndicatorPapers.observations(in: kind, content)
      for format in order.formats where format == .html || format == .pdf {
        let name = stem + order.suffix(kind, format)
        let file =
          format == .html
          ? PaperFile(
            name, .html,
            HTMLWriter.html(
              paper,
              linkedData: try workspace.linkedData(
                of: sources.observations.filter { observations.contains($0.id) }, in: definitions,
                day: order.day)))
          : PaperFile(name, .pdf, Data(try PDFWriter.pdf(paper, day: order.day)))
        papers.append(PrintedPaper(file: file, kind: kind.rawValue, observations: observations))
      }
    }
    if order.formats.contains(.xlsx) {
      let file = try PaperFile.workbook(stem + order.suffix(nil, .xlsx)) { path, folder in
        try IndicatorWorkbook.write(
          content, kinds: order.kinds, catalogue: catalogue, to: path, temporaryFolder: folder)
      }
      let all = Set(order.kinds.flatMap { IndicatorPapers.observations(in: $0, content) })
      papers.append(PrintedPaper(file: file, kind: "workbook", observations: all.sorted()))
    }
    return papers
  }

  // MARK: Sources

  private func indicatorSources(year: Int, day: CalendarDate, texts: String?) throws -> IndicatorPaperSources
  {
    let definitions = workspace.definitions
    let end = CalendarPeriod.year(year).days.upperBound
    guard let decree = try workspace.decrees().last(where: { $0.date <= end }) else {
      throw PipelineError("E970", [String(year)])
    }
    let versions = try workspace.indicatorDefinitions(in: .year(year))
    let regions = try definitions.regions()
    let kecamatan = regions.filter { $0.level == .kecamatan }.map(OrgUnit.init).sorted { $0.code < $1.code }
    let store = workspace.store
    let observations = try store.standingObservations().filter { $0.observation.period.year <= year }
    return IndicatorPaperSources(
      year: year, day: day, decree: decree, definitions: versions,
      scale: try definitions.achievementScales().first,
      kecamatan: kecamatan, villages: regions.filter { $0.level == .desa }, observations: observations,
      pooledIndices: try pooledIndices(versions, year, kecamatan, observations),
      targets: try store.targets().map(\.target), documents: try store.documents().map(\.document),
      narratives: try texts.map { try narratives(in: $0, definitions: versions) } ?? [:])
  }

  /// The index over the answers of all kecamatan, by indicator, where it can be told: all values come from one round,
  /// and its tallies are still those that they were made from.
  private func pooledIndices(
    _ definitions: [IndicatorDefinition], _ year: Int, _ kecamatan: [OrgUnit],
    _ observations: [HeldObservation]
  ) throws -> [String: RoundedNumber] {
    let codes = Set(kecamatan.map(\.code))
    var indices: [String: RoundedNumber] = [:]
    for definition in definitions where definition.formula == .surveyIndex {
      var digests: [String: String] = [:]
      var rounds: Set<String> = []
      for held in observations.map(\.observation)
      where held.indicatorCode == definition.code && held.period == .year(year)
        && codes.contains(held.unitCode)
      {
        guard let trail = held.provenance.survey else { continue }
        digests[held.unitCode] = trail.tallyDigest
        rounds.insert(trail.roundID)
      }
      guard rounds.count == 1, let round = rounds.first, let parent = kecamatan.first?.parentCode else {
        continue
      }
      let sheet = try Assessment(workspace).scoreSheet(round: round, unit: nil)
      let scored = sheet.units.filter { $0.score.index.exact != nil }
      let held = Dictionary(
        scored.map { ($0.unit.code, TallyDigest.text(of: $0.tally)) }, uniquingKeysWith: { first, _ in first }
      )
      guard held == digests else { continue }
      indices[definition.code] =
        RollUp.observation(of: sheet, definition: definition, unitCode: parent, digest: "")?.pooled.value
    }
    return indices
  }

  private func orgUnit(named choice: String, in sources: IndicatorPaperSources) throws -> OrgUnit {
    let unit = try workspace.unit(named: choice)
    return sources.kecamatan.first { $0.code == unit.code }
      ?? OrgUnit(code: unit.code, name: unit.name, level: .kecamatan, parentCode: unit.parentCode)
  }

  /// What the office says, by unit and indicator.
  /// - Throws: E971 for an indicator that the decree does not have, E972 for two rows about one, E706 or E711.
  private func narratives(in path: String, definitions: [IndicatorDefinition]) throws
    -> [IndicatorPaperSources.NarrativeKey: IndicatorNarrative]
  {
    var narratives: [IndicatorPaperSources.NarrativeKey: IndicatorNarrative] = [:]
    for entry in try NarrativeTable.entries(in: path) {
      let unit = try workspace.unit(named: entry.unit)
      let folded = FoldedText(entry.indicator)
      let found = definitions.first {
        folded == FoldedText($0.code) || folded == FoldedText($0.name)
          || folded == FoldedText("IKU \($0.number)")
      }
      guard let found else {
        throw PipelineError(
          "E971",
          [
            String(ShownText.safe(entry.indicator).prefix(40)),
            definitions.map(\.code).joined(separator: ", "),
          ], at: entry.place)
      }
      let key = IndicatorPaperSources.NarrativeKey(unitCode: unit.code, indicatorCode: found.code)
      guard narratives[key] == nil else {
        throw PipelineError("E972", [found.code, unit.code], at: entry.place)
      }
      narratives[key] = IndicatorNarrative(
        supporting: entry.supporting, hindering: entry.hindering, remedies: entry.remedies)
    }
    return narratives
  }
}

extension IndicatorPaperOrder {
  /// How the name of a file ends: `-iku-2024-pk.pdf`, `-iku-2024.xlsx`.
  func suffix(_ kind: IndicatorPaperKind?, _ format: ReportFormat) -> String {
    "-iku-\(year)" + (kind.map { "-" + $0.rawValue } ?? "") + "." + format.rawValue
  }

  /// All endings.
  var suffixes: [String] {
    kinds.flatMap { kind in
      formats.filter { $0 == .html || $0 == .pdf }.map { suffix(kind, $0) }
    } + (formats.contains(.xlsx) ? [suffix(nil, .xlsx)] : [])
  }
}
