// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyImport
import SurveyModel

extension Target {
  /// The target with nothing in its words that looks like a telephone, an identity number or an address.
  var masked: Target {
    let value: TargetValue =
      if case .predicate(let word) = self.value { .predicate(PersonalText.masked(word)) } else { self.value }
    return Target(
      indicatorCode: indicatorCode, unitCode: unitCode, period: period, layer: layer, value: value,
      unit: unit,
      document: TargetDocument(
        title: RegisterText.kept(document.title), number: RegisterText.keptNumber(document.number),
        date: document.date), reason: reason)
  }
}
