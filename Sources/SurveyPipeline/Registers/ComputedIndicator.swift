// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The value of an indicator that a register gives a unit for a period, or why there is none.
public struct ComputedIndicator: Hashable, Sendable {
  /// The unit.
  public let unit: OrgUnit
  /// The definition that it was worked out under.
  public let definition: IndicatorDefinition
  /// The period.
  public let period: CalendarPeriod
  /// The observation; nil where the register says nothing about the period: no data is not 0.
  public let observation: Observation?
  /// Why there is none; nil where there is one.
  public let reason: Message?
  /// The highest value that the period allows (IKU 3); nil for another indicator.
  public let ceiling: Share?
  /// On time over already due (IKU 3); nil for another indicator, without a value, and where nothing is due yet.
  public let shareOfDue: Share?
  /// How many documents stand in each state (IKU 3); empty for another indicator.
  public let states: [VillageDocumentState: Int]
  /// What became of it where it was posted; nil where it was not.
  public internal(set) var posted: PostedUnit.Verdict?
}

/// The value of the kabupaten: pooled, and the mean of its kecamatan, each under its own name.
public struct ComputedRollUp: Hashable, Sendable {
  /// The kabupaten.
  public let unit: OrgUnit
  /// The definition.
  public let definition: IndicatorDefinition
  /// Both figures, and the kecamatan without a value; nil where no kecamatan has one.
  public let figures: RolledUpObservation?
  /// What became of the pooled value where it was posted; nil where it was not.
  public internal(set) var posted: PostedUnit.Verdict?
}

/// What the registers give for a period.
public struct ComputedIndicators: Sendable {
  /// The period.
  public let period: CalendarPeriod
  /// The last day that was looked at, where it lies in the period.
  public let asOf: CalendarDate
  /// The kecamatan, by indicator and code.
  public internal(set) var units: [ComputedIndicator]
  /// The kabupaten, by indicator; empty where one kecamatan was asked for.
  public internal(set) var rollUps: [ComputedRollUp]
  /// The open questions of the decree, for the words beside a value under another reading.
  public let readings: [Reading]
}
