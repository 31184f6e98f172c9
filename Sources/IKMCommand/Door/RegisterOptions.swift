// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// What the import of a table of a register understands.
struct RegisterOptions: ParsableArguments {
  @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Option(help: .init(word("command.import.encoding"), valueName: "UTF-8|UTF-16|Windows-1252|ISO-8859-1"))
  var encoding: String?

  @Option(help: .init(word("command.import.delimiter"), valueName: ", ; | tab"))
  var delimiter: String?

  @Option(help: .init(word("command.import.headingRow"), valueName: word("command.value.line")))
  var headingRow: Int?

  @Option(help: .init(word("command.import.sheet"), valueName: word("command.value.name")))
  var sheet: String?

  @Option(help: .init(word("command.import.dateOrder"), valueName: "dmy|mdy|ymd"))
  var dateOrder: DateOrderChoice?

  @Flag(help: .init(word("command.register.synthetic")))
  var synthetic = false

  @Flag(help: .init(word("command.import.dryRun")))
  var dryRun = false

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  /// The choices that they make.
  var choices: RegisterChoices {
    RegisterChoices(
      unit: unit,
      table: TableChoices(
        encoding: encoding, delimiter: delimiter, headingLine: headingRow, sheet: sheet,
        dateOrder: dateOrder?.order),
      isSynthetic: synthetic, isDryRun: dryRun)
  }
}
