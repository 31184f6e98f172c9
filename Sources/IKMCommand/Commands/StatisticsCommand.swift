// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyPipeline

/// `ikm statistics --round R [--unit C | --all] [--against R0]`: how sure the index is, reliability, change.
struct StatisticsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "statistics", abstract: word("command.statistics"),
      discussion: word("command.statistics.discussion"), aliases: ["statistik"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Flag(help: .init(word("command.statistics.all")))
  var all = false

  @Option(help: .init(word("command.statistics.against"), valueName: "2023-S2"))
  var against: String?

  @Option(help: .init(word("command.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if unit != nil, all { throw ValidationError(word("command.statistics.which")) }
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    let assessment = Assessment(workspace)
    let sheet = try assessment.withStatistics(
      assessment.scoreSheet(round: round, unit: unit, rulebook: rulebook), against: against)
    let publication = Publication(workspace, catalogue: DoorWords.catalogue)
    Terminal.write(
      format == .json
        ? publication.statisticsJSON(sheet) : publication.statisticsTable(sheet, inFull: unit != nil), to: 1)
  }
}
