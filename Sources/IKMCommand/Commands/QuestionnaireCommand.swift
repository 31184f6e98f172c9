// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm questionnaire list | show | check`.
struct QuestionnaireCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "questionnaire", abstract: word("command.questionnaire"),
      discussion: word("command.questionnaire.discussion"),
      subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self, aliases: ["kuesioner"])
  }

  /// `ikm questionnaire list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: word("command.questionnaire.list"), aliases: ["daftar"])
    }

    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let shelved = try global.shelf().questionnaires()
      if format == .json {
        return Terminal.sayDocument(
          try DoorJSON.text(shelved.map { QuestionnaireLine($0.questionnaire, isOwn: $0.isOwn) }))
      }
      for entry in shelved { QuestionnaireText.sayLine(entry.questionnaire, isOwn: entry.isOwn) }
    }
  }

  /// `ikm questionnaire show ID|FILE`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: word("command.questionnaire.show"), aliases: ["lihat"])
    }

    @Argument(help: .init(word("command.questionnaire.choice"), valueName: "id|file"))
    var choice: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let shelf = try global.shelf()
      let questionnaire = try shelf.questionnaire(choice)
      let remarks = try shelf.remarks(on: questionnaire)
      if format == .json {
        return Terminal.sayDocument(
          try DoorJSON.text(QuestionnaireDocument(questionnaire, remarks: remarks)))
      }
      QuestionnaireText.say(questionnaire, remarks: remarks)
    }
  }

  /// `ikm questionnaire check FILE`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check", abstract: word("command.questionnaire.check"), aliases: ["periksa"])
    }

    @Argument(help: .init(word("command.questionnaire.file"), valueName: "file"))
    var file: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let shelf = try global.shelf()
      try DefinitionCheck.run(file, format: format, quiet: global.isQuiet) {
        let questionnaire = try shelf.questionnaire(inFile: file)
        let remarks = try shelf.remarks(on: questionnaire)
        let asked = questionnaire.elements.count(where: \.isAsked)
        return DefinitionCheck.Outcome(
          id: questionnaire.id,
          summary: word(
            "command.questionnaire.fine", questionnaire.id, String(asked),
            String(questionnaire.questions.count), String(questionnaire.profileFields.count)),
          remarks: remarks)
      }
    }
  }
}
