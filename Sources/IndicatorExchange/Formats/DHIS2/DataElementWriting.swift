// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// Metadata of DHIS2: data elements and the indicators worked out from them as JSON, organisation units as CSV, as DHIS2
/// imports them. The ids follow from the codes alone, so that a second import changes nothing.
enum DataElementWriting {
  static func files(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [ExchangeFile] {
    let metadata = JSONValue.object([
      .init("dataElements", .array(elements(of: bundle).map(value))),
      .init("indicatorTypes", .array([type("Persen", factor: 100), type("Nilai", factor: 1)])),
      .init("indicators", .array(try indicators(of: bundle))),
    ])
    return [
      ExchangeFile(name: "dhis2-metadata.json", text: metadata.document()),
      ExchangeFile(name: "dhis2-orgunits.csv", text: try OrganisationUnits.text(of: bundle.units)),
    ]
  }

  // MARK: Data elements

  private struct Element {
    let code: String
    let name: String
    let isIndex: Bool
  }

  private static func elements(of bundle: IndicatorBundle) -> [Element] {
    var elements: [Element] = []
    for definition in latest(bundle) {
      switch definition.formula {
      case .surveyIndex: elements.append(Element(code: definition.code, name: definition.name, isIndex: true))
      case .ratio(let ratio):
        for variable in ratio.variables where !elements.contains(where: { $0.code == variable.code }) {
          elements.append(Element(code: variable.code, name: variable.name, isIndex: false))
        }
      }
    }
    return elements
  }

  /// The latest version of each indicator, by number.
  private static func latest(_ bundle: IndicatorBundle) -> [IndicatorDefinition] {
    var latest: [IndicatorDefinition] = []
    for definition in bundle.definitions {
      latest.removeAll { $0.code == definition.code }
      latest.append(definition)
    }
    return latest
  }

  private static func value(_ element: Element) -> JSONValue {
    .object([
      .init("id", .string(DHIS2Codes.uid("dataElement", element.code))), .init("code", .string(element.code)),
      .init("name", .string(String(element.name.prefix(230)))),
      .init("shortName", .string(shortName(element.name, element.code))),
      .init("domainType", .string("AGGREGATE")),
      .init("valueType", .string(element.isIndex ? "NUMBER" : "INTEGER_ZERO_OR_POSITIVE")),
      .init("aggregationType", .string(element.isIndex ? "NONE" : "SUM")),
    ])
  }

  /// At most 50 characters. Of two long names with the same beginning nothing but the code would differ, so a name
  /// that is cut ends with its code.
  private static func shortName(_ name: String, _ code: String) -> String {
    guard name.count > 50 else { return name }
    let tail = " (\(code.prefix(30)))"
    return name.prefix(50 - tail.count) + tail
  }

  // MARK: Indicators

  private static func type(_ name: String, factor: Int) -> JSONValue {
    .object([
      .init("id", .string(DHIS2Codes.uid("indicatorType", name))), .init("name", .string(name)),
      .init("factor", .integer(factor)), .init("number", .boolean(factor == 1)),
    ])
  }

  private static func indicators(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [JSONValue] {
    var values: [JSONValue] = []
    for definition in latest(bundle) {
      let code = "IKU\(definition.number)"
      let isIndex = definition.formula == .surveyIndex
      // An index is a data element of the same name already.
      let name = isIndex ? "\(definition.name) (IKU \(definition.number))" : definition.name
      let (numerator, denominator) = try expressions(of: definition)
      values.append(
        .object([
          .init("id", .string(DHIS2Codes.uid("indicator", code))), .init("code", .string(code)),
          .init("name", .string(String(name.prefix(230)))),
          .init("shortName", .string(shortName(name, code))), .init("annualized", .boolean(false)),
          .init("decimals", .integer(definition.places)),
          .init(
            "indicatorType",
            .object([.init("id", .string(DHIS2Codes.uid("indicatorType", isIndex ? "Nilai" : "Persen")))])),
          .init("numerator", .string(numerator)),
          .init("numeratorDescription", .string(described(definition).0)),
          .init("denominator", .string(denominator)),
          .init("denominatorDescription", .string(described(definition).1)),
        ]))
    }
    return values
  }

  private static func described(_ definition: IndicatorDefinition) -> (String, String) {
    guard case .ratio(let ratio) = definition.formula else { return (definition.formulaText, "1") }
    return (ratio.numerator.text, ratio.denominator.text)
  }

  /// - Throws: E969 for a percentage whose multiplier is not 100: the type "Persen" has the factor 100.
  private static func expressions(
    of definition: IndicatorDefinition
  ) throws(IndicatorExchangeError) -> (String, String) {
    guard case .ratio(let ratio) = definition.formula else {
      return (reference(definition.code), "1")
    }
    guard ratio.multiplier == 100 else {
      throw IndicatorExchangeError(
        .cannotHold, ["\(definition.code): x \(ratio.multiplier)", "dhis2-metadata"])
    }
    return (expression(ratio.numerator), expression(ratio.denominator))
  }

  private static func reference(_ code: String) -> String {
    "#{\(DHIS2Codes.uid("dataElement", code))}"
  }

  private static func expression(_ expression: FormulaExpression) -> String {
    switch expression {
    case .variable(let code): reference(code)
    case .number(let whole): String(whole)
    case .sum(let parts): parts.map(Self.expression).joined(separator: "+")
    case .difference(let left, let right): "\(Self.expression(left))-\(enclosed(right))"
    case .product(let parts): parts.map(enclosed).joined(separator: "*")
    case .quotient(let left, let right): "\(enclosed(left))/\(enclosed(right))"
    }
  }

  private static func enclosed(_ expression: FormulaExpression) -> String {
    switch expression {
    case .variable, .number: Self.expression(expression)
    default: "(\(Self.expression(expression)))"
    }
  }
}
