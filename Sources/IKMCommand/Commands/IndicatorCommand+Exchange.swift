// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator export --as FORM --out PATH`.
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export", abstract: word("command.indicator.export"),
        discussion: word(
          "command.indicator.export.discussion", ExchangeOrder.forms.joined(separator: ", ")),
        aliases: ["ekspor"])
    }

    @Option(name: .customLong("as"), help: .init(word("command.indicator.form"), valueName: "sdmx-csv"))
    var form: String
    @Option(help: .init(word("command.indicator.year"), valueName: "2024"))
    var year: Int?
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Option(help: .init(word("command.indicator.export.out"), valueName: "path"))
    var out: String
    @Option(help: .init(word("command.indicator.export.agency"), valueName: "IDLMJ"))
    var agency: String = "IDLMJ"
    @Option(help: .init(word("command.indicator.export.prepared"), valueName: "2025-01-20T03:00:00Z"))
    var prepared: String?
    @Option(help: .init(word("command.indicator.export.licence"), valueName: "CC-BY-4.0"))
    var licence: String?
    @Option(help: .init(word("command.indicator.export.licencePath"), valueName: "URL"))
    var licencePath: String?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      guard ExchangeOrder.forms.contains(form) else {
        throw ValidationError(
          word("command.indicator.formUnknown", shown(form), ExchangeOrder.forms.joined(separator: ", ")))
      }
      guard agency.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]{0,39}/) != nil else {
        throw ValidationError(word("command.indicator.agencyUnknown", shown(agency)))
      }
      let time = /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})/
      if let prepared, prepared.wholeMatch(of: time) == nil {
        throw ValidationError(word("command.indicator.preparedUnknown", shown(prepared)))
      }
      if (licence == nil) != (licencePath == nil) {
        throw ValidationError(word("command.indicator.licenceHalf"))
      }
    }

    func run() throws {
      var order = ExchangeOrder(
        form: form, year: year, unit: unit, agency: agency, prepared: prepared ?? DoorClock.now)
      if let licence, let licencePath { order.licence = (licence, licencePath) }
      guard let files = try global.openWorkspace().export(order, to: out) else {
        Terminal.tell(word("command.indicator.export.none"))
        throw ExitCode(2)
      }
      guard !global.isQuiet else { return }
      for path in files.paths { Terminal.say(path) }
      Terminal.say(
        word("command.indicator.export.done", form, String(files.observations), String(files.targets)))
    }
  }

  /// `ikm indicator import FILE --as FORM`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: word("command.indicator.import"),
        discussion: word(
          "command.indicator.import.discussion", ExchangeOrder.readableForms.joined(separator: ", ")),
        aliases: ["impor"])
    }

    @Argument(help: .init(word("command.indicator.import.files"), valueName: "file"))
    var files: [String]
    @Option(name: .customLong("as"), help: .init(word("command.indicator.form"), valueName: "sdmx-csv"))
    var form: String
    @Flag(help: .init(word("command.indicator.import.dryRun")))
    var dryRun = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      guard ExchangeOrder.forms.contains(form) else {
        throw ValidationError(
          word(
            "command.indicator.formUnknown", shown(form), ExchangeOrder.readableForms.joined(separator: ", "))
        )
      }
    }

    func run() throws {
      let report = try global.openWorkspace().importIndicators(
        from: files, form: form, isDryRun: dryRun, act: global.act())
      if format == .json {
        Terminal.sayDocument(try DoorJSON.text(ExchangeDocument(report)))
      } else {
        ExchangeText.tell(report)
        if !global.isQuiet { ExchangeText.say(report) }
      }
      if report.count(.conflict) > 0 { throw ExitCode(1) }
    }
  }
}

private func shown(_ text: String) -> String { String(ShownText.safe(text).prefix(40)) }
