// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// `ikm event list | add | followup | import | withdraw`: the register of facilitation events, which IKU 2 counts.
struct EventCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "event", abstract: word("command.event"), discussion: word("command.event.discussion"),
      subcommands: [List.self, Add.self, FollowUp.self, Import.self, Withdraw.self],
      defaultSubcommand: List.self, aliases: ["kegiatan"])
  }

  /// `ikm event list --unit U --period 2024-Q3`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.event.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Option(help: .init(word("command.event.period"), valueName: "2024-Q3"))
    var period: PeriodChoice?
    @Flag(help: .init(word("command.register.history")))
    var history = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      let events = try workspace.events(unit: unit, period: period?.period, history: history)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(events.map(EventDocument.init))) }
      for line in EventText.lines(events, units: try workspace.units()) { Terminal.say(line) }
    }
  }

  /// `ikm event add --unit U --number 12 --date 2024-03-12 --subject … --partner …`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: word("command.event.add"), aliases: ["tambah"])
    }

    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String
    @Option(help: .init(word("command.event.number"), valueName: word("command.value.text")))
    var number: String
    @Option(help: .init(word("command.event.date"), valueName: "2024-03-12"))
    var date: String
    @Option(help: .init(word("command.event.subject"), valueName: word("command.value.text")))
    var subject: String
    @Option(help: .init(word("command.event.partner"), valueName: word("command.value.text")))
    var partner: String
    @Option(help: .init(word("command.event.section"), valueName: word("command.value.text")))
    var section: String?
    @Option(help: .init(word("command.event.kind"), valueName: "rapat|dokumen|tim|berita-acara"))
    var followUp: String?
    @Option(help: .init(word("command.event.followUpDate"), valueName: "2024-03-20"))
    var followUpDate: String?
    @Option(help: .init(word("command.event.evidence"), valueName: word("command.value.text")))
    var evidence: String?
    @Flag(help: .init(word("command.register.synthetic")))
    var synthetic = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let entry = RegisterEntry<EventField>([
        .number: number, .date: date, .subject: subject, .partner: partner, .section: section,
        .followUp: followUp, .followUpDate: followUpDate, .evidence: evidence,
      ])
      try RegisterText.tell(
        global.openWorkspace().addEvent(
          entry, unit: unit, isSynthetic: synthetic, today: DoorClock.today, act: global.act()),
        quiet: global.isQuiet)
    }
  }

  /// `ikm event followup 12 --unit U --kind rapat --date 2024-03-20`.
  struct FollowUp: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "followup", abstract: word("command.event.followup"), aliases: ["tindaklanjut"])
    }

    @Argument(help: .init(word("command.event.number"), valueName: word("command.value.text")))
    var number: String
    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String
    @Option(help: .init(word("command.event.kind"), valueName: "rapat|dokumen|tim|berita-acara"))
    var kind: String
    @Option(help: .init(word("command.event.followUpDate"), valueName: "2024-03-20"))
    var date: String
    @Option(help: .init(word("command.event.evidence"), valueName: word("command.value.text")))
    var evidence: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let entry = RegisterEntry<EventField>([
        .number: number, .followUp: kind, .followUpDate: date, .evidence: evidence,
      ])
      try RegisterText.tell(
        global.openWorkspace().addEventFollowUp(
          entry, unit: unit, today: DoorClock.today, act: global.act()), quiet: global.isQuiet)
    }
  }

  /// `ikm event import FILE`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: word("command.event.import"),
        discussion: word("command.event.import.discussion"), aliases: ["impor"])
    }

    @Argument(help: .init(word("command.register.file"), valueName: "file"))
    var file: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      try RegisterText.tell(
        global.openWorkspace().importEvents(
          from: file, choices: options.choices, today: DoorClock.today, act: global.act()),
        format: options.format, quiet: global.isQuiet)
    }
  }

  /// `ikm event withdraw RECORD --why …`.
  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw", abstract: word("command.event.withdraw"), aliases: ["tarik"])
    }

    @Argument(help: .init(word("command.register.record"), valueName: "n"))
    var record: Int
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    }

    func run() throws {
      let held = try global.openWorkspace().withdrawEvent(record, act: global.act(why: why))
      if global.isQuiet { return }
      Terminal.say(word("command.event.withdrawn", String(record), held.event.unitCode, held.event.number))
    }
  }
}

/// `--period 2024-Q3`.
struct PeriodChoice: ExpressibleByArgument {
  let period: CalendarPeriod

  init?(argument: String) {
    guard let period = CalendarPeriod(argument) else { return nil }
    self.period = period
  }
}
