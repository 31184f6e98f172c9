// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator lock 2024 [--unit U]`.
  struct Lock: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "lock", abstract: word("command.indicator.lock"),
        discussion: word("command.indicator.lock.discussion"), aliases: ["kunci"])
    }

    @OptionGroup var span: LockSpanOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let period = try span.period
      let workspace = try global.openWorkspace()
      let count = try workspace.lock(period, unit: span.unit, act: global.act())
      guard !global.isQuiet else { return }
      Terminal.say(word("command.indicator.locked", period.description, String(count)))
      StepText.warn(
        of: try Assessment(workspace).observations(year: period.year, unit: span.unit).filter {
          $0.status == .locked && period.days.contains($0.observation.period.days.lowerBound)
        })
    }
  }

  /// `ikm indicator reopen 2024 [--unit U] --why TEXT`.
  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reopen", abstract: word("command.indicator.reopen"), aliases: ["buka"])
    }

    @OptionGroup var span: LockSpanOptions
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String = ""
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let period = try span.period
      let count = try global.openWorkspace().reopen(period, unit: span.unit, act: global.act(why: why))
      if !global.isQuiet {
        Terminal.say(word("command.indicator.reopened", period.description, String(count)))
      }
    }
  }
}

/// The period of a lock, and whose.
struct LockSpanOptions: ParsableArguments {
  @Argument(help: .init(word("command.indicator.lock.period"), valueName: "2024|2024-TW3"))
  var text: String
  @Option(help: .init(word("command.indicator.lock.unit"), valueName: word("command.value.code")))
  var unit: String?

  var period: CalendarPeriod {
    get throws {
      guard let period = CalendarPeriod(text) else {
        throw ValidationError(word("command.indicator.periodUnknown", text))
      }
      return period
    }
  }
}
