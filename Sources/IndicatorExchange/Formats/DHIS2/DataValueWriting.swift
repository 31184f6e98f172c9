// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// Data value sets of DHIS2, by code. An index is a data element; of a share the counts are, since DHIS2 works out
/// indicators itself.
enum DataValueWriting {
  /// The columns of the CSV form.
  static let columns = [
    "dataelement", "period", "orgunit", "categoryoptioncombo", "attributeoptioncombo", "value",
  ]

  /// One value.
  private struct DataValue: Hashable {
    let element: String
    let period: String
    let unit: String
    let value: String
  }

  static func jsonFile(
    of bundle: IndicatorBundle, settings: ExchangeSettings
  ) throws(IndicatorExchangeError) -> ExchangeFile {
    let values = try values(of: bundle)
    var members: [JSONValue.Member] = []
    let units = Set(values.map(\.unit))
    let periods = Set(values.map(\.period))
    let isOneSet = units.count == 1 && periods.count == 1
    if isOneSet, let value = values.first {
      members += [.init("period", .string(value.period)), .init("orgUnit", .string(value.unit))]
      // A set is complete when all of it has been approved.
      if bundle.records.allSatisfy(\.status.isApproved) {
        members.append(.init("completeDate", .string(settings.preparedDay)))
      }
    }
    let list = values.map { value in
      JSONValue.object(
        [.init("dataElement", .string(value.element))]
          + (isOneSet
            ? [] : [.init("period", .string(value.period)), .init("orgUnit", .string(value.unit))])
          + [.init("value", .string(value.value))])
    }
    members.append(.init("dataValues", .array(list)))
    return ExchangeFile(name: "dhis2-dataValueSet.json", text: JSONValue.object(members).document())
  }

  static func csvFile(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> ExchangeFile {
    var table = CSVText(headings: columns, quotesAll: true)
    for value in try values(of: bundle) {
      table.add([
        .words(value.element), .plain(value.period), .words(value.unit), .plain(""), .plain(""),
        .plain(value.value),
      ])
    }
    return ExchangeFile(name: "dhis2-dataValueSet.csv", text: table.text)
  }

  /// - Throws: E969 for a share of which the counts are not known.
  private static func values(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [DataValue] {
    var values: [DataValue] = []
    var seen: Set<DataValue> = []
    for observation in bundle.records.map(\.observation) {
      let (period, unit) = (DHIS2Codes.period(observation.period), observation.unitCode)
      guard let definition = bundle.definition(of: observation) else { continue }
      var pairs: [(String, String)] = []
      switch definition.formula {
      case .surveyIndex: pairs = [(observation.indicatorCode, observation.value.description)]
      case .ratio(let ratio):
        for variable in ratio.variables {
          guard let count = observation.counts.first(where: { $0.code == variable.code }) else {
            throw IndicatorExchangeError(.cannotHold, ["\(observation.subject): \(variable.code)", "dhis2"])
          }
          pairs.append((variable.code, String(count.count)))
        }
      }
      for (element, text) in pairs {
        let value = DataValue(element: element, period: period, unit: unit, value: text)
        if seen.insert(value).inserted { values.append(value) }
      }
    }
    return values
  }
}
