// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The organisation units of DHIS2 as CSV, parents first. Names must be unique there: a desa or kelurahan is named with
/// its kecamatan, since nine names of villages occur twice and most kecamatan share the name of one of their desa.
enum OrganisationUnits {
  static func text(of units: [OrgUnit]) throws(IndicatorExchangeError) -> String {
    var table = CSVText(headings: ["name", "uid", "code", "parent"], quotesAll: true)
    let byCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var names: Set<String> = []
    var uids: Set<String> = []
    for unit in units {
      let uid = DHIS2Codes.uid("organisationUnit", unit.code)
      let parent = unit.parentCode.flatMap { byCode[$0] }
      var name = self.name(of: unit, parent)
      if !names.insert(name.lowercased()).inserted {
        name += " (\(unit.code))"
        names.insert(name.lowercased())
      }
      guard uids.insert(uid).inserted else {
        throw IndicatorExchangeError(.cannotHold, [unit.code, "dhis2-metadata"])
      }
      table.add([
        .words(name), .plain(uid), .words(unit.code),
        .plain(parent.map { DHIS2Codes.uid("organisationUnit", $0.code) } ?? ""),
      ])
    }
    return table.text
  }

  private static func name(of unit: OrgUnit, _ parent: OrgUnit?) -> String {
    switch unit.level {
    case .province: without("Provinsi ", unit.name)
    case .kabupaten, .kecamatan: unit.name
    case .desa, .kelurahan:
      parent.map { "\(unit.name), \(without("Kecamatan ", $0.name))" } ?? "\(unit.name) (\(unit.code))"
    }
  }

  private static func without(_ word: String, _ name: String) -> String {
    name.hasPrefix(word) ? String(name.dropFirst(word.count)) : name
  }
}
