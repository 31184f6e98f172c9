// SPDX-License-Identifier: Apache-2.0
/// One file imported into one round: the unit of every import, all of it or nothing.
public struct Batch: Hashable, Sendable {
  /// Whether its forms count.
  public enum State: String, Hashable, Sendable {
    /// Its forms are current.
    case held
    /// Withdrawn by an operator; its forms are held and excluded.
    case withdrawn
    /// Replaced by a later batch; its forms are superseded.
    case replaced
  }

  /// The number, from 1 in each workspace.
  public let id: Int
  /// The round.
  public let roundID: String
  /// The file.
  public let manifest: FileManifest
  /// The format and its version.
  public let format: String
  /// The questionnaire.
  public let questionnaireID: String
  /// The unit given with `--unit`; nil where the file names its units.
  public let unitCode: String?
  /// The order chosen with `--order`; nil where none was.
  public let chosenOrder: ElementOrder?
  /// What settles U8 and U9.
  public let order: ElementOrder
  /// The mapping that was used.
  public let layout: RawLayout
  /// How the file was read.
  public let dialect: [DialectEntry]
  /// Whether the file says that its forms are synthetic.
  public let isSynthetic: Bool
  /// The account of the file, as it was at its import.
  public let account: FormAccount
  /// Whether its forms count.
  public let state: State
  /// Who imported it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let importedAt: String
  /// Whether an operator has settled the order of its columns after the import.
  public let isReordered: Bool

  /// A batch.
  public init(
    id: Int, roundID: String, manifest: FileManifest, format: String, questionnaireID: String,
    unitCode: String?,
    chosenOrder: ElementOrder?, order: ElementOrder, layout: RawLayout, dialect: [DialectEntry],
    isSynthetic: Bool, account: FormAccount, state: State, operatorName: String, importedAt: String,
    isReordered: Bool = false
  ) {
    self.id = id
    self.roundID = roundID
    self.manifest = manifest
    self.format = format
    self.questionnaireID = questionnaireID
    self.unitCode = unitCode
    self.chosenOrder = chosenOrder
    self.order = order
    self.layout = layout
    self.dialect = dialect
    self.isSynthetic = isSynthetic
    self.account = account
    self.state = state
    self.operatorName = operatorName
    self.importedAt = importedAt
    self.isReordered = isReordered
  }
}
