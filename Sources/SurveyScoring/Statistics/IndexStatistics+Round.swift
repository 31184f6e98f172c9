// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension IndexStatistics {
  /// A sheet with the statistics of every unit and of the two roll-ups.
  /// - Parameter earlier: the round to compare with; nil where there is none.
  public static func sheet(_ sheet: ScoreSheet, since earlier: ScoreSheet?) -> ScoreSheet {
    let own = unitStatistics(of: sheet)
    let rollUps = rollUps(of: sheet, units: own)
    guard let earlier else { return sheet.adding(statistics: rollUps, units: own) }
    let before = unitStatistics(of: earlier)
    let lastScores = Dictionary(earlier.units.map { ($0.unit.code, $0.score) }) { first, _ in first }
    var units: [String: UnitStatistics] = [:]
    for unit in sheet.units {
      guard let statistics = own[unit.unit.code] else { continue }
      var change: IndexChange?
      if let last = lastScores[unit.unit.code], let interval = before[unit.unit.code]?.index,
        last.respondents > 0
      {
        change = self.change(
          from: .init(earlier, last.index, interval), to: .init(sheet, unit.score.index, statistics.index))
      }
      units[unit.unit.code] = statistics.with(change: change)
    }
    let lastRollUps = self.rollUps(of: earlier, units: before)
    return sheet.adding(
      statistics: rollUps.with(
        pooledChange: change(
          of: { ($0.pooled?.index, $1.pooled) }, from: (earlier, lastRollUps), to: (sheet, rollUps)),
        meanChange: change(
          of: { ($0.meanOfUnits, $1.meanOfUnits) }, from: (earlier, lastRollUps), to: (sheet, rollUps))),
      units: units)
  }

  private static func unitStatistics(of sheet: ScoreSheet) -> [String: UnitStatistics] {
    let statistics = sheet.units.map { unit in
      (
        unit.unit.code,
        self.statistics(
          of: unit, under: sheet.rulebook, population: sheet.round.populations[unit.unit.code])
      )
    }
    return Dictionary(statistics) { first, _ in first }
  }

  /// The change of a roll-up; over other units than before it is no change of the same thing.
  private static func change(
    of part: (ScoreSheet, RoundStatistics) -> (IndexScore?, Derived<IntervalEstimate>),
    from earlier: (ScoreSheet, RoundStatistics), to later: (ScoreSheet, RoundStatistics)
  ) -> IndexChange? {
    let (before, now) = (part(earlier.0, earlier.1), part(later.0, later.1))
    guard let first = before.0, let second = now.0 else { return nil }
    let change = self.change(from: .init(earlier.0, first, before.1), to: .init(later.0, second, now.1))
    guard change.printed != nil, codes(earlier.0) != codes(later.0) else { return change }
    return IndexChange(
      earlier: change.earlier, earlierIndex: change.earlierIndex, printed: nil,
      estimate: .undefined(Message(NoteID.otherUnits)))
  }

  private static func codes(_ sheet: ScoreSheet) -> Set<String> {
    Set(sheet.units.filter { $0.score.respondents > 0 }.map(\.unit.code))
  }

  // MARK: Roll-ups

  private static func rollUps(of sheet: ScoreSheet, units: [String: UnitStatistics]) -> RoundStatistics {
    RoundStatistics(pooled: pooled(of: sheet, units: units), meanOfUnits: mean(of: sheet, units: units))
  }

  /// The pooled index with its units as strata: Σ n_h/(n_h-1) · (1 - n_h/N_h) · Σ (z_hi - z̄_h)², n - H
  /// degrees of freedom.
  private static func pooled(of sheet: ScoreSheet, units: [String: UnitStatistics]) -> Derived<
    IntervalEstimate
  > {
    let strata = sheet.units.filter { $0.tally.forms > 0 }
    guard let score = sheet.pooled, let exact = score.index.exact,
      let whole = Tally.merged(strata.map(\.tally))
    else { return .undefined(sheet.pooled?.index.reason ?? Message(NoteID.noForms)) }
    var variance = ExactRatio.zero
    for unit in strata {
      let forms = unit.tally.forms
      guard forms >= 2, let growth = ExactRatio(forms, over: forms - 1) else {
        return .undefined(Message(NoteID.unitWithoutInterval, unit.unit.code))
      }
      let unseen =
        units[unit.unit.code]?.population.flatMap { ExactRatio($0 - forms, over: $0) } ?? .one
      let spread = RatioSpread(
        unit.tally, of: whole, scores: score.elements, factor: sheet.rulebook.factor)
      variance = variance + spread.aroundMean * growth * unseen
    }
    let isWhole = strata.allSatisfy { units[$0.unit.code]?.population == $0.tally.forms }
    guard variance > .zero || isWhole else { return .undefined(Message(NoteID.noSpread)) }
    return estimate(
      exact, error: variance.double.squareRoot(), freedom: Double(whole.forms - strata.count),
      scale: sheet.rulebook.scale)
  }

  /// The mean of the unit indices: √(Σ s_h²) / H, with the degrees of freedom of Welch and Satterthwaite.
  private static func mean(of sheet: ScoreSheet, units: [String: UnitStatistics]) -> Derived<IntervalEstimate>
  {
    guard let exact = sheet.meanOfUnits.exact else {
      return .undefined(sheet.meanOfUnits.reason ?? Message(NoteID.noUnitIndex))
    }
    var (sum, parts, fewest) = (0.0, 0.0, Double.infinity)
    for unit in sheet.units where unit.score.index.exact != nil {
      guard let figure = units[unit.unit.code]?.index.figure else {
        return .undefined(Message(NoteID.unitWithoutInterval, unit.unit.code))
      }
      let square = figure.standardError * figure.standardError
      sum += square
      parts += square * square / figure.degreesOfFreedom
      fewest = min(fewest, figure.degreesOfFreedom)
    }
    return estimate(
      exact, error: sum.squareRoot() / Double(max(1, sheet.meanOfUnitsCount)),
      freedom: parts > 0 ? sum * sum / parts : fewest, scale: sheet.rulebook.scale)
  }

  private static func estimate(
    _ value: ExactRatio, error: Double, freedom: Double, scale: ClosedRange<Double>?
  ) -> Derived<IntervalEstimate> {
    guard let quantile = StudentDistribution.quantile(degreesOfFreedom: freedom) else {
      return .undefined(Message(NoteID.noQuantile))
    }
    return .found(
      IntervalEstimate(
        value: value.double, standardError: error, degreesOfFreedom: freedom, quantile: quantile, scale: scale
      ))
  }
}
