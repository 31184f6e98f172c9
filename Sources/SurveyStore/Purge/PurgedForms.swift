// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What a purge removed, or would remove.
public struct PurgeOutcome: Hashable, Sendable {
  /// The forms by unit, as the account counts them; code `""` for those of no known unit. Versions that were
  /// superseded already are counted as such.
  public let units: [String: FormAccount]
  /// Whether it was only tried.
  public let isDryRun: Bool

  /// All of them.
  public var total: FormAccount { units.values.reduce(FormAccount(), +) }
}

/// The forms of a unit that are no longer held.
public struct PurgedForms: Hashable, Sendable {
  /// Records of one batch in a row.
  public struct Range: Hashable, Sendable {
    /// The batch.
    public let batchID: Int
    /// The first and the last record.
    public let records: ClosedRange<Int>
  }

  /// How they stand in the account, which still counts them.
  public let account: FormAccount
  /// Which ones, in the order of batch and record.
  public let ranges: [Range]

  /// The same as text, batch and records: `1:1-19, 2:4`.
  public var places: String {
    ranges.map { range in
      let (first, last) = (range.records.lowerBound, range.records.upperBound)
      return first == last ? "\(range.batchID):\(first)" : "\(range.batchID):\(first)-\(last)"
    }.joined(separator: ", ")
  }
}
