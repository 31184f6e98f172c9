// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm init DIR`: makes a workspace that knows the 21 kecamatan of Lumajang.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: word("command.init"), discussion: word("command.init.discussion"),
      aliases: ["mulai"])
  }

  @Argument(help: .init(word("command.init.folder")))
  var directory: String

  @Option(help: .init(word("command.init.from"), valueName: "file"))
  var from: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if let from {
      let workspace = try Workspace.restore(
        from: from, into: directory, definitions: try Definitions.standard(), act: global.act())
      if !global.isQuiet {
        Terminal.say(word("command.init.restored", directory, from, String(try workspace.rounds().count)))
      }
      return
    }
    let workspace = try Workspace.create(
      folder: directory, definitions: try Definitions.standard(), act: global.act())
    guard !global.isQuiet else { return }
    Terminal.say(word("command.init.done", directory, String(try workspace.units().units.count)))
    Terminal.say(word("command.init.next", directory))
    Terminal.say(word("command.init.describe", directory))
  }
}
