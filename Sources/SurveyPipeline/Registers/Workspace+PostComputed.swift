// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Posts what the registers gave: the values of kecamatan, and the pooled value of a kabupaten that is registered as
  /// a unit; all of them or none. A mean is never posted.
  /// - Returns: the same with what became of each.
  /// - Throws: E913 where a period is locked and its value is another one, a store error.
  public func post(_ computed: ComputedIndicators, act: OperatorAct) throws -> ComputedIndicators {
    var computed = computed
    let known = Set(try units().units.map(\.code))
    let units = computed.units.indices.filter { computed.units[$0].observation != nil }
    let rollUps = computed.rollUps.indices.filter { index in
      computed.rollUps[index].figures != nil && known.contains(computed.rollUps[index].unit.code)
    }
    let observations =
      units.compactMap { computed.units[$0].observation }
      + rollUps.compactMap { computed.rollUps[$0].figures?.pooled }
    var results = try store.post(observations, act: act)[...]
    for index in units {
      computed.units[index].posted = results.popFirst().map { PostedUnit.Verdict($0) }
    }
    for index in rollUps {
      computed.rollUps[index].posted = results.popFirst().map { PostedUnit.Verdict($0) }
    }
    return computed
  }
}

extension PostedUnit.Verdict {
  /// The word for what the store did.
  init(_ result: PostResult) {
    switch result {
    case .posted: self = .posted
    case .unchanged: self = .unchanged
    case .superseded: self = .superseded
    case .laterRoundHeld: self = .laterHeld
    }
  }
}
