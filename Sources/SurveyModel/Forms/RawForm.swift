// SPDX-License-Identifier: Apache-2.0
/// A record as it came: one respondent, field by field, nothing judged and nothing repaired.
public struct RawForm: Hashable, Sendable {
  /// The ordinal among the respondents of the file, from 1.
  public let record: Int
  /// The line where the record begins.
  public let line: Int
  /// The column where the record begins.
  public let column: Int
  /// The part of the file that holds the record, such as a member of a folder or zip; nil where there is only
  /// one.
  public var part: String?
  /// What the cells mean; shared by all forms of a file.
  public let layout: RawLayout
  /// The cells, in the order of the layout.
  public var cells: [RawCell]
  /// The id that is unique by design; nil when the record has none.
  public var strongID: String?
  /// The strong id of the version that this one replaces; nil for a first version.
  public var deprecatedID: String?
  /// Whether the source itself says that the form was not completed.
  public var isIncomplete: Bool
  /// Why the record cannot be read as a form; nil for a readable one. Such a record refuses its file.
  public var refusal: RecordRefusal?

  /// A record as it came.
  public init(
    record: Int, line: Int, column: Int = 1, layout: RawLayout, cells: [RawCell], strongID: String? = nil,
    deprecatedID: String? = nil, isIncomplete: Bool = false, refusal: RecordRefusal? = nil,
    part: String? = nil
  ) {
    self.part = part
    self.record = record
    self.line = line
    self.column = column
    self.layout = layout
    self.cells = cells
    self.strongID = strongID
    self.deprecatedID = deprecatedID
    self.isIncomplete = isIncomplete
    self.refusal = refusal
  }

  /// The cell of a field; nil when the file does not have that field.
  public func cell(_ field: FieldKey) -> RawCell? {
    guard let index = layout.index(of: field), index < cells.count else { return nil }
    return cells[index]
  }
}

/// One cell of a record, as it came.
public struct RawCell: Hashable, Sendable {
  /// The text, free text already masked; nil when the field is absent from the record, which means not asked.
  public var text: String?
  /// The line; 0 when unknown.
  public var line: Int32
  /// The column; 0 when unknown.
  public var column: Int32
  /// What the source says about the answer beside its text, such as a mark reader's flag; nil mostly.
  public var declared: DeclaredState?

  /// A cell.
  public init(text: String?, line: Int = 0, column: Int = 0, declared: DeclaredState? = nil) {
    self.text = text
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.declared = declared
  }
}

/// A state of an answer that the source declares by itself.
public enum DeclaredState: String, Hashable, Sendable {
  /// More than one mark.
  case multipleMarks
  /// A mark that could not be read.
  case unreadable
  /// Not asked of this respondent.
  case notAsked
}

/// Why a record could not be made a form.
public enum RecordRefusal: String, Hashable, Sendable, CaseIterable {
  /// Content beyond the last heading: an unquoted separator has shifted the cells.
  case cellsBeyondHeadings
  /// Bytes that the encoding of the file does not know.
  case undecodableBytes
  /// The answers are encrypted.
  case encrypted
  /// The record belongs to another questionnaire.
  case otherQuestionnaire
  /// One document of several is broken; the others can be read.
  case damaged
}
