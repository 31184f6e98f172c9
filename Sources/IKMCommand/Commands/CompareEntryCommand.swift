// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm compare-entry A B`: two typings of the same forms. It needs no workspace and keeps nothing.
struct CompareEntryCommand: ParsableCommand {
  /// How the differences are given.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare-entry", abstract: word("entry.command"), discussion: word("entry.discussion"),
      aliases: ["bandingkan-isian"])
  }

  @Argument(help: .init(word("entry.first"), valueName: "A"))
  var first: String

  @Argument(help: .init(word("entry.second"), valueName: "B"))
  var second: String

  @Option(help: .init(word("command.import.mapping"), valueName: "csv"))
  var mapping: String?

  @Option(help: .init(word("entry.option.format"), valueName: "text|json|csv"))
  var format: Format = .text

  @OptionGroup var options: TableOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    // A mapping may be kept with a workspace; none is needed for anything else.
    let mapping = mapping.map { name in (try? global.openWorkspace())?.mappingPath(name) ?? name }
    let compared = try global.shelf().comparedEntries(
      first, second, questionnaire: options.questionnaire, order: options.order?.order, mapping: mapping,
      table: options.table)
    switch format {
    case .text: EntryComparisonText.say(compared)
    case .json: Terminal.sayDocument(try DoorJSON.text(EntryComparisonDocument(compared)))
    case .csv: Terminal.write(EntryComparisonTable.text(compared), to: 1)
    }
  }
}
