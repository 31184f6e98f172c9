// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

extension Workspace {
  private var shelf: DefinitionShelf { DefinitionShelf(definitions, folder: folder) }

  /// The rulebook of an id (one that travels with the program, or one of the office's own) or of a file, or the one
  /// in force on a day.
  /// - Throws: E702 when there is none, E703 when none was in force, E790, a definition error.
  func rulebook(_ choice: String?, inForceOn day: CalendarDate) throws -> Rulebook {
    guard let choice else { return try definitions.rulebook(nil, inForceOn: day) }
    return try shelf.rulebook(choice)
  }

  /// Keeps a rulebook file of the office's own inside the workspace, so that a round finds it by its id.
  /// - Returns: whether it was not there before.
  /// - Throws: E791 where another rulebook of the office bears its id, E731 when it cannot be kept.
  func keepRulebook(_ choice: String?, as rulebook: Rulebook) throws -> Bool {
    guard let choice, Definitions.isFile(choice) else { return false }
    if let held = try? shelf.rulebook(rulebook.id) {
      guard held == rulebook else { throw PipelineError("E791", [rulebook.id]) }
      return false
    }
    let target = shelf.ownRulebooks.appending(path: "\(rulebook.id).xml")
    do {
      try FileManager.default.createDirectory(at: shelf.ownRulebooks, withIntermediateDirectories: true)
      try Data(contentsOf: URL(filePath: choice)).write(to: target, options: .atomic)
      return true
    } catch {
      throw PipelineError("E731", [target.path, "command.reason.other"])
    }
  }

  /// Takes away a rulebook that was kept for a round which came to nothing.
  func forgetRulebook(_ id: String) {
    try? FileManager.default.removeItem(at: shelf.ownRulebooks.appending(path: "\(id).xml"))
  }
}
