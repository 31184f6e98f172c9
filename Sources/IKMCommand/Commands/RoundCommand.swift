// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm round list | define | population | close | purge | describe`.
struct RoundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "round", abstract: word("command.round"),
      subcommands: [List.self, Define.self, Population.self, Close.self, Purge.self, Describe.self],
      defaultSubcommand: List.self,
      aliases: ["putaran"])
  }

  /// `ikm round list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.round.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let rounds = try global.openWorkspace().rounds()
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(rounds.map(RoundDocument.init))) }
      if rounds.isEmpty { return Terminal.say(word("command.round.none")) }
      for round in rounds {
        Terminal.say(
          word(
            "command.round.line", round.id, round.days.lowerBound.isoText, round.days.upperBound.isoText,
            word("command.round.state.\(round.state.rawValue)"), round.questionnaireID ?? "-"))
      }
    }
  }

  /// `ikm round define ID --from DATE --to DATE`.
  struct Define: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "define", abstract: word("command.round.define"), aliases: ["tetapkan"])
    }

    @Argument(help: .init(word("command.round.id")))
    var id: String
    @Option(help: .init(word("command.round.from"), valueName: "2024-01-01"))
    var from: String
    @Option(help: .init(word("command.round.to"), valueName: "2024-06-30"))
    var to: String
    @Option(help: .init(word("command.option.rulebook"), valueName: "id"))
    var rulebook: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard let first = CalendarDate(isoText: from), let last = CalendarDate(isoText: to), first <= last
      else {
        throw ValidationError(word("command.round.datesWrong", from, to))
      }
      let workspace = try global.openWorkspace()
      let round = try workspace.defineRound(id: id, days: first...last, rulebook: rulebook, act: global.act())
      if !global.isQuiet { Terminal.say(word("command.round.defined", round.id, from, to)) }
    }
  }

  /// `ikm round population ID --unit CODE --people N`.
  struct Population: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "population", abstract: word("command.round.population"), aliases: ["populasi"])
    }

    @Argument(help: .init(word("command.round.id")))
    var id: String
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String
    @Option(help: .init(word("command.round.people"), valueName: "n"))
    var people: Int
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if people < 1 { throw ValidationError(word("command.round.peopleWrong", String(people))) }
    }

    func run() throws {
      let workspace = try global.openWorkspace()
      let unit = try workspace.setPopulation(people, round: id, unit: unit, act: global.act())
      if !global.isQuiet { Terminal.say(word("command.round.populationSet", id, unit.name, String(people))) }
    }
  }

  /// `ikm round close ID`.
  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "close", abstract: word("command.round.close"), aliases: ["tutup"])
    }

    @Argument(help: .init(word("command.round.id")))
    var id: String
    @OptionGroup var global: GlobalOptions

    func run() throws {
      try global.openWorkspace().closeRound(id, act: global.act())
      if !global.isQuiet { Terminal.say(word("command.round.closed", id)) }
    }
  }
}
