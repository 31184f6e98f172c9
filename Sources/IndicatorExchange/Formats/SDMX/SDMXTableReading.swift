// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads SDMX-CSV 1.0 and 2.0. A file of another dataflow is refused by its name before anything else is looked at.
enum SDMXTableReading {
  static func bundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    guard !reader.files.isEmpty else { throw IndicatorExchangeError(.missingField, [reader.form.rawValue]) }
    var gathering = BundleGathering(known: reader.known)
    var beside = 0
    var byFlow: [String: ExchangeFile] = [:]
    for file in reader.files {
      let flow = try flow(of: file, reader)
      if let other = byFlow.updateValue(file, forKey: flow) {
        throw IndicatorExchangeError(
          .unknownField, [file.name, other.name], at: Provenance(source: file.name))
      }
      if flow == SDMXCodes.targetDataflow {
        try readTargets(file, reader, &gathering)
      } else {
        beside = try readObservations(file, reader, &gathering)
      }
    }
    if beside > 0, byFlow[SDMXCodes.targetDataflow] == nil, let file = byFlow[SDMXCodes.dataflow] {
      gathering.note(.targetsWithoutPaper, [String(beside)], at: Provenance(source: file.name))
    }
    return gathering.imported()
  }

  /// The dataflow of a file; all of its rows name the same.
  /// - Throws: E958 without the column that names it, E960 where it is none of ours.
  private static func flow(
    of file: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> String {
    let column = reader.form == .sdmxCSV1 ? "DATAFLOW" : "STRUCTURE_ID"
    let table = try CSVTable(file, known: nil, required: [column], limits: reader.limits)
    var found: String?
    for row in table.rows {
      let name = row[column]
      let flow = [SDMXCodes.dataflow, SDMXCodes.targetDataflow].first { flow in
        let head = "\(reader.known.agencyID):\(flow)(1."
        return name.text.hasPrefix(head) && name.text.hasSuffix(")")
          && name.text.utf8.count <= head.utf8.count + 12
      }
      guard let flow, found == nil || found == flow else {
        throw IndicatorExchangeError(
          .otherDataflow, [name.text, "\(reader.known.agencyID):\(found ?? SDMXCodes.dataflow)(1.0.0)"],
          at: name.place)
      }
      if reader.form == .sdmxCSV2, !row["STRUCTURE"].isBlank, row["STRUCTURE"].text != "dataflow" {
        throw row["STRUCTURE"].unreadable("dataflow")
      }
      found = flow
    }
    return found ?? SDMXCodes.dataflow
  }

  // MARK: Observations

  /// - Returns: how many rows hold a target beside their value.
  private static func readObservations(
    _ file: ExchangeFile, _ reader: ExchangeReader, _ gathering: inout BundleGathering
  ) throws(IndicatorExchangeError) -> Int {
    let structure = SDMXTableWriting.structureColumns(reader.form)
    let table = try CSVTable(
      file,
      known: structure + SDMXTableWriting.dimensions + ["OBS_VALUE", SDMXTableWriting.target]
        + SDMXTableWriting.attributes + SDMXTableWriting.counts,
      required: SDMXTableWriting.dimensions + ["OBS_VALUE"], limits: reader.limits)
    var beside = 0
    for row in table.rows {
      try checkAction(row)
      let subject = "\(row["INDICATOR"].text) \(row["REF_AREA"].text) \(row["TIME_PERIOD"].text)"
      if !row[SDMXTableWriting.target].isBlank {
        _ = try row[SDMXTableWriting.target].number()
        beside += 1
      }
      if row["OBS_VALUE"].isBlank {
        gathering.note(.blankObservation, [subject], at: row.place)
        continue
      }
      let (record, isBare) = try record(row, file, reader)
      if isBare {
        gathering.note(
          .percentageWithoutCounts, [subject, record.observation.value.description], at: row.place)
      }
      try gathering.add(record, at: row.place)
    }
    return beside
  }

  private static func record(
    _ row: CSVRow, _ file: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> (IndicatorRecord, Bool) {
    let period = try period(row)
    let definition = try definition(row, period, reader)
    try StatedMeasure.checkUnit(row["UNIT_MEASURE"], definition)
    let decimals = row["DECIMALS"]
    let places = decimals.isBlank ? definition.places : try decimals.whole()
    guard places <= 9 else { throw decimals.unreadable("0-9") }
    let number = try row["OBS_VALUE"].number()
    // A value is never rounded to what another column says of it.
    guard number.places <= places else { throw decimals.unreadable("\(number.places)-9") }
    let stated = StatedMeasure(definition: definition, field: row["OBS_VALUE"])
    let (measure, isBare) = try stated.measure(
      value: number, numerator: row["NUMERATOR"], denominator: row["DENOMINATOR"],
      places: places)
    let observation = Observation(
      indicatorCode: definition.code, definitionVersion: definition.version,
      unitCode: try unit(row, reader).code,
      period: period, measure: measure, value: measure.exact.rounded(places: places),
      provenance: reader.stated(in: file))
    let status = row["OBS_STATUS"]
    return (
      IndicatorRecord(
        observation: observation,
        status: status.isBlank ? .draft : try status.choice(["A": .approved, "P": .draft])), isBare
    )
  }

  // MARK: Targets

  private static func readTargets(
    _ file: ExchangeFile, _ reader: ExchangeReader, _ gathering: inout BundleGathering
  ) throws(IndicatorExchangeError) {
    let structure = SDMXTableWriting.structureColumns(reader.form)
    let table = try CSVTable(
      file,
      known: structure + SDMXTableWriting.targetDimensions + ["OBS_VALUE"]
        + SDMXTableWriting.targetAttributes,
      required: SDMXTableWriting.targetDimensions + ["OBS_VALUE", "UNIT_MEASURE", "DOC_TITLE", "DOC_DATE"],
      limits: reader.limits)
    for row in table.rows {
      try checkAction(row)
      let period = try period(row)
      let definition = try definition(row, period, reader)
      let reason = row["CHANGE_REASON"]
      let target = Target(
        indicatorCode: definition.code, unitCode: try unit(row, reader).code, period: period,
        layer: try row.required("LAYER").choice(SDMXCodes.layers), value: try targetValue(row),
        unit: try row.required("UNIT_MEASURE").choice(StatedMeasure.units),
        document: TargetDocument(
          title: row.words("DOC_TITLE"), number: row.words("DOC_NUMBER"),
          date: try row.required("DOC_DATE").date()),
        reason: reason.isBlank ? nil : try reason.choice(SDMXCodes.reasons))
      try gathering.add(target, at: row.place)
    }
  }

  private static func targetValue(_ row: CSVRow) throws(IndicatorExchangeError) -> TargetValue {
    if row["OBS_VALUE"].isBlank {
      _ = try row.required("PREDICATE")
      return .predicate(row.words("PREDICATE"))
    }
    guard row["PREDICATE"].isBlank else { throw row["PREDICATE"].unreadable("exchange.expected.blank") }
    let low = try row["OBS_VALUE"].number()
    return row["UPPER_VALUE"].isBlank ? .number(low) : .range(low, try row["UPPER_VALUE"].number())
  }

  // MARK: Dimensions

  /// Replaces, appends, merges or informs: all set a value here. What is to be deleted is not.
  private static func checkAction(_ row: CSVRow) throws(IndicatorExchangeError) {
    let action = row["ACTION"]
    guard action.isBlank || ["R", "A", "M", "I"].contains(action.text) else {
      throw action.unreadable("R, A, M, I")
    }
  }

  private static func period(_ row: CSVRow) throws(IndicatorExchangeError) -> CalendarPeriod {
    let field = try row.required("TIME_PERIOD")
    // 2024-M05 is the same month as 2024-05.
    let text = field.text.hasPrefix("2") ? String(field.text.filter { $0 != "M" }) : field.text
    guard let period = CalendarPeriod(text) else { throw field.unreadable("exchange.expected.period") }
    let frequency = try row.required("FREQ")
    guard frequency.text == SDMXCodes.frequency(period) else {
      throw IndicatorExchangeError(.otherFrequency, [field.text, frequency.text], at: field.place)
    }
    return period
  }

  private static func definition(
    _ row: CSVRow, _ period: CalendarPeriod, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> IndicatorDefinition {
    let field = try row.required("INDICATOR")
    guard let definition = reader.known.definition(field.text, in: period) else {
      throw IndicatorExchangeError(
        .unknownIndicator, [field.text, reader.known.indicatorCodes], at: field.place)
    }
    return definition
  }

  private static func unit(_ row: CSVRow, _ reader: ExchangeReader) throws(IndicatorExchangeError) -> OrgUnit
  {
    let field = try row.required("REF_AREA")
    guard SDMXCodes.isCode(field.text) else {
      throw IndicatorExchangeError(
        .codeSigns, [field.text, String(field.text.filter { $0 != "." })], at: field.place)
    }
    guard let unit = reader.known.unit(withoutDots: field.text) else {
      throw IndicatorExchangeError(.unknownUnit, [field.text], at: field.place)
    }
    return unit
  }
}
