// SPDX-License-Identifier: Apache-2.0

/// How much of a follow-up plan is done: done / planned × 100.
public struct FollowUpProgress: Hashable, Sendable {
  /// The rows that were planned; those that were taken back are not among them.
  public let planned: Int
  /// Those of them that are done.
  public let done: Int
  /// Those of them that are done in part.
  public let partly: Int

  /// The progress of these rows.
  public init(_ rows: [HeldFollowUp]) {
    let states = rows.map(\.followUp.outcome.state).filter { $0 != .withdrawn }
    planned = states.count
    done = states.count { $0 == .done }
    partly = states.count { $0 == .partly }
  }

  /// The share that is done as a percentage, exact; nil where nothing was planned.
  public var percentage: ExactRatio? { ExactRatio(done * 100, over: planned) }
}
