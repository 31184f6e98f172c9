// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R704: forms with one value throughout stand one after the other in a file, more of them than random order
/// gives.
///
/// Units have been padded to the sample they were told with forms of constant 3 or 2, which stand together,
/// mostly at the end of the file. The measure is the longest row against the share of such forms in the unit:
/// a unit whose people tick one column has long rows too, and none of them is noted. The values in a row may
/// differ. A row can be honest (one family, one interviewer); the papers tell. A file that somebody sorted by
/// totals brings equal forms together by itself: R706 speaks of it, and this rule does not.
enum ConstantRunRule {
  /// The verdict on a unit. `limit.bound` is the chance below which a row is noted.
  /// - Parameter sorted: the batches whose files lie in the order of their totals.
  static func verdict(
    unit: ServiceUnit, runs: ConstantRuns, sorted: Set<Int>, limit: RoundLimit
  ) -> RoundVerdict {
    guard let run = runs.longest else {
      return RoundVerdict(.constantRun, .unknown, at: unit.place, ["rounds.run.none"])
    }
    guard !sorted.contains(run.batchID) else {
      return RoundVerdict(.constantRun, .unknown, at: unit.place, ["rounds.run.sorted"])
    }
    let chance = ChanceRun.shortest(
      marked: runs.constantForms, of: runs.forms, chance: limit.bound.approximation)
    let shortest = chance.map { max($0, limit.atLeast) }
    let isNoted = shortest.map { run.length >= $0 } ?? false
    return RoundVerdict(
      .constantRun, isNoted ? .noted : .clear, at: unit.place,
      [
        String(run.length), run.source, String(run.firstRecord), String(run.lastRecord),
        String(runs.constantForms), String(runs.forms), shortest.map(String.init) ?? "–",
      ])
  }
}
