// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension RoundCommand {
  /// `ikm round describe ID [--file F]`.
  struct Describe: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "describe", abstract: word("command.round.describe"),
        discussion: word("command.round.describe.discussion"), aliases: ["terangkan"])
    }

    @Argument(help: .init(word("command.round.id")))
    var id: String
    @Option(help: .init(word("command.round.describe.file"), valueName: "file"))
    var file: String?
    @Flag(help: .init(word("command.round.describe.replace")))
    var replace = false
    @Flag(help: .init(word("command.round.describe.dryRun")))
    var dryRun = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      let report =
        if let file {
          try workspace.describe(round: id, file: file, replaces: replace, isDryRun: dryRun)
        } else {
          try workspace.describe(round: id, catalogue: DoorWords.catalogue)
        }
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(DescriptionDocument(report))) }
      if !global.isQuiet {
        Terminal.say(word("command.round.describe.\(report.deed.rawValue)", report.round.id, report.path))
      }
      for days in report.daysOutside { Terminal.tell(DescriptionText.outside(days, report.round)) }
      for line in DescriptionText.gaps(report) { Terminal.say(line) }
    }
  }
}
