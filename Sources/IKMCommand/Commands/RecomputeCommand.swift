// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm recompute FILE`: how published figures came about. It needs no workspace and keeps nothing.
struct RecomputeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recompute", abstract: word("recompute.command"), discussion: word("recompute.discussion"),
      aliases: ["hitung-ulang"])
  }

  @Argument(help: .init(word("recompute.file")))
  var file: String

  @Option(help: .init(word("recompute.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let audit = try Definitions.standard().audit(ofPublished: file, rulebook: rulebook)
    if format == .json {
      let isTable = !audit.recap.columns.isEmpty || !audit.recap.sheets.isEmpty
      Terminal.sayDocument(
        try DoorJSON.text(audit.recomputations.map { RecomputationDocument($0, isFromTable: isTable) }))
    } else {
      RecomputationText.say(audit)
    }
  }
}
