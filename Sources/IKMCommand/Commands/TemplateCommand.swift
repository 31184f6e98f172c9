// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm template --format xlsx|csv|xlsform --out FILE`: an empty table or electronic form from a questionnaire.
struct TemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template", abstract: word("template.command"), discussion: word("template.discussion"),
      aliases: ["templat"])
  }

  @Option(help: .init(word("template.option.questionnaire"), valueName: "id|file"))
  var questionnaire = Definitions.defaultQuestionnaireID

  @Option(help: .init(word("template.option.format"), valueName: "xlsx|csv|xlsform"))
  var format: TemplateChoice = .xlsx

  @Option(help: .init(word("template.option.out"), valueName: "file"))
  var out: String

  @Option(help: .init(word("template.option.forms"), valueName: word("template.value.number")))
  var forms: Int?

  @Option(help: .init(word("template.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @OptionGroup var global: GlobalOptions

  /// How many rows are prepared when nobody says: one sheet of the sample size that most units need.
  private static let usualForms = 400
  private static let mostForms = 100_000

  func validate() throws {
    if out.isEmpty { throw ValidationError(word("template.outEmpty")) }
    if let forms, !(1...Self.mostForms).contains(forms) {
      throw ValidationError(word("template.formsRange", String(Self.mostForms)))
    }
    if forms != nil && format != .xlsx { throw ValidationError(word("template.formsXLSX")) }
  }

  func run() throws {
    let definitions = try Definitions.standard()
    let unit = try unit.map { try global.openWorkspace().unit(named: $0) }
    let report = try EntryTemplates(definitions, shelf: try global.shelf()).write(
      format.format, questionnaire: questionnaire, unit: unit, forms: forms ?? Self.usualForms,
      language: DoorWords.language, day: try DoorClock.paperDay(), to: out)
    if global.isQuiet { return }
    Terminal.say(word("template.written", report.path, report.questionnaireID))
    Terminal.say(word("template.columns", report.names.joined(separator: " · ")))
    if let forms = report.forms { Terminal.say(word("template.rows", String(forms))) }
    let command = unit.map { " --unit \($0.code)" } ?? ""
    if (try? global.openWorkspace()) == nil { Terminal.say(word("template.next.init")) }
    Terminal.say(word(format == .xlsform ? "template.next.xlsform" : "template.next", report.path, command))
  }
}

/// `--format xlsx|csv|xlsform`.
enum TemplateChoice: String, ExpressibleByArgument, CaseIterable {
  case xlsx
  case csv
  case xlsform

  var format: EntryTemplates.Format {
    switch self {
    case .xlsx: .xlsx
    case .csv: .csv
    case .xlsform: .xlsform
    }
  }
}
