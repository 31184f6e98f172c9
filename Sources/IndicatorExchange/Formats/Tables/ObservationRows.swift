// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads the table of observations.
struct ObservationRows {
  let reader: ExchangeReader
  let known: KnownIndicators
  let file: ExchangeFile
  /// The evidence of an observation, by what it is about.
  let evidence: [String: [Evidence]]

  /// Reads the rows into a gathering.
  func read(into gathering: inout BundleGathering) throws(IndicatorExchangeError) {
    let table = try CSVTable(
      file, known: ObservationTable.columns, required: ["indicator_id", "area_code", "period", "value"],
      limits: reader.limits)
    for row in table.rows { try gathering.add(try record(row, &gathering), at: row.place) }
  }

  private func record(
    _ row: CSVRow, _ gathering: inout BundleGathering
  ) throws(IndicatorExchangeError) -> IndicatorRecord {
    let code = row.words("indicator_id")
    let period = try row.required("period").period()
    let version = row.words("version")
    let found =
      version.isEmpty ? known.definition(code, in: period) : known.definition(code, version: version)
    guard let definition = found else {
      throw IndicatorExchangeError(
        .unknownIndicator, [version.isEmpty ? code : "\(code) (\(version))", known.indicatorCodes],
        at: row["indicator_id"].place)
    }
    let value = try row.required("value").number()
    let subject = "\(code) \(row.words("area_code")) \(period)"
    try StatedMeasure.checkUnit(row["unit"], definition)
    let stated = StatedMeasure(definition: definition, field: row["value"])
    let measure = try measure(row, stated)
    if measure.isBare {
      gathering.note(.percentageWithoutCounts, [subject, value.description], at: row.place)
    }
    let observation = Observation(
      indicatorCode: code, definitionVersion: definition.version, unitCode: row.words("area_code"),
      period: period, measure: measure.measure,
      value: row["exact"].isBlank ? measure.measure.exact.rounded(places: definition.places) : value,
      counts: try counts(row["counts"]), alternatives: try alternatives(row["alternatives"], stated),
      provenance: try provenance(row))
    return IndicatorRecord(
      observation: observation, status: try status(row),
      isStale: row["is_stale"].isBlank ? false : try row["is_stale"].truth(),
      evidence: evidence[subject] ?? [])
  }

  private func measure(
    _ row: CSVRow, _ stated: StatedMeasure
  ) throws(IndicatorExchangeError) -> (measure: Measure, isBare: Bool) {
    let value = try row["value"].number()
    guard !row["exact"].isBlank else {
      return try stated.measure(
        value: value, numerator: row["numerator"], denominator: row["denominator"],
        places: stated.definition.places)
    }
    let items = try CompactList.items(of: row["exact"], parts: 1...3)
    guard items.count == 1, let measure = try Self.measure(items[0]) else {
      throw row["exact"].unreadable("exchange.expected.fraction")
    }
    if case .share(let share) = measure {
      for (field, held) in [("numerator", share.numerator), ("denominator", share.denominator)]
      where !row[field].isBlank {
        guard try row[field].number().exact == held else {
          throw IndicatorExchangeError(
            .otherValue, [row[field].text, held.fractionText], at: row[field].place)
        }
      }
    }
    return (measure, false)
  }

  /// An index of one part or a share of three; nil for none.
  private static func measure(_ parts: [ExchangeText]) throws(IndicatorExchangeError) -> Measure? {
    switch parts.count {
    case 1: return .index(try parts[0].ratio())
    case 3:
      guard
        let share = Share(
          numerator: try parts[0].ratio(), denominator: try parts[1].ratio(), multiplier: try parts[2].whole()
        )
      else { throw parts[1].unreadable("exchange.expected.notZero") }
      return .share(share)
    default: return nil
    }
  }

  private func counts(_ cell: ExchangeText) throws(IndicatorExchangeError) -> [VariableCount] {
    var counts: [VariableCount] = []
    for item in try CompactList.items(of: cell, parts: 2...2) {
      counts.append(VariableCount(code: item[0].text, count: try item[1].whole()))
    }
    return counts
  }

  private func alternatives(
    _ cell: ExchangeText, _ stated: StatedMeasure
  ) throws(IndicatorExchangeError) -> [AlternativeValue] {
    var alternatives: [AlternativeValue] = []
    for item in try CompactList.items(of: cell, parts: 2...5) {
      alternatives.append(
        AlternativeValue(
          readingID: item[0].text, measure: try Self.measure(Array(item.dropFirst(2))),
          value: item[1].isBlank ? nil : try item[1].number()))
    }
    return alternatives
  }

  private func status(_ row: CSVRow) throws(IndicatorExchangeError) -> ObservationStatus {
    if !row["workflow_status"].isBlank { return try row["workflow_status"].choice(ObservationStatus.self) }
    guard !row["status"].isBlank else { return .draft }
    return try row["status"].choice(["draft": .draft, "final": .approved, "revised": .draft])
  }

  private func provenance(_ row: CSVRow) throws(IndicatorExchangeError) -> ObservationProvenance {
    let kind = row["provenance"]
    switch kind.text {
    case "": return reader.stated(in: file)
    case "survey":
      var elements: [SurveyTrail.ElementFigure] = []
      for item in try CompactList.items(of: row["elements"], parts: 3...3) {
        elements.append(
          SurveyTrail.ElementFigure(
            code: item[0].text, answered: try item[1].whole(), sum: try item[2].ratio()))
      }
      return .survey(
        SurveyTrail(
          roundID: row.words("source_id"), roundEnd: try row["source_date"].date(),
          rulebookID: row.words("rulebook"), questionnaireID: row.words("questionnaire"),
          respondents: try row["records"].whole(), grade: row.words("grade"), elements: elements,
          tallyDigest: row.words("digest"), isSynthetic: try row["is_synthetic"].truth()))
    case "register":
      return .register(
        RegisterTrail(
          register: try row["source_id"].choice([
            "events": RegisterTrail.Register.events, "documents": .documents,
          ]), records: try row["records"].whole(), digest: row.words("digest"),
          asOf: try row["source_date"].date(), isSynthetic: try row["is_synthetic"].truth()))
    case "stated":
      return .stated(
        StatedTrail(
          fileName: row.words("source_id"), sha256: row.words("digest"), form: row.words("form")))
    default: throw kind.unreadable("survey, register, stated")
    }
  }
}
