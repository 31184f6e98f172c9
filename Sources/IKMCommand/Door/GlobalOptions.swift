// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import SurveyModel
import SurveyPipeline

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(name: [.customShort("w"), .customLong("workspace")], help: .init(word("command.option.workspace")))
  var workspace: String?

  @Option(name: .customLong("lang"), help: .init(word("command.option.lang"), valueName: "id|en"))
  var lang: String?

  @Option(name: .customLong("operator"), help: .init(word("command.option.operator")))
  var operatorName: String?

  @Flag(name: .customLong("quiet"), help: .init(word("command.option.quiet")))
  var isQuiet = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(word("command.error.lang", lang))
    }
    if workspace?.isEmpty == true { throw ValidationError(word("command.error.workspace")) }
  }

  /// The workspace folder: `-w`, else `IKM_WORKSPACE`, else the current folder.
  var folder: String {
    workspace ?? ProcessInfo.processInfo.environment["IKM_WORKSPACE"]
      ?? FileManager.default.currentDirectoryPath
  }

  /// Who acts, and when.
  func act(why: String = "") -> OperatorAct {
    let named = operatorName ?? ProcessInfo.processInfo.environment["IKM_OPERATOR"] ?? NSUserName()
    return OperatorAct(operatorName: String(ShownText.safe(named).prefix(100)), time: DoorClock.now, why: why)
  }
}

/// The output of a command for programs or for people.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

extension GlobalOptions {
  /// The workspace that the command works in.
  func openWorkspace() throws -> Workspace {
    try Workspace.open(folder: folder, definitions: try Definitions.standard())
  }
}
