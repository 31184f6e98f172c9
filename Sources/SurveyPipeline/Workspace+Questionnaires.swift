// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

extension Workspace {
  /// The folder of an office's own questionnaires, inside the workspace.
  private var ownQuestionnaires: URL { URL(filePath: folder).appending(path: "questionnaires") }

  /// The questionnaire of an id: one that travels with the program, or one of the office's own.
  /// - Throws: E701 when there is none; a definition error when the office's own is broken.
  func questionnaire(_ id: String) throws -> Questionnaire {
    let own = ownQuestionnaires.appending(path: "\(id).xml").path
    if !id.contains("/"), FileManager.default.fileExists(atPath: own) {
      return try definitions.questionnaire(file: own)
    }
    return try definitions.questionnaire(id)
  }

  /// The questionnaire that an operator chose: an id, or a file of the office's own.
  /// - Throws: E701, a definition error, or E704 where another questionnaire bears the same id already.
  func chosenQuestionnaire(_ choice: String) throws -> Questionnaire {
    guard choice.contains("/") || choice.hasSuffix(".xml") else { return try questionnaire(choice) }
    let chosen = try definitions.questionnaire(file: choice)
    if let held = try? questionnaire(chosen.id), held != chosen { throw PipelineError("E704", [chosen.id]) }
    return chosen
  }

  /// Keeps a file of the office's own inside the workspace, so that later commands find it by its id.
  /// - Returns: whether it was not there before.
  /// - Throws: E731 when it cannot be kept.
  func keepQuestionnaire(_ choice: String?, as id: String) throws -> Bool {
    guard let choice, choice.contains("/") || choice.hasSuffix(".xml"), (try? questionnaire(id)) == nil else {
      return false
    }
    let target = ownQuestionnaires.appending(path: "\(id).xml")
    do {
      try FileManager.default.createDirectory(at: ownQuestionnaires, withIntermediateDirectories: true)
      try Data(contentsOf: URL(filePath: choice)).write(to: target, options: .atomic)
      return true
    } catch {
      throw PipelineError("E731", [target.path, "command.reason.other"])
    }
  }

  /// Takes away a questionnaire that was kept for an import which came to nothing.
  func forgetQuestionnaire(_ id: String) {
    try? FileManager.default.removeItem(at: ownQuestionnaires.appending(path: "\(id).xml"))
  }
}
