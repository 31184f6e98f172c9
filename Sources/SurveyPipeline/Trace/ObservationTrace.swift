// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The way of a value back to where it came from, and on to the papers that print it.
public struct ObservationTrace: Sendable {
  /// The value.
  public let observation: PostedObservation
  /// Its unit; nil where it is not registered any more.
  public let unit: ServiceUnit?
  /// The version of the definition that it was measured under; nil where the decree does not hold it.
  public let definition: IndicatorDefinition?
  /// Back to the forms; nil for a value that no survey gave.
  public let survey: SurveyTrace?
  /// Back to the records; nil for a value that no register gave.
  public let register: RegisterTrace?
  /// The papers that print it, or printed it.
  public let papers: [TracedPaper]
}

/// The way of an index back to the forms.
public struct SurveyTrace: Sendable {
  /// The round.
  public let round: SurveyRound
  /// The rulebook that scored it.
  public let rulebook: Rulebook
  /// The questionnaire.
  public let questionnaireID: String
  /// SHA-256 over the canonical text of the unit's tally as it is now; nil where it has none any more.
  public let tallyNow: String?
  /// The index that the rulebook gives now, exactly; nil where there is none.
  public let indexNow: ExactRatio?
  /// The same as it would be printed.
  public let valueNow: RoundedNumber?
  /// The files that forms of the unit came in.
  public let batches: [TracedBatch]
  /// How many forms are purged: they count, and cannot be shown any more.
  public let purged: Int
}

/// A file and the forms of the unit that it brought.
public struct TracedBatch: Sendable {
  /// A current form.
  public struct Form: Hashable, Sendable {
    /// The number, for `ikm form show`.
    public let id: Int
    /// How it stands in the account.
    public let status: FormStatus
  }

  /// The file.
  public let batch: Batch
  /// Its current forms of the unit.
  public let forms: [Form]
}

/// A paper that prints a value.
public struct TracedPaper: Hashable, Sendable {
  /// How it stands to the value.
  public enum State: String, Hashable, Sendable {
    /// It prints this very value.
    case prints
    /// It was made from another tally of the same round and unit, and prints other figures.
    case otherFigures
  }

  /// The name of the file.
  public let name: String
  /// The folder that it was written into; nil where that is not kept.
  public let folder: String?
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// What kind of paper it is: `score`, `laporan`, or a paper of indicators.
  public let kind: String
  /// When it was made: a day, or a time as ISO 8601 text.
  public let madeAt: String
  /// How it stands to the value.
  public let state: State
}
