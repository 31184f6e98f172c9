// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// A dimension of a data message with its values.
struct SDMXDimension {
  struct Value {
    let id: String
    let name: String
    let period: CalendarPeriod?
  }

  let name: String
  let key: String
  let id: (Observation) throws(IndicatorExchangeError) -> String
  var values: [Value] = []

  init(
    name: String, key: String, id: @escaping (Observation) throws(IndicatorExchangeError) -> String
  ) {
    self.name = name
    self.key = key
    self.id = id
  }

  func value(at position: Int) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(key)), .init("name", .string(name)), .init("keyPosition", .integer(position)),
    ]
    if key == "TIME_PERIOD" { members.append(.init("roles", .array([.string("TIME_PERIOD")]))) }
    members.append(.init("values", .array(values.map(Self.value))))
    return .object(members)
  }

  private static func value(_ value: Value) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(value.id)), .init("name", .string(value.name))]
    if let days = value.period?.days {
      members.append(.init("start", .string("\(days.lowerBound.isoText)T00:00:00Z")))
      members.append(.init("end", .string("\(days.upperBound.isoText)T23:59:59Z")))
    }
    return .object(members)
  }
}
