// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The table of areas of the data package.
enum AreaTable {
  static let columns = ["area_code", "name", "level", "parent", "statistics_code", "from", "until"]

  static func text(of units: [OrgUnit]) -> String {
    var table = CSVText(headings: columns)
    for unit in units {
      table.add([
        .words(unit.code), .words(unit.name), .plain(unit.level.rawValue), .words(unit.parentCode ?? ""),
        .words(unit.statisticsCode ?? ""), .plain(unit.from?.isoText ?? ""),
        .plain(unit.until?.isoText ?? ""),
      ])
    }
    return table.text
  }

  /// The units of a table.
  static func units(
    in file: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> [OrgUnit] {
    let table = try CSVTable(
      file, known: columns, required: ["area_code", "name", "level"], limits: reader.limits)
    var units: [OrgUnit] = []
    var codes: Set<String> = []
    for row in table.rows {
      guard let level = Region.Level(rawValue: row["level"].text) else {
        throw row["level"].unreadable("provinsi, kabupaten, kecamatan, desa, kelurahan")
      }
      let code = row.words("area_code")
      guard codes.insert(code).inserted else {
        throw IndicatorExchangeError(.repeatedRecord, [code], at: row.place)
      }
      let (parent, statistics) = (row.words("parent"), row.words("statistics_code"))
      units.append(
        OrgUnit(
          code: code, name: row.words("name"), level: level, parentCode: parent.isEmpty ? nil : parent,
          statisticsCode: statistics.isEmpty ? nil : statistics,
          from: row["from"].isBlank ? nil : try row["from"].date(),
          until: row["until"].isBlank ? nil : try row["until"].date()))
    }
    return units
  }
}
