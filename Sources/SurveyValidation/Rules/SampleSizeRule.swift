// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R701: the unit has fewer respondents than the population it serves asks for, by the formula of Krejcie and
/// Morgan.
///
/// The verdict goes by the formula; beside it stands what a reader of the printed table takes, which is the
/// next higher row. A population below ten is asked as a whole. Where nobody has stated the population there
/// is no verdict.
enum SampleSizeRule {
  /// The verdict on a unit.
  /// - Parameters:
  ///   - respondents: n, the forms that count.
  ///   - population: N, the people served in the round; nil where nobody has stated it.
  static func verdict(
    unit: ServiceUnit, respondents: Int, population: Int?, table: SampleSizeTable
  ) -> RoundVerdict {
    guard let population else {
      return RoundVerdict(.sampleSize, .unknown, at: unit.place, [String(respondents), unit.code])
    }
    let needed = table.sample(for: population)
    let row = table.row(for: population)
    return RoundVerdict(
      .sampleSize, respondents < needed ? .noted : .clear, at: unit.place,
      [
        String(respondents), String(population), String(needed),
        String(row?.sample ?? needed), String(row?.population ?? population),
      ])
  }
}
