// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A held form with all that a new version of it is made from.
public struct HeldVersion: Sendable {
  /// The form as it is understood.
  public let form: HeldForm
  /// The batch that brought it.
  public let batch: Batch
  /// Its cells: as they came, with the corrections laid over them. Fields that the file has no column for
  /// stand at the end.
  public let raw: RawForm
  /// Its cells as they came.
  public let came: [HeldCell]
  /// The corrections, by field.
  public let corrected: [FieldKey: String]
  /// What was found about it.
  public let findings: [Finding]
  /// The number of the form as it came, which all its versions share.
  public let originalID: Int

  /// The round.
  public var roundID: String { batch.roundID }

  /// The cells with these corrections instead of the held ones.
  public func raw(correctedBy corrected: [FieldKey: String]) -> RawForm {
    var cells = came.map { cell in
      corrected[cell.field].map { RawCell(text: $0) } ?? RawCell(text: cell.text, declared: cell.declared)
    }
    // All forms of a batch share its layout, so that it is looked through only once.
    var layout = batch.layout
    let columns = Set(layout.fields)
    let others = corrected.filter { !columns.contains($0.key) }.sorted { $0.key.name < $1.key.name }
    if !others.isEmpty {
      layout = RawLayout(
        fields: layout.fields + others.map(\.key), headings: layout.headings + others.map(\.key.name))
      cells += others.map { RawCell(text: $0.value) }
    }
    return RawForm(
      record: raw.record, line: raw.line, column: raw.column,
      layout: layout, cells: cells, strongID: raw.strongID,
      deprecatedID: raw.deprecatedID, isIncomplete: raw.isIncomplete, refusal: raw.refusal, part: raw.part)
  }
}

/// How a form is to be understood from now on.
public struct FormRevision: Sendable {
  /// The form with its cells, its values and what was found.
  public var checked: CheckedForm
  /// All corrections that stand over its cells, by field.
  public var corrected: [FieldKey: String]
  /// What is different.
  public var changes: [FieldChange]

  /// A revision.
  public init(checked: CheckedForm, corrected: [FieldKey: String], changes: [FieldChange]) {
    self.checked = checked
    self.corrected = corrected
    self.changes = changes
  }

  /// Whether it says the same as the held form.
  func isEqual(to held: HeldVersion) -> Bool {
    let same = { (one: Finding, other: Finding) in
      one.rule == other.rule && one.severity == other.severity && one.arguments == other.arguments
    }
    return checked.response == held.form.response && checked.exclusion == held.form.exclusion
      && checked.status == held.form.status && checked.findings.count == held.findings.count
      && zip(
        checked.findings.sorted(by: Self.precedes), held.findings.sorted(by: Self.precedes)
      ).allSatisfy(same)
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.rule.rawValue, PackedText.joined(left.arguments))
      < (right.rule.rawValue, PackedText.joined(right.arguments))
  }
}

/// What became of a correction.
public struct CorrectionOutcome: Sendable {
  /// One form that got a new version.
  public struct Version: Hashable, Sendable {
    /// The version that was superseded.
    public let previous: HeldForm
    /// The version that holds now.
    public let form: HeldForm
    /// What is different.
    public let changes: [FieldChange]
  }

  /// The form that was asked for; nil when nothing changes.
  public let version: Version?
  /// Forms that contradicted it and were withdrawn with it.
  public let withdrawnRivals: [Version]
  /// Forms that bear the same strong id and are still excluded for a conflict.
  public let openRivals: [Int]
  /// How many observations are marked stale by it.
  public let staleObservations: Int
}
