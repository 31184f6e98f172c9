// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm import FILE… --round R`: one file, one batch, all of it or nothing.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: word("command.import"), discussion: word("command.import.discussion"),
      aliases: ["impor"])
  }

  @Argument(help: .init(word("command.import.files"), valueName: "file"))
  var files: [String]

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.import.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Option(help: .init(word("command.import.questionnaire"), valueName: "id"))
  var questionnaire: String?

  @Option(help: .init(word("command.import.order"), valueName: "element|question"))
  var order: OrderChoice?

  @Option(help: .init(word("command.import.mapping"), valueName: "csv"))
  var mapping: String?

  @OptionGroup var layout: TableLayoutOptions

  @Option(help: .init(word("command.import.dateOrder"), valueName: "dmy|mdy|ymd"))
  var dateOrder: DateOrderChoice?

  @Flag(help: .init(word("command.import.registerUnits")))
  var registerUnits = false

  @Flag(help: .init(word("command.import.dryRun")))
  var dryRun = false

  @Flag(help: .init(word("command.import.acceptGood")))
  var acceptGood = false

  @Option(help: .init(word("command.import.replaces"), valueName: "batch"))
  var replaces: Int?

  @Flag(help: .init(word("command.import.also")))
  var also = false

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if files.contains("") { throw ValidationError(word("command.import.fileEmpty")) }
    if replaces != nil && (files.count > 1 || also) {
      throw ValidationError(word("command.import.replacesOne"))
    }
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    var table = layout.table
    table.dateOrder = dateOrder?.order
    let choices = ImportChoices(
      roundID: round, unit: unit, questionnaireID: questionnaire, order: order?.order, mappingFile: mapping,
      table: table,
      registersUnits: registerUnits, isDryRun: dryRun, acceptsGood: acceptGood, replacedBatch: replaces,
      importsAlso: also)
    let intake = Intake(workspace)
    var reports: [ImportReport] = []
    for file in files {
      let bar = ProgressBar(
        file.split(separator: "/").last.map(String.init) ?? file, total: Intake.size(of: file),
        quiet: global.isQuiet)
      let report = try intake.importFile(
        file, choices: choices, act: global.act(), today: DoorClock.today, progress: { bar?.update($0) })
      bar?.finish()
      reports.append(report)
      if format == .text { ImportText.tell(report, quiet: global.isQuiet) }
    }
    if format == .json { Terminal.sayDocument(try DoorJSON.text(reports.map(ImportDocument.init))) }
    if reports.contains(where: { $0.verdict == .refused }) { throw DoorExit.unusable.error }
    if reports.contains(where: { $0.account.excluded > 0 || ($0.repairs?.stillRefused ?? 0) > 0 }) {
      throw DoorExit.excluded.error
    }
  }
}

/// `--order element|question`.
enum OrderChoice: String, ExpressibleByArgument, CaseIterable {
  case element
  case question

  var order: ElementOrder { self == .element ? .element : .question }
}

/// `--date-order dmy|mdy|ymd`.
enum DateOrderChoice: String, ExpressibleByArgument, CaseIterable {
  case dmy
  case mdy
  case ymd

  var order: DateOrder {
    switch self {
    case .dmy: .dmy
    case .mdy: .mdy
    case .ymd: .ymd
    }
  }
}
