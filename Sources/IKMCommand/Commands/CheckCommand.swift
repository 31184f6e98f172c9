// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm check --round R`: what was found, form by form, and the account.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: word("command.check"), discussion: word("command.check.discussion"),
      aliases: ["periksa"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Flag(help: .init(word("command.check.notes")))
  var notes = false

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let workspace = try global.openWorkspace()
    let assessment = Assessment(workspace)
    let account = try assessment.account(round: round, unit: unit)
    if format == .json {
      var findings: [FindingDocument] = []
      try assessment.forEachFinding(round: round, unit: unit, notes: true) {
        findings.append(FindingDocument($0))
      }
      Terminal.sayDocument(
        try DoorJSON.text(
          CheckDocument(round: account.roundID, forms: AccountDocument(account.total), findings: findings)))
    } else {
      try CheckText.tell(account, assessment: assessment, unit: unit, notes: notes)
    }
    if account.total.excluded > 0 { throw DoorExit.excluded.error }
  }
}
