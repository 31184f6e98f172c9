// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyPipeline

/// `ikm score --round R`: index and letter per unit, pooled and mean of units.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score", abstract: word("command.score"), discussion: word("command.score.discussion"),
      aliases: ["skor"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Option(help: .init(word("command.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let workspace = try global.openWorkspace()
    let sheet = try Assessment(workspace).scoreSheet(round: round, unit: unit, rulebook: rulebook)
    let publication = Publication(workspace, catalogue: DoorWords.catalogue)
    Terminal.write(format == .json ? publication.scoreJSON(sheet) : publication.scoreTable(sheet), to: 1)
  }
}
