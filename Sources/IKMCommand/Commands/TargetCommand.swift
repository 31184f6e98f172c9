// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator target list | set | import`: what the office has agreed to reach, in each of its plans.
  struct TargetCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "target", abstract: word("command.target"),
        discussion: word("command.target.discussion"),
        subcommands: [List.self, Set.self, Import.self], defaultSubcommand: List.self)
    }

    /// `ikm indicator target list [--unit U] [--year Y] [--history]`.
    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: word("command.target.list"), aliases: ["daftar"])
      }

      @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
      var unit: String?
      @Option(help: .init(word("command.indicator.year"), valueName: "2024"))
      var year: Int?
      @Flag(name: .customLong("history"), help: .init(word("command.indicator.history.flag")))
      var withHistory = false
      @Option(help: .init(word("command.option.format"), valueName: "text|json"))
      var format: OutputFormat = .text
      @OptionGroup var global: GlobalOptions

      func run() throws {
        let workspace = try global.openWorkspace()
        let targets = try workspace.targets(unit: unit, year: year, history: withHistory)
        if format == .json {
          return Terminal.sayDocument(try DoorJSON.text(targets.map(TargetListDocument.init)))
        }
        let lines = try TargetText.lines(
          targets, definitions: try workspace.decrees().flatMap(\.indicators), units: try workspace.units(),
          withPapers: unit != nil || withHistory, remarks: workspace.remarks(on:))
        for line in lines { Terminal.say(line) }
      }
    }

    /// `ikm indicator target set IKM --unit U --period 2024 --layer PK --value 82,50 --document TITLE --date DAY`.
    struct Set: ParsableCommand {
      static var configuration: CommandConfiguration {
        CommandConfiguration(
          commandName: "set", abstract: word("command.target.set"),
          discussion: word("command.target.set.discussion"), aliases: ["tetapkan"])
      }

      @Argument(help: .init(word("command.target.indicator"), valueName: "IKM"))
      var indicator: String
      @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
      var unit: String
      @Option(help: .init(word("command.target.period"), valueName: "2024|2024-TW3"))
      var period: String
      @Option(help: .init(word("command.target.layer"), valueName: "renstra|rkt|pk|pk-perubahan"))
      var layer: String
      @Option(help: .init(word("command.target.value"), valueName: "82,50"))
      var value: String
      @Option(name: .customLong("to"), help: .init(word("command.target.to"), valueName: "85,00"))
      var upTo: String?
      @Option(
        name: .customLong("measured-in"),
        help: .init(word("command.target.measuredIn"), valueName: "indeks|%"))
      var measuredIn: String?
      @Option(help: .init(word("command.target.document"), valueName: word("command.value.text")))
      var document: String?
      @Option(help: .init(word("command.target.number"), valueName: word("command.value.text")))
      var number: String?
      @Option(help: .init(word("command.target.date"), valueName: "2024-01-15"))
      var date: String?
      @Option(help: .init(word("command.target.reason"), valueName: word("command.value.text")))
      var reason: String?
      @OptionGroup var global: GlobalOptions

      func run() throws {
        var entry = TargetEntry()
        entry.indicator = indicator
        entry.unit = unit
        entry.period = period
        entry.layer = layer
        entry.value = value
        entry.upTo = upTo
        entry.measuredIn = measuredIn
        entry.document = document
        entry.number = number
        entry.date = date
        entry.reason = reason
        let workspace = try global.openWorkspace()
        let result = try workspace.setTarget(entry, act: global.act())
        guard !global.isQuiet else { return }
        let id = result.isNew ? result.kept.version == 1 ? "isSet" : "isChanged" : "isUnchanged"
        let target = result.kept.target
        Terminal.say(
          word(
            "command.target.\(id)", target.indicatorCode, target.unitCode, target.period.description,
            "target.layer.\(target.layer.rawValue)", TargetText.value(target), String(result.kept.version)))
        for remark in try workspace.remarks(on: [target]) {
          Terminal.tell(DoorWords.catalogue.text(remark))
        }
      }
    }

    /// `ikm indicator target import FILE [--dry-run]`.
    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        CommandConfiguration(
          commandName: "import", abstract: word("command.target.import"),
          discussion: word("command.target.import.discussion"), aliases: ["impor"])
      }

      @Argument(help: .init(word("command.target.import.file"), valueName: "file"))
      var file: String
      @Flag(name: .customLong("dry-run"), help: .init(word("command.target.dryRun")))
      var isDryRun = false
      @OptionGroup var global: GlobalOptions

      func run() throws {
        let counts = try global.openWorkspace().importTargets(
          from: file, act: global.act(), isDryRun: isDryRun)
        for remark in counts.remarks { Terminal.tell(DoorWords.catalogue.text(remark)) }
        guard !global.isQuiet else { return }
        Terminal.say(
          word(
            isDryRun ? "command.target.tried" : "command.target.imported", String(counts.rows),
            String(counts.new), String(counts.changed), String(counts.rows - counts.new - counts.changed)))
      }
    }
  }
}
