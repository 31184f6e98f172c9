// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The table of indicators of the data package: one row for each version of a definition.
enum IndicatorTable {
  static let columns = [
    "indicator_id", "definition_version", "name", "numerator", "denominator", "multiplier", "direction",
    "source", "responsible", "version", "unit", "places", "effective_from", "effective_until", "formula_text",
  ]

  static func text(of bundle: IndicatorBundle) -> String {
    var table = CSVText(headings: columns)
    for definition in bundle.definitions {
      let (numerator, denominator, multiplier) = parts(of: definition.formula)
      table.add([
        .words(definition.code),
        .plain(String(bundle.versionNumber(of: definition.version, definition.code))),
        .words(definition.name), .words(numerator), .words(denominator), .plain(String(multiplier)),
        .plain(definition.direction.rawValue), .words(definition.source), .words(definition.responsible),
        .words(definition.version), .plain(definition.unit == .index ? "INDEX" : "PERCENT"),
        .plain(String(definition.places)), .plain(definition.effectiveFrom.isoText),
        .plain(definition.effectiveUntil?.isoText ?? ""), .words(definition.formulaText),
      ])
    }
    return table.text
  }

  private static func parts(of formula: Formula) -> (String, String, Int) {
    switch formula {
    case .surveyIndex: ("", "", 1)
    case .ratio(let ratio): (ratio.numerator.text, ratio.denominator.text, ratio.multiplier)
    }
  }

  /// The definitions that a table names. The table holds no variables, so each must be known; a known one that says
  /// something else under the same version is refused.
  static func definitions(
    in file: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> [IndicatorDefinition] {
    let table = try CSVTable(
      file, known: columns, required: ["indicator_id", "name", "multiplier"], limits: reader.limits)
    var definitions: [IndicatorDefinition] = []
    for row in table.rows {
      let code = row.words("indicator_id")
      let version = row.words("version")
      let found =
        version.isEmpty
        ? reader.known.definitions.filter { $0.code == code }.max { $0.effectiveFrom < $1.effectiveFrom }
        : reader.known.definition(code, version: version)
      guard let definition = found else {
        throw IndicatorExchangeError(
          .unknownIndicator,
          [version.isEmpty ? code : "\(code) (\(version))", reader.known.indicatorCodes], at: row.place)
      }
      guard !definitions.contains(definition) else {
        throw IndicatorExchangeError(.repeatedRecord, ["\(code) \(version)"], at: row.place)
      }
      try check(row, definition)
      definitions.append(definition)
    }
    return definitions
  }

  private static func check(
    _ row: CSVRow, _ definition: IndicatorDefinition
  ) throws(IndicatorExchangeError) {
    let (numerator, denominator, multiplier) = parts(of: definition.formula)
    let names = row.words("name") == definition.name
    let isSame =
      try row.required("multiplier").whole() == multiplier
      && (row["version"].isBlank
        || row.words("numerator") == numerator && row.words("denominator") == denominator)
    guard names, isSame else {
      throw IndicatorExchangeError(.otherDefinition, [definition.code, definition.version], at: row.place)
    }
  }
}
