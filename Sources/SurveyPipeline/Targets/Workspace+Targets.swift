// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
public import IndicatorModel
import SurveyImport
public import SurveyModel
import SurveyStore

/// A target as it is held.
public struct KeptTarget: Hashable, Sendable {
  /// The number, from 1.
  public let id: Int
  /// The version, from 1, of what is set for an indicator, unit, period and layer.
  public let version: Int
  /// The target.
  public let target: Target
  /// Whether it is the latest version.
  public let isCurrent: Bool
  /// Who set it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let writtenAt: String

  init(_ held: HeldTarget) {
    id = held.id
    version = held.version
    target = held.target
    isCurrent = held.isCurrent
    operatorName = held.operatorName
    writtenAt = held.writtenAt
  }
}

extension Workspace {
  /// Keeps one target.
  /// - Returns: the target, and whether anything was written: the same target again changes nothing.
  /// - Throws: E585 to E588, E706, E921 to E924; a store error in a locked period.
  public func setTarget(_ entry: TargetEntry, act: OperatorAct) throws -> (kept: KeptTarget, isNew: Bool) {
    let result = try store.keepTarget(try targetReading().target(entry).masked, act: act)
    return (KeptTarget(result.held), result.isNew)
  }

  /// Keeps the targets of a table, all of them or none.
  /// - Parameter isDryRun: whether only to say what would become of them.
  /// - Returns: how many rows the table holds, how many set a target for the first time, how many change one, and what
  ///   is odd about them.
  /// - Throws: as ``setTarget(_:act:)``; E582 to E584 for the table, E589 for a row that repeats another one.
  public func importTargets(from path: String, act: OperatorAct, isDryRun: Bool) throws
    -> (rows: Int, new: Int, changed: Int, remarks: [Message])
  {
    let reading = try targetReading()
    var lines: [TargetKey: Int] = [:]
    let targets = try TargetTable.entries(in: path).map { entry in
      let target = try reading.target(entry).masked
      if let earlier = lines.updateValue(entry.place?.line ?? 0, forKey: TargetKey(target)) {
        throw PipelineError("E589", [String(earlier)], at: entry.place)
      }
      return target
    }
    let kept = try store.keepTargets(targets, act: act, isDryRun: isDryRun)
    return (
      kept.count, kept.count { $0.isNew && $0.held.version == 1 },
      kept.count { $0.isNew && $0.held.version > 1 }, try remarks(on: targets)
    )
  }

  /// The targets, by indicator, unit, period and layer.
  /// - Parameters:
  ///   - unit: code or name; nil for all.
  ///   - year: nil for all.
  ///   - history: whether superseded versions are given too.
  public func targets(unit: String? = nil, year: Int? = nil, history: Bool = false) throws -> [KeptTarget] {
    let code = try unit.map { try self.unit(named: $0).code }
    return try store.targets(unit: code, year: year, history: history).map { KeptTarget($0) }
  }

  /// What is odd about targets: another unit of measure than the indicator, a number outside its scale.
  public func remarks(on targets: [Target]) throws -> [Message] {
    let definitions = try decrees().flatMap(\.indicators)
    return DefinitionLint.findings(definitions: definitions, targets: targets)
      .filter { $0.unitCode != nil }.map(\.message)
  }

  private func targetReading() throws -> TargetReading {
    TargetReading(definitions: try decrees().flatMap(\.indicators).reversed(), units: try units())
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
