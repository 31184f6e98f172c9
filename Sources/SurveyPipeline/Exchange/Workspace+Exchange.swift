// SPDX-License-Identifier: Apache-2.0
import IndicatorExchange
import IndicatorModel
import SurveyImport
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Takes the observations and targets of files, all that may be taken or none. They come as drafts that the file
  /// states: whoever approves them here has seen the file.
  ///
  /// A value that was computed here, or whose period is locked, is never replaced by another one from a file.
  /// - Parameter isDryRun: whether nothing is written.
  /// - Throws: E301 to E308 where a file cannot be read, E950 to E968 where it is refused, a store error.
  public func importIndicators(
    from paths: [String], form name: String, isDryRun: Bool, act: OperatorAct
  ) throws -> ExchangeReport {
    let form = try ExchangeOrder.form(named: name)
    let definitions = try decrees().flatMap(\.indicators)
    let known = KnownIndicators(definitions: definitions, units: try knownUnits())
    let files = try ExchangeReading.files(paths, as: form)
    let read = try Self.masked { try Exchange.bundle(from: files, as: form, known: known) }
    let trail = Self.trail(of: files, form)
    let directory = try units()
    var lines: [ExchangeReport.Line] = []
    var taken: [Observation] = []
    for record in read.bundle.records {
      let observation = record.observation.stated(by: trail)
      try check(observation, definitions, directory)
      let line = try line(of: observation)
      lines.append(line)
      if line.verdict == .imported || line.verdict == .updated { taken.append(observation) }
    }
    let targets = try plan(read.bundle.targets.map(\.masked))
    // Targets are tried first, so that one that is refused leaves the observations as they were.
    try store.keepTargets(targets.taken, act: act, isDryRun: true)
    if !isDryRun {
      try store.post(taken, act: act)
      try store.keepTargets(targets.taken, act: act)
    }
    return ExchangeReport(
      lines: lines + targets.lines, findings: read.findings + Self.evidenceLeftOut(read.bundle, files),
      isDryRun: isDryRun)
  }

  /// What a refused file says is shown without what looks like a telephone, an identity number or an address.
  private static func masked<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let error as IndicatorExchangeError {
      throw PipelineError(
        error.message.id, error.message.arguments.map { PersonalText.masked($0) }, at: error.place)
    }
  }

  /// The proofs lie with the sender: here only papers that somebody has seen prove a value.
  private static func evidenceLeftOut(_ bundle: IndicatorBundle, _ files: [ExchangeFile]) -> [Finding] {
    let count = bundle.records.reduce(0) { $0 + $1.evidence.count }
    guard count > 0 else { return [] }
    return [
      Finding(.evidenceNotTaken, .note, at: Provenance(source: files.first?.name ?? ""), [String(count)])
    ]
  }

  /// A file of our own form carries definitions and units; only those that are held here can be posted under.
  private func check(
    _ observation: Observation, _ definitions: [IndicatorDefinition], _ directory: UnitDirectory
  ) throws {
    let isKnown = definitions.contains {
      $0.code == observation.indicatorCode && $0.version == observation.definitionVersion
    }
    guard isKnown else {
      throw PipelineError(
        "E961",
        [
          ShownText.safe("\(observation.indicatorCode) (\(observation.definitionVersion))".prefix(120)),
          Set(definitions.map(\.code)).sorted().joined(separator: ", "),
        ])
    }
    guard directory.unit(code: observation.unitCode) != nil else {
      throw PipelineError("E962", [ShownText.safe(observation.unitCode.prefix(60))])
    }
  }

  private func line(of observation: Observation) throws -> ExchangeReport.Line {
    let held = try store.observations(
      indicator: observation.indicatorCode, unit: observation.unitCode, period: observation.period,
      history: true
    ).filter { $0.isCurrent || $0.isInForce }
    let others = held.filter { $0.observation.value != observation.value }
    let verdict: ExchangeReport.Verdict
    let isLocked = try lockedPeriod(of: observation) != nil
    if held.isEmpty {
      verdict = isLocked ? .conflict : .imported
    } else if others.isEmpty {
      verdict = .ignored
    } else if isLocked || others.contains(where: { $0.observation.isComputed }) {
      verdict = .conflict
    } else {
      // The latest statement is this one already; the value in force is what it will replace once approved.
      verdict = others.contains(where: \.isCurrent) ? .updated : .ignored
    }
    return ExchangeReport.Line(
      subject: "\(observation.indicatorCode) \(observation.unitCode) \(observation.period)", verdict: verdict,
      stated: observation.value.description,
      held: (others.first ?? held.first)?.observation.value.description)
  }

  /// The file that states the values: that of the observations where there are several.
  private static func trail(of files: [ExchangeFile], _ form: ExchangeForm) -> StatedTrail {
    let file = files.first { $0.name.contains("observations") } ?? files.first
    return StatedTrail(
      fileName: RegisterText.keptNumber(file?.name ?? ""), sha256: file?.sha256 ?? "", form: form.rawValue)
  }
}

extension Observation {
  /// Whether it was worked out here from forms or from a register.
  fileprivate var isComputed: Bool {
    if case .stated = provenance { false } else { true }
  }

  /// The same value as a file states it.
  fileprivate func stated(by trail: StatedTrail) -> Observation {
    Observation(
      indicatorCode: indicatorCode, definitionVersion: definitionVersion, unitCode: unitCode, period: period,
      measure: measure, value: value, counts: counts, alternatives: alternatives, provenance: .stated(trail))
  }
}
