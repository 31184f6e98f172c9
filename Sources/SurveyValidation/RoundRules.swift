// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The rules on a whole round, applied to one unit.
public enum RoundRules {
  /// What each rule says, in the order of the rules' ids. Every rule says something: that it notes, that it
  /// does not, or why it cannot judge.
  /// - Parameters:
  ///   - unit: the unit; its opening hours are among what is looked at.
  ///   - facts: the counts over its forms, in the order of file and record.
  ///   - tally: the counts over the unit. Where it counts more forms than are held any more, after a purge, what
  ///     looks at single forms cannot judge.
  ///   - population: the people served in the round; nil where nobody has stated it.
  ///   - thresholds: from where on a rule notes something.
  public static func verdicts(
    unit: ServiceUnit, facts: RoundFacts, tally: Tally, population: Int?, thresholds: RoundThresholds
  ) -> [RoundVerdict] {
    let limit = thresholds.limit(of:)
    let facts = facts.respondents == tally.forms ? facts : RoundFacts(shape: facts.shape)
    return [
      sampleSize(
        unit: unit, respondents: tally.forms, population: population, thresholds: thresholds),
      StraightLiningShareRule.verdict(unit: unit, runs: facts.runs, limit: limit(.straightLiningShare)),
      EqualContentShareRule.verdict(
        unit: unit, agreement: facts.agreement, limit: limit(.equalContentShare)),
      ConstantRunRule.verdict(
        unit: unit, runs: facts.runs,
        sorted: SortedByTotalRule.sortedBatches(facts.order, limit: limit(.sortedByTotal)),
        limit: limit(.constantRun)),
      LowTailMissingRule.verdict(
        unit: unit, halves: facts.halves, partsPerUnit: facts.shape.partsPerUnit,
        limit: limit(.lowTailMissing)),
      SortedByTotalRule.verdict(unit: unit, order: facts.order, limit: limit(.sortedByTotal)),
      OneDayShareRule.verdict(unit: unit, times: facts.times, limit: limit(.oneDayShare)),
      ClosedDayShareRule.verdict(unit: unit, times: facts.times, limit: limit(.closedDayShare)),
      ClosedHourShareRule.verdict(unit: unit, times: facts.times, limit: limit(.closedHourShare)),
    ] + ElementNonresponseRule.verdicts(unit: unit, tally: tally, limit: limit(.elementNonresponse)) + [
      MoreThanPopulationRule.verdict(
        unit: unit, respondents: tally.forms, population: population, limit: limit(.moreThanPopulation))
    ]
  }

  /// What the rule on sample sizes says, which needs no form.
  /// - Parameters:
  ///   - unit: the unit.
  ///   - respondents: n.
  ///   - population: the people served in the round; nil where nobody has stated it.
  ///   - thresholds: gives the table of sample sizes.
  public static func sampleSize(
    unit: ServiceUnit, respondents: Int, population: Int?, thresholds: RoundThresholds
  ) -> RoundVerdict {
    SampleSizeRule.verdict(
      unit: unit, respondents: respondents, population: population, table: thresholds.sampleSize)
  }
}
