// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R711: a unit has more respondents than the people it is said to serve.
///
/// Somebody who came twice may answer twice; mostly the stated population is out of date, or forms were
/// added.
enum MoreThanPopulationRule {
  /// The verdict on a unit. `limit.bound` is the greatest number of respondents for each person served.
  static func verdict(
    unit: ServiceUnit, respondents: Int, population: Int?, limit: RoundLimit
  ) -> RoundVerdict {
    guard let population else {
      return RoundVerdict(.moreThanPopulation, .unknown, at: unit.place, [String(respondents), unit.code])
    }
    return RoundVerdict(
      .moreThanPopulation,
      respondents >= limit.atLeast && ShareText.isMore(respondents, of: population, than: limit.bound)
        ? .noted : .clear,
      at: unit.place, [String(respondents), String(population)])
  }
}
