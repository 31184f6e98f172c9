// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  // MARK: Notes that bear on the figures

  /// What a reader must know before using a figure: what is stale, not approved, synthetic, not comparable.
  var notes: [String] {
    var notes: [String] = []
    if printed.contains(where: { $0.observation.provenance.isSynthetic }) {
      notes.append(words("paper.iku.note.synthetic"))
    }
    for line in lines {
      for standing in content.standings(of: line, in: kind) { notes += self.notes(line, standing) }
    }
    notes += lines.flatMap(unitNotes) + draftNote
    if content.hasNoVillages, kind != .register { notes.append(words("paper.iku.note.noVillages")) }
    return notes
  }

  private func notes(_ line: IndicatorLine, _ standing: PeriodStanding) -> [String] {
    let name = line.definition.paperName
    let period = words.period(standing.period)
    var notes: [String] = []
    if let record = standing.observed?.record, record.isStale {
      notes.append(words("paper.iku.note.stale", name, period, words.number(record.observation.value)))
    }
    if let reason = standing.seriesBreak {
      notes.append(words.catalogue.text(reason))
    }
    if let version = standing.observed?.observation.definitionVersion, version != line.definition.version,
      standing.period.year == content.year
    {
      notes.append(words("paper.iku.note.version", name, period, version, line.definition.version))
    }
    return notes
  }

  /// Targets that are written in another unit than the indicator is measured in.
  private func unitNotes(_ line: IndicatorLine) -> [String] {
    let definition = line.definition
    let wrong = targets(line).filter { $0.unit != definition.unit }
    var seen: Set<String> = []
    return wrong.compactMap { target in
      let text = words(
        "paper.iku.note.unit", definition.paperName, words.layer(target.layer), words.unit(target.unit),
        words.unit(definition.unit))
      return seen.insert(text).inserted ? text : nil
    }
  }

  /// How many of the printed values are not approved; nothing where all are.
  private var draftNote: [String] {
    let drafts = printed.count { !$0.record.status.isApproved }
    guard drafts > 0 else { return [] }
    return [words("paper.iku.note.draft", words.count(drafts), words.count(printed.count))]
  }

  // MARK: Account

  /// Where every figure of the paper comes from: definition versions, targets with their documents, values with status
  /// and trail.
  var account: [PaperBlock] {
    // The values of other units have a column more, and there are many of them.
    var blocks: [PaperBlock] = kind == .lkjip ? [.pageBreak(.landscape)] : []
    blocks += [section("account"), block(definitionTable)]
    if let table = targetTable { blocks.append(block(table)) }
    if let table = trailTable { blocks += [block(table), small(words("paper.iku.account.legend"))] }
    return blocks
  }

  private var definitionTable: IndicatorTable {
    IndicatorTable(
      sheet: words("paper.iku.sheet.definitions"), caption: words("paper.iku.caption.definitions"),
      columns: [
        column("code", .code), column("indicator"), column("version", .code, width: 28),
        column("force", .code, width: 28),
      ],
      rows: lines.map { line in
        .cells([
          .text(line.definition.code), .text(line.definition.paperName), .text(line.definition.version),
          .text(words.force(line.definition)),
        ])
      }, hasTallRows: false)
  }

  /// The targets that the paper is about, with the documents that set them; nil where there is none.
  var targetTable: IndicatorTable? {
    let rows = lines.flatMap { line in
      targets(line).map { target -> IndicatorTable.Row in
        .cells([
          .text(line.definition.code), .text(words.layer(target.layer)), .text(words.period(target.period)),
          .text("\(words.target(target.value)) \(words.unit(target.unit))"),
          .text(
            [words.document(target.document), target.reason.map { words("paper.iku.change.\($0.rawValue)") }]
              .compactMap(\.self).joined(separator: "; ")),
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.targets"), caption: words("paper.iku.caption.targets"),
      columns: [
        column("code", .code), column("layer"), column("period", .code, width: 18),
        column("target", .code, width: 20), column("document", .text, width: 50),
      ], rows: rows)
  }

  /// The targets of a line that the paper prints, by layer and period.
  private func targets(_ line: IndicatorLine) -> [Target] {
    let chosen =
      switch kind {
      case .register, .readings, .evidence: [Target]()
      case .renstra:
        [baseline(line)].compactMap(\.self)
          + planYears.compactMap { line.target(.renstra, .year($0)) }
      case .rkt: line.targets.filter { $0.layer == .rkt }
      case .pk: line.targets.filter { $0.layer == .pk || $0.layer == .pkChanged }
      case .measurement, .evaluation: (line.quarters + [line.year]).compactMap(\.target)
      case .lkjip: ([line.year, line.mediumTerm] + line.earlierYears).compactMap(\.?.target)
      }
    let order = TargetLayer.allCases
    func rank(_ target: Target) -> Int { order.firstIndex(of: target.layer) ?? order.count }
    return chosen.sorted { left, right in
      (rank(left), left.period.days.lowerBound) < (rank(right), right.period.days.lowerBound)
    }
  }

  /// The values of the paper with their status and the way back to their source; nil where it prints none.
  var trailTable: IndicatorTable? {
    let printed = self.printed
    guard !printed.isEmpty else { return nil }
    let isOfPeers = kind == .lkjip
    return IndicatorTable(
      sheet: words("paper.iku.sheet.trail"), caption: words("paper.iku.caption.trail"),
      columns: [
        column("observation", .number, width: 11), column("code", .code),
      ] + (isOfPeers ? [column("unitCode", .code)] : []) + [
        column("period", .code, width: 18), column("value", .number), column("status", .text, width: 16),
        column("source", .text, width: 50), column("digest", .code, width: 16),
      ],
      rows: printed.map { item in
        let observation = item.observation
        let remarks = [
          item.record.isStale ? words("paper.iku.stale") : nil,
          observation.provenance.isSynthetic ? words("paper.iku.synthetic") : nil,
        ].compactMap(\.self)
        let source = ([words.source(observation.provenance)] + remarks).joined(separator: "; ")
        return .cells(
          [item.number.map { .count($0) } ?? .dash, .text(observation.indicatorCode)]
            + (isOfPeers ? [.text(observation.unitCode)] : []) + [
              .text(words.period(observation.period)), .number(observation.value),
              .text(words.status(item.record.status)), .text(source),
              .text(words.digest(observation.provenance)),
            ])
      })
  }

  // MARK: Blanks

  /// The list of what is to be filled in by hand.
  var listOfBlanks: [PaperBlock] {
    let blanks = self.blanks
    guard !blanks.isEmpty else { return [] }
    return [.notes(PaperNotes(title: words("paper.iku.blanks"), lines: blanks))]
  }

  /// What the paper leaves to be filled in by hand, in words.
  var blanks: [String] {
    switch kind {
    case .register: blank("rationale", lines.filter { $0.definition.rationale.isEmpty })
    case .renstra: renstraBlanks
    case .rkt: blank("rkt", lines.filter { $0.target(.rkt, year) == nil })
    case .pk:
      blank("pk", lines.filter { $0.target(.pk, year) == nil }) + signerBlanks
        + [words("paper.iku.blank.programme")]
    case .measurement, .evaluation: blank("target", lines.filter { $0.year.target == nil })
    case .lkjip:
      blank("supporting", lines.filter { $0.narrative.supporting.isEmpty })
        + blank("hindering", lines.filter { $0.narrative.hindering.isEmpty })
        + blank("remedies", lines.filter { $0.narrative.remedies.isEmpty })
        + [words("paper.iku.blank.budget")]
    case .readings: []
    case .evidence:
      blank(
        "evidence",
        lines.filter { line in
          content.standings(of: line, in: .evidence).contains { $0.observed?.record.evidence.isEmpty == true }
        })
    }
  }

  /// That something is missing for these indicators; nothing where it is missing for none.
  func blank(_ id: String, _ lines: [IndicatorLine]) -> [String] {
    lines.isEmpty
      ? [] : [words("paper.iku.blank.\(id)", words.list(lines.map(\.definition.code)))]
  }
}
