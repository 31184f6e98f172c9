// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

extension BatchCommand {
  /// `ikm batch reorder ID --order element|question --why TEXT`.
  struct Reorder: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "reorder", abstract: word("command.batch.reorder"),
        discussion: word("command.batch.reorder.discussion"), aliases: ["urutkan"])
    }

    @Argument(help: .init(word("command.batch.id")))
    var id: Int
    @Option(help: .init(word("command.import.order"), valueName: "element|question"))
    var order: OrderChoice
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    }

    func run() throws {
      let report = try global.openWorkspace().reorder(
        batch: id, order: order.order, act: global.act(why: why), today: DoorClock.today)
      if format == .json { return Terminal.sayDocument(try DoorJSON.text(ReorderDocument(report))) }
      guard !global.isQuiet else { return }
      guard report.isChanged else {
        return Terminal.say(word("command.batch.reorderUnchanged", String(id), order.rawValue))
      }
      Terminal.say(
        word("command.batch.reordered", String(id), order.rawValue, String(report.forms)))
      if report.staleObservations > 0 {
        Terminal.say(word("command.correct.stale", String(report.staleObservations)))
      }
    }
  }
}

/// `ikm batch reorder --format json`.
struct ReorderDocument: Encodable {
  let batch: BatchDocument
  let changed: Bool
  let forms: Int
  let staleObservations: Int

  init(_ report: ReorderReport) {
    batch = BatchDocument(report.batch)
    changed = report.isChanged
    forms = report.forms
    staleObservations = report.staleObservations
  }
}
