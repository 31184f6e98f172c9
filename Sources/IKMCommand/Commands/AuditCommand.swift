// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm audit [--subject …] [--action …]`: who changed what, when and why.
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: word("command.audit"), discussion: word("command.audit.discussion"))
  }

  @Option(help: .init(word("command.audit.subject"), valueName: "form 12"))
  var subject: String?

  @Option(help: .init(word("command.audit.action"), valueName: "form.correct"))
  var action: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let lines = try global.openWorkspace().audit(action: action, subject: subject)
    if format == .json { return Terminal.sayDocument(try DoorJSON.text(lines.map(AuditDocument.init))) }
    if lines.isEmpty { return Terminal.say(word("command.audit.none")) }
    for line in lines { Terminal.say(AuditText.line(line)) }
  }
}
