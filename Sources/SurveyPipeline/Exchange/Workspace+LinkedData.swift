// SPDX-License-Identifier: Apache-2.0
import IndicatorExchange
import IndicatorModel
import SurveyModel
import SurveyStore

extension Workspace {
  /// Approved values as JSON-LD of schema.org, to stand in a page that is published; nil where none is approved.
  func linkedData(of held: [HeldObservation], in definitions: [IndicatorDefinition], day: CalendarDate) throws
    -> String?
  {
    let approved = held.filter { $0.status.isApproved }
    guard !approved.isEmpty else { return nil }
    let named = Set(approved.map { [$0.observation.indicatorCode, $0.observation.definitionVersion] })
    let bundle = IndicatorBundle(
      definitions: definitions.filter { named.contains([$0.code, $0.version]) },
      units: Self.units(approved.map(\.observation.unitCode), among: try knownUnits()),
      records: approved.map { IndicatorRecord(observation: $0.observation, status: $0.status) }, targets: [])
    let order = ExchangeOrder(form: ExchangeForm.jsonLD.rawValue, prepared: day.isoText)
    let files = try Exchange.files(of: bundle, as: .jsonLD, settings: try settings(for: order, bundle))
    return files.first.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
