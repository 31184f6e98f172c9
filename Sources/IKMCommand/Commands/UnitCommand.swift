// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm unit list | add | import`.
struct UnitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unit", abstract: word("command.unit"), subcommands: [List.self, Add.self, Import.self],
      defaultSubcommand: List.self)
  }

  /// `ikm unit list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.unit.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let units = try global.openWorkspace().units().units
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(units.map(UnitDocument.init))) }
      for unit in units {
        let aliases = unit.aliases.isEmpty ? "" : "  (\(unit.aliases.joined(separator: ", ")))"
        Terminal.say("\(unit.code)  \(unit.name)\(aliases)")
      }
    }
  }

  /// `ikm unit add CODE NAME`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: word("command.unit.add"), aliases: ["tambah"])
    }

    @Argument(help: .init(word("command.unit.code")))
    var code: String
    @Argument(help: .init(word("command.unit.name")))
    var name: String
    @Option(help: .init(word("command.unit.parent"), valueName: word("command.value.code")))
    var parent: String?
    @Option(help: .init(word("command.unit.alias"), valueName: word("command.value.name")))
    var alias: [String] = []
    @Option(help: .init(word("command.unit.hours"), valueName: "08.00-15.00"))
    var hours: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let unit = ServiceUnit(code: code, name: name, parentCode: parent, aliases: alias, openingHours: hours)
      try global.openWorkspace().register([unit], act: global.act())
      if !global.isQuiet { Terminal.say(word("command.unit.added", code, name)) }
    }
  }

  /// `ikm unit import FILE`: a table `code,name,parent,alias,hours`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: word("command.unit.import"),
        discussion: word("command.unit.import.discussion"),
        aliases: ["impor"])
    }

    @Argument(help: .init(word("command.unit.import.file"), valueName: "file"))
    var file: String
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let count = try global.openWorkspace().registerUnits(from: file, act: global.act())
      if !global.isQuiet { Terminal.say(word("command.unit.imported", String(count))) }
    }
  }
}
