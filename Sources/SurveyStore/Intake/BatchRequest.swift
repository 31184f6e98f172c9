// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One file to be imported into one round, and how.
public struct BatchRequest: Sendable {
  /// The round. A period id opens itself with the first file.
  public var roundID: String
  /// The days of the round; they count only when this file opens it.
  public var days: ClosedRange<CalendarDate>
  /// The questionnaire. The first file fixes it for the round.
  public var questionnaire: Questionnaire
  /// The file.
  public var manifest: FileManifest
  /// What the file says about itself, as far as it is known before its first record.
  public var header: FileHeader
  /// The unit given with `--unit`; nil where the file names its units.
  public var unitCode: String?
  /// The order chosen with `--order`; nil where none was.
  public var chosenOrder: ElementOrder?
  /// The held batch that this file replaces; nil for none.
  public var replaces: Int?
  /// Whether a file that looks like a grown version of a held one is taken beside it.
  public var also: Bool
  /// Whether records that cannot be read as forms are held as excluded instead of refusing the file.
  public var acceptsGood: Bool
  /// Whether everything is done and then undone.
  public var isDryRun: Bool
  /// Who imports, and when.
  public var act: OperatorAct

  /// A file to be imported.
  public init(
    roundID: String, days: ClosedRange<CalendarDate>, questionnaire: Questionnaire, manifest: FileManifest,
    header: FileHeader, unitCode: String? = nil, chosenOrder: ElementOrder? = nil, replaces: Int? = nil,
    also: Bool = false, acceptsGood: Bool = false, isDryRun: Bool = false, act: OperatorAct
  ) {
    self.roundID = roundID
    self.days = days
    self.questionnaire = questionnaire
    self.manifest = manifest
    self.header = header
    self.unitCode = unitCode
    self.chosenOrder = chosenOrder
    self.replaces = replaces
    self.also = also
    self.acceptsGood = acceptsGood
    self.isDryRun = isDryRun
    self.act = act
  }
}
