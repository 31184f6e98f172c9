// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyStore

extension Workspace {
  /// The targets of an export; none, since a workspace holds none yet.
  func exchangedTargets(unit: String?, year: Int?) throws -> [Target] { [] }

  /// - Throws: E969 where a file holds targets, which a workspace cannot hold yet.
  func plan(_ targets: [Target]) throws -> (lines: [ExchangeReport.Line], taken: [Target]) {
    guard targets.isEmpty else {
      throw PipelineError("E969", ["\(targets.count) target", "ikm"])
    }
    return ([], [])
  }

  func keep(_ targets: [Target], act: OperatorAct) throws {}
}
