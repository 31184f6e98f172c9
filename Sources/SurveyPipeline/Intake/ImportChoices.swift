// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What an operator says about the files of an import.
public struct ImportChoices: Hashable, Sendable {
  /// The round: a period id, or one that was defined.
  public var roundID: String
  /// The unit of all forms, by code or name; nil where the file names its units.
  public var unit: String?
  /// The questionnaire; nil for that of the round, else the model form.
  public var questionnaireID: String?
  /// How bare codes are to be read: `.element` or `.question`; nil lets the file decide.
  public var order: ElementOrder?
  /// A table `heading,field` that decides over every alias.
  public var mappingFile: String?
  /// How a table is written, where the operator says so.
  public var table: TableChoices
  /// Whether units that are not registered become so.
  public var registersUnits: Bool
  /// Whether everything is done and then undone.
  public var isDryRun: Bool
  /// Whether records that cannot be read are held as excluded instead of refusing their file.
  public var acceptsGood: Bool
  /// The held batch that the file replaces.
  public var replacedBatch: Int?
  /// Whether a file that looks like a grown version of a held one is imported beside it.
  public var importsAlso: Bool

  /// The choices of an import.
  public init(
    roundID: String, unit: String? = nil, questionnaireID: String? = nil, order: ElementOrder? = nil,
    mappingFile: String? = nil, table: TableChoices = TableChoices(), registersUnits: Bool = false,
    isDryRun: Bool = false,
    acceptsGood: Bool = false,
    replacedBatch: Int? = nil, importsAlso: Bool = false
  ) {
    self.roundID = roundID
    self.unit = unit
    self.questionnaireID = questionnaireID
    self.order = order
    self.mappingFile = mappingFile
    self.table = table
    self.registersUnits = registersUnits
    self.isDryRun = isDryRun
    self.acceptsGood = acceptsGood
    self.replacedBatch = replacedBatch
    self.importsAlso = importsAlso
  }
}
