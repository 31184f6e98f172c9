// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm audit [--subject …] [--action …]`: who changed what, when and why; `ikm audit verify`: whether somebody changed
/// that since.
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: word("command.audit"), discussion: word("command.audit.discussion"),
      subcommands: [List.self, Verify.self], defaultSubcommand: List.self)
  }

  /// `ikm audit list [--subject …] [--action …]`, also without the word `list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: word("command.audit"), discussion: word("command.audit.discussion"),
        aliases: ["daftar"])
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

  /// `ikm audit verify [--head HASH]`.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "verify", abstract: word("command.audit.verify"),
        discussion: word("command.audit.verify.discussion"), aliases: ["periksa"])
    }

    @Option(help: .init(word("command.audit.verify.head"), valueName: "sha256"))
    var head: String?

    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if let head, head.count != 64 || !head.allSatisfy(\.isHexDigit) {
        throw ValidationError(word("command.audit.verify.headForm"))
      }
    }

    func run() throws {
      let report = try global.openWorkspace().verifyAudit(head: head?.lowercased())
      if format == .json {
        Terminal.sayDocument(try DoorJSON.text(AuditReportDocument(report)))
      } else if report.fault == nil {
        for line in AuditText.whole(report) { Terminal.say(line) }
      }
      if let message = report.message {
        Terminal.tell("ikm: \(DoorWords.catalogue.text(message)) [\(message.id)]")
        throw DoorExit.unusable.error
      }
    }
  }
}
