// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What an import is told beside the file itself.
public struct ImportSettings: Hashable, Sendable {
  /// The instrument that the forms were filled in with: its words name the columns.
  public var questionnaire: Questionnaire
  /// How bare codes and numbers are to be read: `.element` or `.question`; nil lets the file decide.
  public var order: ElementOrder?
  /// The path of a two-column table `heading,field` that decides over every alias; nil for none.
  public var mappingFile: String?
  /// How a table is written, where an operator says so.
  public var table: TableChoices
  /// The name to show for the file instead of the last part of its path; nil keeps that.
  public var fileName: String?
  /// Whether the name of a sheet stands for the unit where several sheets hold forms and no column names units.
  public var takesUnitsFromSheets: Bool

  /// Settings of an import. An `order` other than `.element` and `.question` settles nothing and is not kept.
  public init(
    questionnaire: Questionnaire, order: ElementOrder? = nil, mappingFile: String? = nil,
    table: TableChoices = TableChoices(), fileName: String? = nil, takesUnitsFromSheets: Bool = false
  ) {
    self.questionnaire = questionnaire
    self.order = order == .element || order == .question ? order : nil
    self.mappingFile = mappingFile
    self.table = table
    self.fileName = fileName
    self.takesUnitsFromSheets = takesUnitsFromSheets
  }
}
