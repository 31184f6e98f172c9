// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// How the way of a value is told to people.
enum TraceText {
  /// The value, then back to the forms, then on to the papers.
  static func lines(_ trace: ObservationTrace, units: UnitDirectory) -> [String] {
    let observation = trace.observation.observation
    let name = trace.definition?.name ?? observation.indicatorCode
    var lines = [word("command.trace.heading", observation.indicatorCode, name)]
    lines.append("  " + IndicatorText.line(trace.observation, units))
    lines.append(
      "  " + word("command.trace.definition", observation.definitionVersion, observation.exact.fractionText))
    lines.append(word("command.trace.back"))
    lines += source(trace).map { "  " + $0 }
    lines.append(word("command.trace.forward", String(trace.papers.count)))
    lines += trace.papers.map { "  " + paper($0) }
    return lines
  }

  private static func source(_ trace: ObservationTrace) -> [String] {
    switch trace.observation.observation.provenance {
    case .survey(let trail):
      return trace.survey.map { survey($0, trail, held: trace.observation.observation) } ?? []
    case .register(let trail):
      return register(trace.register, trail, held: trace.observation.observation)
    case .stated(let trail): return [word("command.trace.stated", trail.fileName, trail.form, trail.sha256)]
    }
  }

  /// A held value that its own tally does not give was not written by this program.
  private static func otherValue(_ held: Observation, now: ExactRatio?) -> [String] {
    guard let now, now != held.exact else { return [] }
    let mark = DoorWords.language.decimalMark
    return [
      word(
        "command.trace.valueOther", held.value.text(decimalMark: mark),
        now.rounded(places: held.value.places).text(decimalMark: mark))
    ]
  }

  private static func survey(_ survey: SurveyTrace, _ trail: SurveyTrail, held: Observation) -> [String] {
    let mark = DoorWords.language.decimalMark
    var lines = [word("command.trace.tally", trail.tallyDigest)]
    if survey.tallyNow == trail.tallyDigest {
      lines.append(word("command.trace.tallySame"))
      lines += otherValue(held, now: survey.indexNow)
    } else {
      lines.append(
        word(
          "command.trace.tallyOther", survey.tallyNow ?? "-",
          survey.valueNow?.text(decimalMark: mark) ?? "-"))
    }
    lines.append(word("command.trace.rulebook", survey.rulebook.id, survey.rulebook.citation))
    lines.append(word("command.trace.questionnaire", survey.questionnaireID))
    lines.append(
      word(
        "command.trace.round", survey.round.id, survey.round.days.lowerBound.isoText,
        survey.round.days.upperBound.isoText))
    for entry in survey.batches {
      lines.append(
        word(
          "command.trace.batch", String(entry.batch.id), entry.batch.manifest.name,
          entry.batch.manifest.sha256,
          "store.batch.\(entry.batch.state.rawValue)"))
      lines += FormStatus.allCases.compactMap { status in
        let forms = entry.forms.filter { $0.status == status }.map(\.id)
        guard !forms.isEmpty else { return nil }
        return "  "
          + word(
            "command.trace.forms", "command.trace.status.\(status.rawValue)", String(forms.count),
            ranges(forms))
      }
    }
    if survey.purged > 0 { lines.append(word("command.trace.purged", String(survey.purged))) }
    return lines
  }

  private static func register(
    _ register: RegisterTrace?, _ trail: RegisterTrail, held observation: Observation
  ) -> [String] {
    let mark = DoorWords.language.decimalMark
    var lines = [
      word(
        "command.trace.register", "command.indicator.register.\(trail.register.rawValue)",
        String(trail.records), trail.asOf.isoText, trail.digest)
    ]
    guard let register else { return lines }
    lines.append(
      register.digestNow == trail.digest
        ? word("command.trace.registerSame")
        : word(
          "command.trace.registerOther", register.digestNow ?? "-",
          register.valueNow?.text(decimalMark: mark) ?? "-"))
    if register.digestNow == trail.digest, let now = register.valueNow, now != observation.value {
      lines.append(
        word(
          "command.trace.valueOther", observation.value.text(decimalMark: mark), now.text(decimalMark: mark)))
    }
    lines += register.events.map { held in
      word(
        "command.trace.event", String(held.record), held.event.number, held.event.date.isoText,
        held.event.subject, String(held.event.followUps.count))
    }
    lines += register.documents.map { held in
      word(
        "command.trace.document", String(held.record), held.document.villageCode, held.document.kind.rawValue,
        String(held.document.fiscalYear), String(held.version), held.document.enacted?.isoText ?? "-",
        held.document.received?.isoText ?? "-")
    }
    if !register.parts.isEmpty {
      lines.append(
        word("command.trace.parts", String(register.parts.count), register.parts.joined(separator: ", ")))
    }
    return lines
  }

  /// Numbers in a row as a range: `1-19, 23`.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      range.count == 1 ? String(range.lowerBound) : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ", ")
  }

  private static func paper(_ paper: TracedPaper) -> String {
    let place = paper.folder.map { $0 + "/" + paper.name } ?? paper.name
    return word(
      "command.trace.paper", place, paper.kind, paper.madeAt, paper.sha256,
      "command.trace.paper.\(paper.state.rawValue)")
  }
}

/// `ikm trace --format json`.
struct TraceDocument: Encodable {
  struct Survey: Encodable {
    struct Batch: Encodable {
      let batch: Int
      let file: String
      let sha256: String
      let state: String
      let forms: [Form]
    }

    struct Form: Encodable {
      let form: Int
      let status: String
    }

    let round: String
    let rulebook: String
    let rulebookCitation: String
    let questionnaire: String
    let tallySHA256: String
    let tallySHA256Now: String?
    let sameTally: Bool
    let exactNow: String?
    let valueNow: String?
    let batches: [Batch]
    let formCount: Int
    let purgedForms: Int

    init(_ survey: SurveyTrace, _ trail: SurveyTrail) {
      round = survey.round.id
      rulebook = survey.rulebook.id
      rulebookCitation = survey.rulebook.citation
      questionnaire = survey.questionnaireID
      tallySHA256 = trail.tallyDigest
      tallySHA256Now = survey.tallyNow
      sameTally = survey.tallyNow == trail.tallyDigest
      exactNow = survey.indexNow?.fractionText
      valueNow = survey.valueNow?.description
      batches = survey.batches.map { entry in
        Batch(
          batch: entry.batch.id, file: entry.batch.manifest.name, sha256: entry.batch.manifest.sha256,
          state: entry.batch.state.rawValue,
          forms: entry.forms.map { Form(form: $0.id, status: $0.status.rawValue) })
      }
      formCount = survey.batches.reduce(0) { $0 + $1.forms.count }
      purgedForms = survey.purged
    }
  }

  struct Register: Encodable {
    let register: String
    let records: Int
    let asOf: String
    let sha256: String
    let sha256Now: String?
    let same: Bool
    let valueNow: String?
    /// The numbers of the records, for `ikm event list` and `ikm document list`.
    let recordNumbers: [Int]
    let parts: [String]

    init(_ register: RegisterTrace, _ trail: RegisterTrail) {
      self.register = trail.register.rawValue
      records = trail.records
      asOf = trail.asOf.isoText
      sha256 = trail.digest
      sha256Now = register.digestNow
      same = register.digestNow == trail.digest
      valueNow = register.valueNow?.description
      recordNumbers = register.events.map(\.record) + register.documents.map(\.record)
      parts = register.parts
    }
  }

  struct Paper: Encodable {
    let name: String
    let folder: String?
    let sha256: String
    let kind: String
    let madeAt: String
    let state: String
  }

  let observation: ObservationDocument
  let definition: String?
  let survey: Survey?
  let register: Register?
  let papers: [Paper]

  init(_ trace: ObservationTrace) {
    observation = ObservationDocument(trace.observation)
    definition = trace.definition?.name
    let trail = trace.observation.observation.provenance.survey
    survey =
      if let survey = trace.survey, let trail { Survey(survey, trail) } else { nil }
    register =
      if let register = trace.register, case .register(let trail) = trace.observation.observation.provenance {
        Register(register, trail)
      } else { nil }
    papers = trace.papers.map {
      Paper(
        name: $0.name, folder: $0.folder, sha256: $0.sha256, kind: $0.kind, madeAt: $0.madeAt,
        state: $0.state.rawValue)
    }
  }
}
