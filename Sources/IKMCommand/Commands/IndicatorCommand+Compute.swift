// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator compute --year 2024 [--period 2024-Q3] [--unit U | --all] [--on DAY] [--post]`.
  struct Compute: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "compute", abstract: word("command.indicator.compute"),
        discussion: word("command.indicator.compute.discussion"), aliases: ["hitung"])
    }

    @Option(help: .init(word("command.indicator.year"), valueName: "2024"))
    var year: Int?
    @Option(help: .init(word("command.indicator.compute.period"), valueName: "2024-Q3"))
    var period: PeriodChoice?
    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Flag(help: .init(word("command.indicator.compute.all")))
    var all = false
    @Option(help: .init(word("command.indicator.compute.on"), valueName: "2024-12-31"))
    var on: DayChoice?
    @Flag(help: .init(word("command.indicator.compute.post")))
    var post = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if unit != nil && all { throw ValidationError(word("command.indicator.compute.which")) }
      if year == nil && period == nil { throw ValidationError(word("command.indicator.compute.when")) }
    }

    func run() throws {
      let workspace = try global.openWorkspace()
      var computed = try Assessment(workspace).registerIndicators(
        year: year, period: period?.period, unit: unit, asOf: on?.date ?? DoorClock.today,
        today: DoorClock.today)
      if post { computed = try workspace.post(computed, act: global.act()) }
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(ComputedDocument(computed))) }
      for line in ComputedText.lines(computed) { Terminal.say(line) }
    }
  }
}
