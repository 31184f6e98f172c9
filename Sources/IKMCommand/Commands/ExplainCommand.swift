// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyPipeline

/// `ikm explain --round R --unit CODE`: every step from the counts to the letter, with its integers.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: word("command.explain"),
      discussion: word("command.explain.discussion"),
      aliases: ["jelaskan"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String

  @Option(help: .init(word("command.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let workspace = try global.openWorkspace()
    let explanation = try Assessment(workspace).explanation(round: round, unit: unit, rulebook: rulebook)
    if format == .json {
      Terminal.sayDocument(try DoorJSON.text(ExplanationDocument(explanation)))
    } else {
      ExplanationText.say(explanation)
    }
  }
}
