// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Whether the parts of a bundle belong together, before it is written.
enum BundleCheck {
  /// - Throws: E961 or E962 where a record or target names what the bundle does not hold, E968 where one stands twice.
  static func check(_ bundle: IndicatorBundle) throws(IndicatorExchangeError) {
    let codes = Set(bundle.definitions.map(\.code))
    let versions = Set(bundle.definitions.map { [$0.code, $0.version] })
    let units = Set(bundle.units.map(\.code))
    let known = codes.sorted().joined(separator: ", ")
    var seen: Set<String> = []
    for record in bundle.records {
      let observation = record.observation
      guard versions.contains([observation.indicatorCode, observation.definitionVersion]) else {
        throw IndicatorExchangeError(.unknownIndicator, [observation.indicatorCode, known])
      }
      guard units.contains(observation.unitCode) else {
        throw IndicatorExchangeError(.unknownUnit, [observation.unitCode])
      }
      guard seen.insert(observation.subject).inserted else {
        throw IndicatorExchangeError(.repeatedRecord, [observation.subject])
      }
    }
    for target in bundle.targets {
      guard codes.contains(target.indicatorCode) else {
        throw IndicatorExchangeError(.unknownIndicator, [target.indicatorCode, known])
      }
      guard units.contains(target.unitCode) else {
        throw IndicatorExchangeError(.unknownUnit, [target.unitCode])
      }
      guard seen.insert(target.subject).inserted else {
        throw IndicatorExchangeError(.repeatedRecord, [target.subject])
      }
    }
  }
}
