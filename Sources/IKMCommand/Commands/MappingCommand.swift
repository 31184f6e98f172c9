// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm mapping suggest | save | list`: what the columns of a table mean.
struct MappingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mapping", abstract: word("mapping.command"), discussion: word("mapping.discussion"),
      subcommands: [Suggest.self, Save.self, List.self], aliases: ["pemetaan"])
  }

  /// `ikm mapping suggest FILE`.
  struct Suggest: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "suggest", abstract: word("mapping.suggest"),
        discussion: word("mapping.suggest.discussion"),
        aliases: ["usulkan"])
    }

    @Argument(help: .init(word("mapping.file"), valueName: "file"))
    var file: String
    @OptionGroup var options: TableOptions
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let mapping = try global.shelf().suggestedMapping(
        ofFile: file, questionnaire: options.questionnaire, order: options.order?.order, table: options.table)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(SuggestionDocument(mapping))) }
      SuggestionText.say(mapping)
    }
  }

  /// `ikm mapping save FILE --as NAME | --out FILE`.
  struct Save: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "save", abstract: word("mapping.save"), discussion: word("mapping.save.discussion"),
        aliases: ["simpan"])
    }

    @Argument(help: .init(word("mapping.file"), valueName: "file"))
    var file: String
    @Option(
      name: .customLong("as"), help: .init(word("mapping.save.as"), valueName: word("mapping.value.name")))
    var name: String?
    @Option(help: .init(word("mapping.save.out"), valueName: "csv"))
    var out: String?
    @Flag(help: .init(word("mapping.save.replace")))
    var replace = false
    @OptionGroup var options: TableOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      guard (name == nil) != (out == nil), out?.isEmpty != true else {
        throw ValidationError(word("mapping.save.where"))
      }
    }

    func run() throws {
      let workspace = try name.map { _ in try global.openWorkspace() }
      let mapping = try global.shelf().suggestedMapping(
        ofFile: file, questionnaire: options.questionnaire, order: options.order?.order, table: options.table)
      if let name, let workspace { try workspace.keep(mapping, as: name, replaces: replace) }
      if let out { try mapping.write(to: out) }
      if !global.isQuiet { SuggestionText.sayKept(mapping, as: name ?? out ?? "") }
    }
  }

  /// `ikm mapping list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("mapping.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.import.questionnaire"), valueName: "id|file"))
    var questionnaire = Definitions.defaultQuestionnaireID
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let kept = try global.openWorkspace()
        .keptMappings(questionnaire: try global.shelf().questionnaire(questionnaire))
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(kept.map(KeptMappingDocument.init)))
      }
      if kept.isEmpty { return Terminal.say(word("mapping.list.none")) }
      for mapping in kept {
        Terminal.say(
          mapping.mapped.map {
            word("mapping.list.line", mapping.name, String($0), String(mapping.ignored))
          } ?? word("mapping.list.broken", mapping.name, questionnaire))
      }
    }
  }
}
