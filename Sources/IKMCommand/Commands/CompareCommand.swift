// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyPipeline

/// `ikm compare --round R --unit CODE`: index and letter under every convention and every rulebook.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: word("compare.command"), discussion: word("compare.discussion"),
      aliases: ["bandingkan"])
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
    let compared = try Assessment(workspace).comparison(round: round, unit: unit, rulebook: rulebook)
    if format == .json {
      Terminal.sayDocument(try DoorJSON.text(ComparisonDocument(compared)))
    } else {
      ComparisonText.say(compared)
    }
  }
}
