// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm check --round R`: the account, every finding with place and remedy, and what the round rules say.
struct CheckCommand: ParsableCommand {
  /// How findings are given.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: word("command.check"), discussion: word("command.check.discussion"),
      aliases: ["periksa"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Option(name: .customLong("rule"), help: .init(word("command.check.rule"), valueName: "R101"))
  var ruleIDs: [String] = []

  @Flag(help: .init(word("command.check.notes")))
  var notes = false

  @Flag(help: .init(word("repair.option.refused")))
  var refused = false

  @Option(help: .init(word("repair.option.export"), valueName: "xlsx|csv"))
  var export: String?

  @Option(help: .init(word("command.option.format"), valueName: "text|json|csv"))
  var format: Format = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if export != nil && !refused { throw ValidationError(word("repair.exportRefused")) }
    if refused && !ruleIDs.isEmpty { throw ValidationError(word("repair.refusedRule")) }
    for id in ruleIDs where DoorWords.catalogue.template("paper.rule.\(id.uppercased())") == nil {
      throw ValidationError(word("command.check.ruleUnknown", String(ShownText.safe(id).prefix(20))))
    }
  }

  private var rules: Set<RuleID>? {
    if refused { return Assessment.refusalRules }
    return ruleIDs.isEmpty ? nil : Set(ruleIDs.map { RuleID(rawValue: $0.uppercased()) })
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    let assessment = Assessment(workspace)
    if let export {
      let report = try assessment.exportRefused(
        round: round, unit: unit, to: export, catalogue: DoorWords.catalogue)
      RefusedText.say(report, round: round, quiet: global.isQuiet)
      return
    }
    let account = try assessment.account(round: round, unit: unit)
    switch format {
    case .text where refused: try RefusedText.tell(account, assessment: assessment, unit: unit)
    case .text:
      try CheckText.tell(account, assessment: assessment, unit: unit, rules: rules, notes: notes)
    case .json:
      var findings: [HeldFinding] = []
      try assessment.forEachHeldFinding(round: round, unit: unit, rules: rules, notes: true) {
        findings.append($0)
      }
      Terminal.sayDocument(
        try DoorJSON.text(CheckDocument(account, findings: findings, rules: rules)))
    case .csv:
      try Publication(workspace, catalogue: DoorWords.catalogue)
        .findingTable(account, unit: unit, rules: rules) { Terminal.write($0, to: 1) }
    }
    if account.total.excluded > 0 { throw DoorExit.excluded.error }
  }
}
