// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm indicator define | compute | post | show | submit | verify | approve | return | evidence | lock | reopen`.
struct IndicatorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicator", abstract: word("command.indicator"),
      subcommands: [
        Define.self, Post.self, Show.self, Compute.self,
        Submit.self, Verify.self, Approve.self, Return.self, AddEvidence.self, Lock.self, Reopen.self,
        TargetCommand.self, IndicatorReport.self, Export.self, Import.self,
      ],
      defaultSubcommand: Show.self, aliases: ["indikator"])
  }

  /// `ikm indicator post --round R`.
  struct Post: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "post", abstract: word("command.indicator.post"),
        discussion: word("command.indicator.post.discussion"), aliases: ["catat"])
    }

    @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
    var round: String
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let posted = try Assessment(global.openWorkspace()).post(round: round, unit: unit, act: global.act())
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(posted.map(PostedDocument.init))) }
      for entry in posted { IndicatorText.say(entry) }
    }
  }

  /// `ikm indicator show [NUMBER] [--history]`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: word("command.indicator.show"), aliases: ["lihat"])
    }

    @Argument(help: .init(word("command.indicator.number"), valueName: "n"))
    var number: Int?
    @Option(help: .init(word("command.indicator.year"), valueName: "2024"))
    var year: Int?
    @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Flag(name: .customLong("history"), help: .init(word("command.indicator.history.flag")))
    var withHistory = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      if let number { return try show(number, workspace) }
      let observations = try Assessment(workspace).observations(
        year: year, unit: unit, history: withHistory)
      if format == .json {
        return Terminal.sayDocument(try DoorJSON.text(observations.map(ObservationDocument.init)))
      }
      try IndicatorText.say(observations, workspace: workspace)
    }

    private func show(_ number: Int, _ workspace: Workspace) throws {
      let held = try workspace.observation(number)
      let history = try workspace.audit(subject: held.auditSubject)
      guard format == .json else {
        return try IndicatorText.say(held, history: history, workspace: workspace)
      }
      Terminal.sayDocument(
        try DoorJSON.text(
          ObservationHistoryDocument(
            observation: ObservationDocument(held),
            locked: workspace.lockedPeriod(of: held.observation)?.description,
            history: history.map(AuditDocument.init))))
    }
  }
}
