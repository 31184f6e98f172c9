// SPDX-License-Identifier: Apache-2.0
import ReportWriting
public import SurveyModel
import SurveyStore

extension Publication {
  /// The statistics of a sheet as JSON, with a line end.
  public func statisticsJSON(_ sheet: ScoreSheet) -> String {
    StatisticsDocument.json(sheet, catalogue: catalogue)
  }

  /// The statistics of a sheet as tables for a terminal.
  /// - Parameter inFull: every unit with its elements instead of one line a unit.
  public func statisticsTable(_ sheet: ScoreSheet, inFull: Bool) -> String {
    StatisticsTable.text(sheet, inFull: inFull, catalogue: catalogue)
  }

  /// The respondents of all units of a sheet by profile, over the forms that count.
  func profile(of sheet: ScoreSheet) throws -> ProfileTally {
    let store = workspace.store
    var profile = ProfileTally(
      shape: sheet.questionnaire.tallyShape, fieldCount: sheet.questionnaire.profileFields.count)
    for unit in sheet.units {
      try store.forEachForm(round: sheet.round.id, unit: unit.unit.code) { form in
        if form.status != .excluded { profile.add(form.response.profile, answers: form.response.answers) }
      }
      if try store.purgedForms(round: sheet.round.id, unit: unit.unit.code).account.read > 0 {
        try profile.merge(
          store.purgedProfile(round: sheet.round.id, unit: unit.unit.code, questionnaire: sheet.questionnaire)
        )
      }
    }
    return profile
  }
}
