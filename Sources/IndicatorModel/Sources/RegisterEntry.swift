// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What a register asks of each of its records.
public protocol RegisterField: Hashable, Sendable, CaseIterable {
  /// The id of its name in the catalogue.
  var wordID: String { get }
}

/// A line of a register as somebody wrote it, on a command line or in a table; nothing of it is checked yet.
/// A field without a text says nothing.
public struct RegisterEntry<Field: RegisterField>: Hashable, Sendable {
  /// A column of a table that feeds a field.
  public struct Column: Hashable, Sendable {
    /// The number, from 1.
    public let number: Int
    /// The heading as it may be shown.
    public let heading: String

    /// A column.
    public init(number: Int, heading: String) {
      self.number = number
      self.heading = heading
    }
  }

  /// What was written, without spaces around it; never an empty text.
  public private(set) var texts: [Field: String]
  /// Where it was written; an empty source on a command line.
  public let place: Provenance
  private let columns: [Field: Column]

  /// An entry. Empty texts are left out.
  public init(_ texts: [Field: String], place: Provenance, columns: [Field: Column] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
    self.place = place
    self.columns = columns
  }

  /// An entry of a command line.
  public init(_ texts: [Field: String?]) {
    self.init(texts.compactMapValues { $0 }, place: Provenance(source: ""))
  }

  /// What was written about a field; nil where nothing was.
  public subscript(field: Field) -> String? { texts[field] }

  /// Where a field was written.
  public func place(of field: Field) -> Provenance {
    let column = columns[field]
    return Provenance(
      source: place.source, sheet: place.sheet, line: place.line, column: column?.number ?? 0,
      field: column?.heading ?? "")
  }
}
