// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm backup FILE`: a consistent copy of the workspace in one file.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: word("command.backup"), discussion: word("command.backup.discussion"),
      aliases: ["cadangkan"])
  }

  @Argument(help: .init(word("command.backup.file"), valueName: "file"))
  var file: String

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError(word("command.import.fileEmpty")) }
  }

  func run() throws {
    let backup = try global.openWorkspace().backup(to: file)
    if format == .json { return Terminal.sayDocument(try DoorJSON.text(BackupDocument(backup))) }
    guard !global.isQuiet else { return }
    Terminal.say(
      word(
        "command.backup.done", backup.path, String(backup.size), String(backup.rounds), String(backup.forms),
        String(backup.attachments.count)))
    Terminal.say("SHA-256 \(backup.sha256)")
    Terminal.say(word("command.backup.restore", backup.path))
  }
}
