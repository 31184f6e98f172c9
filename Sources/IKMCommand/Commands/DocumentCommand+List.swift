// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension DocumentCommand {
  /// `ikm document list --year 2024 --unit U --on 2024-10-15`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: word("command.document.list"),
        discussion: word("command.document.list.discussion"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.document.year"), valueName: "2024"))
    var year: Int?
    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Option(help: .init(word("command.document.on"), valueName: "2024-10-15"))
    var on: DayChoice?
    @Flag(help: .init(word("command.register.history")))
    var history = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if let year, !(1900...2998).contains(year) {
        throw ValidationError(word("command.document.yearRange"))
      }
    }

    func run() throws {
      let day = on?.date ?? DoorClock.today
      let workspace = try global.openWorkspace()
      let lines = try workspace.documentStates(
        unit: unit, year: year ?? day.year, asOf: day, history: history)
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(DocumentListDocument(lines, asOf: day)))
      }
      for line in DocumentText.lines(lines, units: try workspace.units(), asOf: day) { Terminal.say(line) }
    }
  }
}

/// `--on 2024-10-15`.
struct DayChoice: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(isoText: argument) else { return nil }
    self.date = date
  }
}
