// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// Which version of each definition holds on a day.
public enum DefinitionsInForce {
  /// Of every indicator the version that came into force last, by number.
  ///
  /// A later version takes the place of an earlier one from its first day on; where it has ended by the day,
  /// the earlier one does not come back.
  /// - Parameter definitions: versions of any indicators; of two with one first day the later in the list
  ///   counts.
  public static func definitions(
    of definitions: [IndicatorDefinition], on day: CalendarDate
  ) -> [IndicatorDefinition] {
    var newest: [String: IndicatorDefinition] = [:]
    for definition in definitions where definition.effectiveFrom <= day {
      guard let held = newest[definition.code], held.effectiveFrom > definition.effectiveFrom else {
        newest[definition.code] = definition
        continue
      }
    }
    return newest.values.filter { $0.effectiveUntil.map { day <= $0 } ?? true }
      .sorted { ($0.number, $0.code) < ($1.number, $1.code) }
  }
}
