// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyPipeline

/// `ikm score --round R`: index and letter per unit, pooled and mean of units; `--rounds A,B,C` puts rounds side by side.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score", abstract: word("command.score"), discussion: word("command.score.discussion"),
      aliases: ["skor"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String?

  @Option(help: .init(word("command.score.rounds"), valueName: "2023,2024-S1"))
  var rounds: String?

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Option(help: .init(word("command.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  /// The rounds of `--rounds`, without spaces around them.
  private var roundList: [String] {
    (rounds ?? "").split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }

  func validate() throws {
    guard (round == nil) != (rounds == nil) else {
      throw ValidationError(word("command.score.roundOrRounds"))
    }
    if rounds != nil, roundList.count < 2 { throw ValidationError(word("command.score.twoRounds")) }
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    let assessment = Assessment(workspace)
    let publication = Publication(workspace, catalogue: DoorWords.catalogue)
    guard let round else {
      let trend = try assessment.trend(rounds: roundList, unit: unit, rulebook: rulebook)
      Terminal.write(format == .json ? publication.trendJSON(trend) : publication.trendTable(trend), to: 1)
      return
    }
    let noted = try assessment.withRoundNotes(
      assessment.scoreSheet(round: round, unit: unit, rulebook: rulebook))
    let sheet = format == .json ? try assessment.withStatistics(noted) : noted
    Terminal.write(format == .json ? publication.scoreJSON(sheet) : publication.scoreTable(sheet), to: 1)
  }
}
