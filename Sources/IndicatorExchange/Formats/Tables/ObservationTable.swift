// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The table of observations of our own CSV and of the data package: a row holds an observation with its whole trail.
enum ObservationTable {
  /// The columns that any toolkit can fill in.
  static let open = [
    "indicator_id", "definition_version", "area_code", "period", "value", "numerator", "denominator", "unit",
    "status",
  ]
  /// All columns; those after the open ones hold what would be lost otherwise.
  static let columns =
    open + [
      "version", "area_name", "exact", "counts", "alternatives", "workflow_status", "is_stale", "provenance",
      "source_id", "source_date", "rulebook", "questionnaire", "records", "grade", "elements", "digest",
      "form",
      "is_synthetic",
    ]

  static func text(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> String {
    var table = CSVText(headings: columns)
    for record in bundle.records { table.add(try cells(of: record, in: bundle)) }
    return table.text
  }

  private static func cells(
    of record: IndicatorRecord, in bundle: IndicatorBundle
  ) throws(IndicatorExchangeError) -> [CSVText.Cell] {
    let observation = record.observation
    let (numerator, denominator) = counted(observation.measure)
    let subject = observation.subject
    var alternatives: [[String]] = []
    for alternative in observation.alternatives {
      alternatives.append(
        [alternative.readingID, alternative.value?.description ?? ""] + parts(of: alternative.measure))
    }
    return [
      .words(observation.indicatorCode),
      .plain(String(bundle.versionNumber(of: observation.definitionVersion, observation.indicatorCode))),
      .words(observation.unitCode), .plain(observation.period.description),
      .plain(observation.value.description), .plain(numerator), .plain(denominator),
      .plain(isIndex(observation.measure) ? "INDEX" : "PERCENT"),
      .plain(record.status.isApproved ? "final" : "draft"), .words(observation.definitionVersion),
      .words(bundle.unit(observation.unitCode)?.name ?? ""),
      .plain(parts(of: observation.measure).joined(separator: "|")),
      .plain(try CompactList.cell(observation.counts.map { [$0.code, String($0.count)] }, of: subject)),
      .plain(try CompactList.cell(alternatives, of: subject)), .plain(record.status.rawValue),
      .plain(record.isStale ? "true" : "false"),
    ] + (try trail(of: observation))
  }

  private static func trail(of observation: Observation) throws(IndicatorExchangeError) -> [CSVText.Cell] {
    switch observation.provenance {
    case .survey(let trail):
      let elements = trail.elements.map { [$0.code, String($0.answered), $0.sum.fractionText] }
      return [
        .plain("survey"), .words(trail.roundID), .plain(trail.roundEnd.isoText), .words(trail.rulebookID),
        .words(trail.questionnaireID), .plain(String(trail.respondents)), .words(trail.grade),
        .words(try CompactList.cell(elements, of: observation.subject)), .words(trail.tallyDigest),
        .plain(""),
        .plain(trail.isSynthetic ? "true" : "false"),
      ]
    case .register(let trail):
      return [
        .plain("register"), .plain(trail.register.rawValue), .plain(trail.asOf.isoText), .plain(""),
        .plain(""), .plain(String(trail.records)), .plain(""), .plain(""), .words(trail.digest), .plain(""),
        .plain(trail.isSynthetic ? "true" : "false"),
      ]
    case .stated(let trail):
      return [
        .plain("stated"), .words(trail.fileName), .plain(""), .plain(""), .plain(""), .plain(""), .plain(""),
        .plain(""), .words(trail.sha256), .words(trail.form), .plain("false"),
      ]
    }
  }

  private static func isIndex(_ measure: Measure) -> Bool {
    if case .index = measure { true } else { false }
  }

  /// The counts of a share where both are whole numbers, for readers who divide.
  private static func counted(_ measure: Measure) -> (String, String) {
    guard case .share(let share) = measure, share.numerator.denominator == 1,
      share.denominator.denominator == 1
    else { return ("", "") }
    return (share.numerator.fractionText, share.denominator.fractionText)
  }

  private static func parts(of measure: Measure?) -> [String] {
    switch measure {
    case nil: []
    case .index(let exact): [exact.fractionText]
    case .share(let share):
      [share.numerator.fractionText, share.denominator.fractionText, String(share.multiplier)]
    }
  }
}

extension IndicatorBundle {
  /// The number of a version among those of its indicator, from 1, oldest first.
  func versionNumber(of version: String, _ code: String) -> Int {
    let versions = definitions.filter { $0.code == code }
      .sorted { ($0.effectiveFrom, $0.version) < ($1.effectiveFrom, $1.version) }
    return (versions.firstIndex { $0.version == version } ?? 0) + 1
  }
}
