// SPDX-License-Identifier: Apache-2.0
import ReportWriting
public import SurveyModel

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
}
