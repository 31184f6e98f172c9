// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// What commands that look at tables let an operator say about them.
struct TableOptions: ParsableArguments {
  @Option(help: .init(word("command.import.questionnaire"), valueName: "id|file"))
  var questionnaire = Definitions.defaultQuestionnaireID

  @Option(help: .init(word("command.import.order"), valueName: "element|question"))
  var order: OrderChoice?

  @OptionGroup var layout: TableLayoutOptions

  /// How a table is written.
  var table: TableChoices { layout.table }
}

/// How a table is written, where an operator says so.
struct TableLayoutOptions: ParsableArguments {
  @Option(help: .init(word("command.import.encoding"), valueName: "UTF-8|UTF-16|Windows-1252|ISO-8859-1"))
  var encoding: String?

  @Option(help: .init(word("command.import.delimiter"), valueName: ", ; | tab"))
  var delimiter: String?

  @Option(help: .init(word("command.import.headingRow"), valueName: word("command.value.line")))
  var headingRow: Int?

  @Option(help: .init(word("command.import.sheet"), valueName: word("command.value.name")))
  var sheet: String?

  @Flag(help: .init(word("command.import.allSheets")))
  var allSheets = false

  /// How a table is written.
  var table: TableChoices {
    var table = TableChoices(
      encoding: encoding, delimiter: delimiter, headingLine: headingRow, sheet: sheet)
    table.takesRepeatedSheets = allSheets
    return table
  }
}
