// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyStore

extension Workspace {
  /// The targets of an export: those that hold in each layer.
  func exchangedTargets(unit: String?, year: Int?) throws -> [Target] {
    try store.targets(unit: unit, year: year).map(\.target)
  }

  /// What would become of the targets of files: a later paper sets the next version; an older paper, the same paper with
  /// another value, or a locked period is a conflict, and what is held stays.
  func plan(_ targets: [Target]) throws -> (lines: [ExchangeReport.Line], taken: [Target]) {
    guard !targets.isEmpty else { return ([], []) }
    let locks = try store.locks()
    let held = Dictionary(
      try store.targets().map { (TargetKey($0.target), $0.target) }, uniquingKeysWith: { first, _ in first })
    var taken: [Target] = []
    let lines = targets.map { target in
      let other = held[TargetKey(target)]
      let isLocked = locks.contains { $0.covers(target.period, unit: target.unitCode) }
      let verdict: ExchangeReport.Verdict
      switch other {
      case target: verdict = .ignored
      case _ where isLocked: verdict = .conflict
      case nil: verdict = .imported
      case let other?: verdict = other.document.date < target.document.date ? .updated : .conflict
      }
      if verdict == .imported || verdict == .updated { taken.append(target) }
      return ExchangeReport.Line(
        subject: "\(target.indicatorCode) \(target.unitCode) \(target.period) \(target.layer.rawValue)",
        verdict: verdict, stated: Self.text(of: target.value), held: other.map { Self.text(of: $0.value) })
    }
    return (lines, taken)
  }

  private static func text(of value: TargetValue) -> String {
    switch value {
    case .number(let number): number.description
    case .range(let low, let high): "\(low)-\(high)"
    case .predicate(let word): ShownText.safe(word.prefix(60))
    }
  }
}

/// What makes two targets one.
private struct TargetKey: Hashable {
  let indicator: String
  let unit: String
  let period: CalendarPeriod
  let layer: TargetLayer

  init(_ target: Target) {
    indicator = target.indicatorCode
    unit = target.unitCode
    period = target.period
    layer = target.layer
  }
}
