// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm rulebook list | show | check`.
struct RulebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rulebook", abstract: word("command.rulebook"),
      discussion: word("command.rulebook.discussion"),
      subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self, aliases: ["peraturan"])
  }

  /// `ikm rulebook list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.rulebook.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let shelved = try global.shelf().rulebooks()
      if format == .json {
        return Terminal.sayDocument(
          try DoorJSON.text(shelved.map { RulebookDocument($0.rulebook, isOwn: $0.isOwn) }))
      }
      for entry in shelved { RulebookText.sayLine(entry.rulebook, isOwn: entry.isOwn) }
    }
  }

  /// `ikm rulebook show ID|FILE`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: word("command.rulebook.show"), aliases: ["lihat"])
    }

    @Argument(help: .init(word("command.rulebook.choice"), valueName: "id|file"))
    var choice: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let rulebook = try global.shelf().rulebook(choice)
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(RulebookDocument(rulebook, isOwn: nil)))
      }
      RulebookText.say(rulebook)
    }
  }

  /// `ikm rulebook check FILE`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check", abstract: word("command.rulebook.check"), aliases: ["periksa"])
    }

    @Argument(help: .init(word("command.rulebook.file"), valueName: "file"))
    var file: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let shelf = try global.shelf()
      try DefinitionCheck.run(file, format: format, quiet: global.isQuiet) {
        let rulebook = try shelf.rulebook(inFile: file)
        let remarks =
          rulebook.weighting.isAsPrinted ? [Message("rulebook.remark.asPrinted")] : []
        return DefinitionCheck.Outcome(
          id: rulebook.id,
          summary: word(
            "command.rulebook.fine", rulebook.id, String(rulebook.elements.count),
            String(rulebook.bands.count)),
          remarks: remarks)
      }
    }
  }
}
