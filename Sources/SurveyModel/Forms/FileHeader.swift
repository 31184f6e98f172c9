// SPDX-License-Identifier: Apache-2.0
/// What a file says about itself before its first record, and how it was read.
public struct FileHeader: Hashable, Sendable {
  /// The format's id, such as `ikm-survey-export` or `csv`.
  public var format: String
  /// The version of the format, such as `1.0`; empty when it has none.
  public var version: String
  /// How the bytes were read: encoding, delimiter, heading row … as name and value, for people.
  public var dialect: [DialectEntry]
  /// The mapping that was used.
  public var layout: RawLayout
  /// What settles U8 and U9.
  public var order: ElementOrder
  /// The round that the file as a whole names; nil when it names none.
  public var roundID: String?
  /// The questionnaire that the file names; nil when it names none.
  public var questionnaireID: String?
  /// Whether the file says that its forms are synthetic.
  public var isSynthetic: Bool
  /// The units that the file declares with their names: code, name. Used by `--register-units`.
  public var declaredUnits: [ServiceUnit]
  /// The names of the sheets that stand for units, because no column names them; empty mostly.
  public var sheetUnits: [String]

  /// A header.
  public init(
    format: String, version: String = "", dialect: [DialectEntry] = [], layout: RawLayout,
    order: ElementOrder,
    roundID: String? = nil, questionnaireID: String? = nil, isSynthetic: Bool = false,
    declaredUnits: [ServiceUnit] = [], sheetUnits: [String] = []
  ) {
    self.format = format
    self.version = version
    self.dialect = dialect
    self.layout = layout
    self.order = order
    self.roundID = roundID
    self.questionnaireID = questionnaireID
    self.isSynthetic = isSynthetic
    self.declaredUnits = declaredUnits
    self.sheetUnits = sheetUnits
  }
}

/// One thing that was found out about how a file is written, such as `delimiter` = `;`.
public struct DialectEntry: Hashable, Sendable {
  /// The name: `encoding`, `delimiter`, `headingRow`.
  public let name: String
  /// The value as text.
  public let value: String

  /// A name and its value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
