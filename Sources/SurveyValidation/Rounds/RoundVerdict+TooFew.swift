// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension RoundVerdict {
  /// No verdict, because fewer forms are there than the rule says anything about.
  static func tooFew(_ rule: RuleID, _ unit: ServiceUnit, _ forms: Int, _ limit: RoundLimit) -> RoundVerdict {
    RoundVerdict(rule, .unknown, at: unit.place, [String(forms), String(limit.atLeast)])
  }
}
