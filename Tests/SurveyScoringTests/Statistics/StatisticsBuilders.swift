// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport

/// The score of one unit of the model form, from forms written as answers to questions 1 to 9.
func unitScore(
  _ forms: [String], questionnaire: Questionnaire = ModelForm.questionnaire,
  rulebook: Rulebook = ModelForm.rulebook, round: String = "2024-S1"
) -> (sheet: ScoreSheet, unit: UnitScore) {
  let unit = UnitTallies(
    unit: ServiceUnit(code: "35.08.10", name: "Unit"), order: .element, isSynthetic: false,
    account: FormAccount(accepted: forms.count),
    services: forms.isEmpty
      ? [] : [ServiceTally(name: "", tally: ModelForm.tally(forms, of: questionnaire))])
  let sheet = IndexScoring.sheet(
    round: SurveyRound(
      id: round, days: CalendarPeriod(round)?.days ?? CalendarPeriod.year(2024).days,
      questionnaireID: questionnaire.id),
    rulebook: rulebook, questionnaire: questionnaire, units: [unit], unassigned: FormAccount())
  return (sheet, sheet.units[0])
}

/// The statistics of forms written as answers to questions 1 to 9.
func statistics(of forms: [String], population: Int? = nil) -> UnitStatistics {
  IndexStatistics.statistics(of: unitScore(forms).unit, under: ModelForm.rulebook, population: population)
}

/// The change between two samples of forms.
func change(
  from earlier: [String], to later: [String], populations: (Int?, Int?) = (nil, nil),
  rulebooks: (Rulebook, Rulebook) = (ModelForm.rulebook, ModelForm.rulebook)
) -> IndexChange {
  let (before, now) = (
    unitScore(earlier, rulebook: rulebooks.0, round: "2023-S2"),
    unitScore(later, rulebook: rulebooks.1, round: "2024-S1")
  )
  return IndexStatistics.change(
    from: .init(
      before.sheet, before.unit.score.index,
      IndexStatistics.statistics(of: before.unit, under: rulebooks.0, population: populations.0).index),
    to: .init(
      now.sheet, now.unit.score.index,
      IndexStatistics.statistics(of: now.unit, under: rulebooks.1, population: populations.1).index))
}
