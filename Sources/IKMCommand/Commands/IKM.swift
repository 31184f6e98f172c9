// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The root command; its verbs stand in the order of the house.
struct IKM: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ikm", abstract: word("command.ikm"), discussion: word("command.ikm.discussion"),
      version: DoorProgram.version,
      subcommands: [
        InitCommand.self, ImportCommand.self, CheckCommand.self, CorrectCommand.self, ScoreCommand.self,
        ExplainCommand.self, CompareCommand.self, StatisticsCommand.self, RecomputeCommand.self,
        ReportCommand.self,
        RoundCommand.self, UnitCommand.self, BatchCommand.self, FormCommand.self, IndicatorCommand.self,
        QuestionnaireCommand.self, RulebookCommand.self, AuditCommand.self, BackupCommand.self,
        TemplateCommand.self, MappingCommand.self, CompareEntryCommand.self,
        VerifyCommand.self, FollowUpCommand.self, EventCommand.self, DocumentCommand.self,
        TraceCommand.self,
      ])
  }
}
