// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyStore

/// What a purge removed, or would remove.
public struct PurgeReport: Sendable {
  /// The round.
  public let roundID: String
  /// The forms by unit, as the account counts them; nil for those of no known unit.
  public let units: [(unit: ServiceUnit?, account: FormAccount)]
  /// All of them.
  public let total: FormAccount
  /// Whether it was only tried.
  public let isDryRun: Bool
}

extension Workspace {
  /// Purges the forms of a final round that are dated before a day: what they said is gone, what they
  /// counted stays.
  /// - Throws: E712; E797 for a day that has not come yet; the store's reasons (E561, E562).
  public func purge(
    round id: String, before day: CalendarDate, act: OperatorAct, today: CalendarDate, isDryRun: Bool
  )
    throws -> PurgeReport
  {
    guard day <= today else { throw PipelineError("E797", [day.isoText, today.isoText]) }
    let round = try round(id)
    let act = act.masked
    let outcome = try store.purge(round: round.id, before: day, act: act, isDryRun: isDryRun)
    let directory = try units()
    return PurgeReport(
      roundID: round.id,
      units: outcome.units.sorted { $0.key < $1.key }.map { (directory.unit(code: $0.key), $0.value) },
      total: outcome.total, isDryRun: isDryRun)
  }
}
