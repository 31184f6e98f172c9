// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Reads data value sets of DHIS2, by code: the index as it is stated, shares from their counts.
struct DataValueReading {
  private let reader: ExchangeReader
  private let file: ExchangeFile
  private let status: ObservationStatus
  private var groups: [Group: [String: ExchangeText]] = [:]

  /// What a set of values is about.
  private struct Group: Hashable {
    let unit: String
    let period: CalendarPeriod
  }

  private init(_ reader: ExchangeReader, _ file: ExchangeFile, _ status: ObservationStatus) {
    self.reader = reader
    self.file = file
    self.status = status
  }

  private static let setKeys = [
    "dataSet", "completeDate", "period", "orgUnit", "attributeOptionCombo", "dataElementIdScheme",
    "orgUnitIdScheme", "idScheme", "dataValues",
  ]
  private static let valueKeys = [
    "dataElement", "period", "orgUnit", "categoryOptionCombo", "attributeOptionCombo", "value", "storedBy",
    "created", "lastUpdated", "comment", "followup", "followUp", "deleted",
  ]

  static func jsonBundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    let file = try reader.only()
    let set = try reader.fields(
      try reader.json(file), "dataValueSet", in: file.name, keys: setKeys)
    for key in ["idScheme", "dataElementIdScheme", "orgUnitIdScheme"] where set.has(key) {
      let scheme = try set.field(key)
      guard scheme.text.lowercased() == "code" else { throw scheme.unreadable("CODE") }
    }
    try checkCombo(set, "attributeOptionCombo")
    if set.has("completeDate") {
      let date = try set.field("completeDate")
      guard CalendarDate(isoText: date.text.prefix(10)) != nil else {
        throw date.unreadable("exchange.expected.date")
      }
    }
    var reading = DataValueReading(reader, file, set.has("completeDate") ? .approved : .draft)
    for value in try set.objects("dataValues", keys: valueKeys) {
      for key in ["categoryOptionCombo", "attributeOptionCombo"] { try checkCombo(value, key) }
      if value.has("deleted"), try value.truth("deleted") {
        throw IndicatorExchangeError(.unreadableValue, ["deleted", "true", "false"], at: value.place)
      }
      try reading.add(
        element: try value.field("dataElement"),
        period: try (value.has("period") ? value : set).field("period"),
        unit: try (value.has("orgUnit") ? value : set).field("orgUnit"), value: try value.digits("value"))
    }
    return try reading.imported()
  }

  private static func checkCombo(_ fields: JSONFields, _ key: String) throws(IndicatorExchangeError) {
    guard fields.has(key) else { return }
    try checkCombo(try fields.field(key))
  }

  private static func checkCombo(_ combo: ExchangeText) throws(IndicatorExchangeError) {
    guard combo.isBlank || combo.text == "default" else { throw combo.unreadable("default") }
  }

  static func csvBundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    let file = try reader.only()
    let table = try CSVTable(
      file,
      known: DataValueWriting.columns + ["storedby", "lastupdated", "comment", "followup", "deleted"],
      required: ["dataelement", "period", "orgunit", "value"], limits: reader.limits)
    var reading = DataValueReading(reader, file, .draft)
    for row in table.rows {
      for key in ["categoryoptioncombo", "attributeoptioncombo"] { try checkCombo(row[key]) }
      guard row["deleted"].text != "true" else { throw row["deleted"].unreadable("false") }
      try reading.add(
        element: try row.required("dataelement"), period: try row.required("period"),
        unit: try row.required("orgunit"), value: try row.required("value"))
    }
    return try reading.imported()
  }

  private mutating func add(
    element: ExchangeText, period: ExchangeText, unit: ExchangeText, value: ExchangeText
  ) throws(IndicatorExchangeError) {
    guard let held = DHIS2Codes.period(text: period.text) else {
      throw period.unreadable("2024, 2024S1, 2024Q4, 202405")
    }
    guard reader.known.unit(unit.text) != nil else {
      throw IndicatorExchangeError(.unknownUnit, [unit.text], at: unit.place)
    }
    let group = Group(unit: unit.text, period: held)
    let elements = elements(in: held)
    guard elements.contains(element.text) else {
      throw IndicatorExchangeError(
        .unknownIndicator, [element.text, elements.joined(separator: ", ")], at: element.place)
    }
    guard groups[group, default: [:]].updateValue(value, forKey: element.text) == nil else {
      throw IndicatorExchangeError(
        .repeatedRecord, ["\(element.text) \(unit.text) \(period.text)"], at: value.place)
    }
  }

  /// The definitions in force in a period.
  private func definitions(in period: CalendarPeriod) -> [IndicatorDefinition] {
    Set(reader.known.definitions.map(\.code)).sorted().compactMap { reader.known.definition($0, in: period) }
  }

  private func elements(in period: CalendarPeriod) -> [String] {
    definitions(in: period).flatMap { definition in
      definition.formula == .surveyIndex ? [definition.code] : definition.formula.variables.map(\.code)
    }
  }

  private func imported() throws(IndicatorExchangeError) -> ImportedBundle {
    var gathering = BundleGathering(known: reader.known)
    let ordered = groups.sorted {
      ($0.key.unit, $0.key.period.description) < ($1.key.unit, $1.key.period.description)
    }
    for (group, values) in ordered {
      for definition in definitions(in: group.period) {
        guard let found = try observation(of: definition, group, values) else { continue }
        try gathering.add(IndicatorRecord(observation: found.0, status: status), at: found.1)
      }
    }
    return gathering.imported()
  }

  private func observation(
    of definition: IndicatorDefinition, _ group: Group, _ values: [String: ExchangeText]
  ) throws(IndicatorExchangeError) -> (Observation, Provenance)? {
    var counts: [VariableCount] = []
    let measure: Measure
    let place: Provenance
    switch definition.formula {
    case .surveyIndex:
      guard let value = values[definition.code] else { return nil }
      measure = .index(try value.number().exact)
      place = value.place
    case .ratio(let ratio):
      let mine = ratio.variables.compactMap { values[$0.code] }
      guard let first = mine.first else { return nil }
      place = first.place
      var exact: [String: ExactRatio] = [:]
      for variable in ratio.variables {
        guard let value = values[variable.code] else {
          throw IndicatorExchangeError(.missingField, [variable.code], at: place)
        }
        let count = try value.whole()
        counts.append(VariableCount(code: variable.code, count: count))
        exact[variable.code] = ExactRatio(count)
      }
      do { measure = .share(try ratio.share(of: exact)) } catch {
        throw IndicatorExchangeError(
          .unreadableValue, [ratio.denominator.text, "0", "exchange.expected.notZero"], at: place)
      }
    }
    let observation = Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: group.unit,
      period: group.period, measure: measure, value: measure.exact.rounded(places: definition.places),
      counts: counts, provenance: reader.stated(in: file))
    return (observation, place)
  }
}
