// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyStore
import SurveyValidation

extension Intake {
  /// An operator's choices, looked up: the round, the questionnaire, the unit.
  struct Order: Sendable {
    let choices: ImportChoices
    let round: SurveyRound
    let questionnaire: Questionnaire
    let unit: ServiceUnit?
    let directory: UnitDirectory

    /// - Throws: E713 (round), E701 and E718 (questionnaire), E711 (unit).
    init(_ workspace: Workspace, _ choices: ImportChoices) throws {
      self.choices = choices
      round = try workspace.roundToImportInto(choices.roundID)
      questionnaire = try workspace.chosenQuestionnaire(
        choices.questionnaireID ?? round.questionnaireID ?? Definitions.defaultQuestionnaireID)
      if let held = round.questionnaireID, questionnaire.id != held {
        throw PipelineError("E718", [round.id, held])
      }
      directory = try workspace.units()
      if let choice = choices.unit {
        if let known = directory.unit(named: choice) {
          unit = known
        } else if choices.registersUnits {
          try UnitRules.check(code: choice, name: choice)
          unit = ServiceUnit(code: choice, name: choice)
        } else {
          unit = try workspace.unit(named: choice)
        }
      } else {
        unit = nil
      }
    }

    /// Whether the file as a whole is for this round and questionnaire, and says which unit its forms are of.
    /// - Throws: E715, E716, E717; E256 where sheets stand for units and none of them is one.
    func check(_ header: FileHeader, source: String) throws {
      let place = Provenance(source: source)
      if let other = header.roundID, CalendarPeriod(other)?.description ?? other != round.id {
        throw PipelineError("E715", [round.id, other], at: place)
      }
      if let other = header.questionnaireID, other != questionnaire.id {
        throw PipelineError("E716", [questionnaire.id, other], at: place)
      }
      if unit == nil, header.layout.index(of: .unit) == nil {
        throw PipelineError("E717", at: place)
      }
      let sheets = header.sheetUnits
      if !sheets.isEmpty, !choices.registersUnits, sheets.allSatisfy({ directory.unit(named: $0) == nil }) {
        throw PipelineError("E256", [sheets.prefix(12).joined(separator: ", ")], at: place)
      }
    }
  }
}
