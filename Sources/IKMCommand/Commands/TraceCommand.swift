// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm trace NUMBER | CODE --unit U --year Y`: from a value back to the forms, and on to the papers.
struct TraceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace", abstract: word("command.trace"), discussion: word("command.trace.discussion"),
      aliases: ["telusur"])
  }

  @Argument(help: .init(word("command.trace.value"), valueName: "n|IKM"))
  var value: String
  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?
  @Option(help: .init(word("command.trace.year"), valueName: "2024"))
  var year: Int?
  @Option(help: .init(word("command.trace.period"), valueName: "2024-TW3"))
  var period: String?
  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text
  @OptionGroup var global: GlobalOptions

  private var wanted: CalendarPeriod? {
    (period ?? year.map(String.init)).flatMap { CalendarPeriod($0) }
  }

  func validate() throws {
    let isNamed = unit != nil && (year == nil) != (period == nil)
    let isNumbered = Int(value) != nil && unit == nil && year == nil && period == nil
    guard isNamed || isNumbered else { throw ValidationError(word("command.trace.which")) }
    if isNamed, wanted == nil {
      throw ValidationError(word("command.indicator.periodUnknown", period ?? year.map(String.init) ?? ""))
    }
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    let assessment = Assessment(workspace)
    let number =
      if let unit, let wanted {
        try assessment.standing(indicator: value, unit: unit, period: wanted).id
      } else { Int(value) ?? 0 }
    let trace = try assessment.trace(number)
    if format == .json { return Terminal.sayDocument(try DoorJSON.text(TraceDocument(trace))) }
    for line in try TraceText.lines(trace, units: workspace.units()) { Terminal.say(line) }
  }
}
