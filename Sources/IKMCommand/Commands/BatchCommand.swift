// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm batch list | show | withdraw | reorder`.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch", abstract: word("command.batch"),
      subcommands: [List.self, Show.self, Withdraw.self, Reorder.self],
      defaultSubcommand: List.self, aliases: ["kumpulan"])
  }

  /// `ikm batch list [--round R]`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.batch.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
    var round: String?
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let batches = try global.openWorkspace().batches(round: round)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(batches.map { BatchDocument($0) })) }
      if batches.isEmpty { return Terminal.say(word("command.batch.none")) }
      for batch in batches {
        Terminal.say(
          word(
            "command.batch.line", String(batch.id), batch.roundID, batch.manifest.name,
            String(batch.account.read),
            word("command.batch.state.\(batch.state.rawValue)"), batch.importedAt, batch.operatorName))
      }
    }
  }

  /// `ikm batch show ID`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: word("command.batch.show"), aliases: ["lihat"])
    }

    @Argument(help: .init(word("command.batch.id")))
    var id: Int
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      let batch = try workspace.batch(id)
      let members = try workspace.members(of: batch)
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(BatchDocument(batch, members: members)))
      }
      BatchText.say(batch, columns: try workspace.mapping(of: batch), members: members)
    }
  }

  /// `ikm batch withdraw ID --why TEXT`.
  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw", abstract: word("command.batch.withdraw"), aliases: ["tarik"])
    }

    @Argument(help: .init(word("command.batch.id")))
    var id: Int
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    }

    func run() throws {
      let workspace = try global.openWorkspace()
      let batch = try workspace.withdraw(batch: id, act: global.act(why: why))
      if !global.isQuiet {
        Terminal.say(
          word("command.batch.withdrawn", String(id), String(batch.account.read - batch.account.alreadyHeld)))
        for later in try workspace.batches(mayHoldFormsOf: batch) {
          Terminal.say(
            word(
              "command.batch.alsoHeld", String(later.id), later.manifest.name,
              String(later.account.alreadyHeld)))
        }
      }
    }
  }
}
