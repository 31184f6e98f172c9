// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator submit 3 | --period 2024 [--unit U] [--indicator CODE]`.
  struct Submit: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "submit", abstract: word("command.indicator.submit"),
        discussion: word("command.indicator.step.discussion"), aliases: ["ajukan"])
    }

    @OptionGroup var choice: ObservationChoiceOptions
    @OptionGroup var global: GlobalOptions

    func run() throws { try StepText.take(.submit, choice, global) }
  }

  /// `ikm indicator verify …`.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "verify", abstract: word("command.indicator.verify"),
        discussion: word("command.indicator.step.discussion"), aliases: ["verifikasi"])
    }

    @OptionGroup var choice: ObservationChoiceOptions
    @OptionGroup var global: GlobalOptions

    func run() throws { try StepText.take(.verify, choice, global) }
  }

  /// `ikm indicator approve …`.
  struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "approve", abstract: word("command.indicator.approve"),
        discussion: word("command.indicator.approve.discussion"), aliases: ["setujui"])
    }

    @OptionGroup var choice: ObservationChoiceOptions
    @OptionGroup var global: GlobalOptions

    func run() throws { try StepText.take(.approve, choice, global) }
  }

  /// `ikm indicator return 3 --why TEXT`.
  struct Return: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "return", abstract: word("command.indicator.return"), aliases: ["kembalikan"])
    }

    @OptionGroup var choice: ObservationChoiceOptions
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String = ""
    @OptionGroup var global: GlobalOptions

    func run() throws { try StepText.take(.giveBack, choice, global, why: why) }
  }

  /// `ikm indicator evidence 3 --title TEXT [--file FILE]`.
  struct AddEvidence: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "evidence", abstract: word("command.indicator.evidence"),
        discussion: word("command.indicator.evidence.discussion"), aliases: ["bukti"])
    }

    @Argument(help: .init(word("command.indicator.number"), valueName: "n"))
    var number: Int
    @Option(help: .init(word("command.indicator.evidence.title"), valueName: word("command.value.text")))
    var title: String
    @Option(help: .init(word("command.indicator.evidence.file"), valueName: "file"))
    var file: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let held = try global.openWorkspace().addEvidence(title, file: file, to: number, act: global.act())
      if !global.isQuiet {
        Terminal.say(word("command.indicator.evidence.added", String(number), String(held.evidence.count)))
      }
    }
  }
}

/// Which values a step is taken with.
struct ObservationChoiceOptions: ParsableArguments {
  @Argument(help: .init(word("command.indicator.numbers"), valueName: "n"))
  var numbers: [Int] = []
  @Option(help: .init(word("command.indicator.period"), valueName: "2024|2024-TW3"))
  var period: String?
  @Option(help: .init(word("command.indicator.code"), valueName: "IKM"))
  var indicator: String?
  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  func validate() throws {
    let isFiltered = period != nil || indicator != nil || unit != nil
    guard numbers.isEmpty == isFiltered, !isFiltered || period != nil else {
      throw ValidationError(word("command.indicator.which"))
    }
    if let period, CalendarPeriod(period) == nil {
      throw ValidationError(word("command.indicator.periodUnknown", period))
    }
  }

  /// The values that are meant.
  var choice: ObservationChoice {
    guard let period = period.flatMap({ CalendarPeriod($0) }) else { return .numbers(numbers) }
    return .period(period, indicator: indicator, unit: unit)
  }
}

/// What is said after a step.
enum StepText {
  /// Takes a step with the chosen values and says how they stand now.
  static func take(
    _ step: WorkflowStep, _ choice: ObservationChoiceOptions, _ global: GlobalOptions, why: String = ""
  ) throws {
    let held = try global.openWorkspace().step(step, choice.choice, act: global.act(why: why))
    guard !global.isQuiet else { return }
    for entry in held { Terminal.say(line(entry)) }
    warn(of: held)
  }

  /// Tells how many of the values are no longer what their source gives.
  static func warn(of held: [PostedObservation]) {
    let stale = held.count(where: \.isStale)
    if stale > 0 { Terminal.tell(word("command.indicator.stepStale", String(stale))) }
  }

  /// One value and how it stands.
  static func line(_ entry: PostedObservation) -> String {
    let observation = entry.observation
    return word(
      "command.indicator.stood", String(entry.id), observation.indicatorCode, observation.unitCode,
      observation.period.description, observation.value.description,
      "indicator.status.\(entry.status.rawValue)")
  }
}
