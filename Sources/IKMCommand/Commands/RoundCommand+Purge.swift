// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension RoundCommand {
  /// `ikm round purge ID --before DATE --why TEXT`.
  struct Purge: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "purge", abstract: word("command.round.purge"),
        discussion: word("command.round.purge.discussion"), aliases: ["hapus"])
    }

    @Argument(help: .init(word("command.round.id")))
    var id: String
    @Option(help: .init(word("command.round.before"), valueName: "2024-01-01"))
    var before: String
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String
    @Flag(help: .init(word("command.import.dryRun")))
    var dryRun = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
      if CalendarDate(isoText: before) == nil {
        throw ValidationError(word("command.round.beforeWrong", before))
      }
    }

    func run() throws {
      guard let day = CalendarDate(isoText: before) else {
        throw ValidationError(word("command.round.beforeWrong", before))
      }
      let report = try global.openWorkspace().purge(
        round: id, before: day, act: global.act(why: why), today: DoorClock.today, isDryRun: dryRun)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(PurgeDocument(report))) }
      guard !global.isQuiet else { return }
      for entry in report.units where entry.account.read > 0 {
        let name = entry.unit.map { "\($0.code)  \($0.name)" } ?? word("command.check.unassigned")
        Terminal.say(
          word(
            "command.check.line", name, String(entry.account.read), String(entry.account.accepted),
            String(entry.account.warned), String(entry.account.excluded)))
      }
      let head = dryRun ? "command.round.wouldPurge" : "command.round.purged"
      Terminal.say(word(head, report.roundID, String(report.total.read), before))
    }
  }
}

/// `ikm round purge --format json`.
struct PurgeDocument: Encodable {
  struct Unit: Encodable {
    let unit: String?
    let forms: AccountDocument
  }

  let round: String
  let dryRun: Bool
  let forms: AccountDocument
  let units: [Unit]

  init(_ report: PurgeReport) {
    round = report.roundID
    dryRun = report.isDryRun
    forms = AccountDocument(report.total)
    units = report.units.map { Unit(unit: $0.unit?.code, forms: AccountDocument($0.account)) }
  }
}
