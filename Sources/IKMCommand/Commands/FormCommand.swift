// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm form show FORM`: a form as it came, as it is understood now, and who changed what.
struct FormCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "form", abstract: word("command.form"), subcommands: [Show.self], aliases: ["formulir"])
  }

  /// `ikm form show FORM`.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: word("command.form.show"),
        discussion: word("command.form.show.discussion"), aliases: ["lihat"])
    }

    @Argument(help: .init(word("command.form.id"), valueName: "form"))
    var form: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let history = try Correction(global.openWorkspace()).history(of: form)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(FormDocument(history))) }
      FormText.say(history)
    }
  }
}
