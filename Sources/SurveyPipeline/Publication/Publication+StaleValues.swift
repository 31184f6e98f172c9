// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import ReportWriting
import SurveyModel
import SurveyStore

extension Publication {
  /// The values posted from a round that stand, or are to, although forms behind them have changed.
  func staleValues(unit: String, round: String) throws -> [StaleValue] {
    try workspace.store.observations(unit: unit, history: true).filter { held in
      held.isStale && (held.isCurrent || held.isInForce)
        && held.observation.provenance.survey?.roundID == round
    }.map { held in
      StaleValue(
        number: held.id, indicatorCode: held.observation.indicatorCode, period: held.observation.period,
        value: held.observation.value, statusID: "indicator.status.\(held.status.rawValue)")
    }
  }
}
