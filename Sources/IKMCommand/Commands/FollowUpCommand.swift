// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm followup add | list | set | import`: the follow-up plan (RTL) of a round and what came of it.
struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "followup", abstract: word("command.followup"),
      discussion: word("command.followup.discussion"),
      subcommands: [List.self, Add.self, Change.self, Import.self], defaultSubcommand: List.self,
      aliases: ["tindaklanjut"])
  }

  /// `ikm followup list --round R`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: word("command.followup.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
    var round: String
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      let lines = try Assessment(workspace).followUps(round: round, unit: unit)
      let id = try workspace.round(round).id
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(FollowUpDocument(lines, round: id)))
      }
      for line in FollowUpText.lines(lines, round: id) { Terminal.say(line) }
    }
  }

  /// `ikm followup add --round R --unit U --element U3 --activity TEXT --time 2024-TW3`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: word("command.followup.add"), aliases: ["tambah"])
    }

    @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
    var round: String
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String
    @Option(help: .init(word("command.followup.element"), valueName: "U3"))
    var element: String
    @Option(help: .init(word("command.followup.activity"), valueName: word("command.value.text")))
    var activity: String
    @Option(help: .init(word("command.followup.time"), valueName: "2024-TW3,2024-TW4"))
    var time: String
    @Option(help: .init(word("command.followup.responsible"), valueName: word("command.value.text")))
    var responsible: String?
    @OptionGroup var outcome: FollowUpOutcomeOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      var entry = outcome.entry
      entry.element = element
      entry.activity = activity
      entry.quarters = time
      entry.responsible = responsible
      let kept = try global.openWorkspace().addFollowUp(
        entry, round: round, unit: unit, today: DoorClock.today, act: global.act())
      guard !global.isQuiet else { return }
      let id = kept.isNew ? kept.held.version == 1 ? "added" : "changed" : "unchanged"
      Terminal.say(word("command.followup.\(id)", String(kept.held.number)))
    }
  }

  /// `ikm followup set NUMBER --state sudah …`.
  struct Change: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "set", abstract: word("command.followup.set"), aliases: ["ubah"])
    }

    @Argument(help: .init(word("command.followup.number"), valueName: "n"))
    var number: Int
    @Option(help: .init(word("command.followup.element"), valueName: "U3"))
    var element: String?
    @Option(help: .init(word("command.followup.activity"), valueName: word("command.value.text")))
    var activity: String?
    @Option(help: .init(word("command.followup.time"), valueName: "2024-TW3,2024-TW4"))
    var time: String?
    @Option(help: .init(word("command.followup.responsible"), valueName: word("command.value.text")))
    var responsible: String?
    @OptionGroup var outcome: FollowUpOutcomeOptions
    @Flag(help: .init(word("command.followup.withdraw")))
    var withdraw = false
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String = ""
    @OptionGroup var global: GlobalOptions

    private var entry: FollowUpEntry {
      var entry = outcome.entry
      entry.element = element
      entry.activity = activity
      entry.quarters = time
      entry.responsible = responsible
      return entry
    }

    func validate() throws {
      if withdraw == !entry.isEmpty { throw ValidationError(word("command.followup.which")) }
      if withdraw, why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    }

    func run() throws {
      let workspace = try global.openWorkspace()
      if withdraw {
        _ = try workspace.withdrawFollowUp(number, act: global.act(why: why))
        if !global.isQuiet { Terminal.say(word("command.followup.withdrawn", String(number))) }
        return
      }
      _ = try workspace.changeFollowUp(number, entry, today: DoorClock.today, act: global.act(why: why))
      if !global.isQuiet { Terminal.say(word("command.followup.changed", String(number))) }
    }
  }

  /// `ikm followup import FILE --round R`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: word("command.followup.import"),
        discussion: word("command.followup.import.discussion"), aliases: ["impor"])
    }

    @Argument(help: .init(word("command.followup.import.file"), valueName: "file"))
    var file: String
    @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
    var round: String
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String?
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let counts = try global.openWorkspace().importFollowUps(
        from: file, round: round, unit: unit, today: DoorClock.today, act: global.act())
      if !global.isQuiet {
        Terminal.say(word("command.followup.imported", String(counts.rows), String(counts.changed)))
      }
    }
  }
}
