// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What an office has agreed to reach. The decree sets no targets (reading A11): they come from its plans.
public struct Target: Hashable, Sendable {
  /// The code of the indicator.
  public let indicatorCode: String
  /// The unit, by its official code.
  public let unitCode: String
  /// The year, or the quarter of a plan of action.
  public let period: CalendarPeriod
  /// The plan that it stands in.
  public let layer: TargetLayer
  /// What is to be reached.
  public let value: TargetValue
  /// What the value is measured in, as the paper writes it: a target of an index that says "%" is found by the lint.
  public let unit: MeasurementUnit
  /// The paper that sets it.
  public let document: TargetDocument
  /// Why a performance agreement was changed; only in the layer PK Perubahan, and there always.
  public let reason: TargetChangeReason?

  /// A target.
  public init(
    indicatorCode: String, unitCode: String, period: CalendarPeriod, layer: TargetLayer, value: TargetValue,
    unit: MeasurementUnit, document: TargetDocument, reason: TargetChangeReason? = nil
  ) {
    self.indicatorCode = indicatorCode
    self.unitCode = unitCode
    self.period = period
    self.layer = layer
    self.value = value
    self.unit = unit
    self.document = document
    self.reason = reason
  }
}

/// The plan that a target stands in; all are kept side by side.
public enum TargetLayer: String, Hashable, Sendable, CaseIterable {
  /// The condition at the start of the medium-term plan (kondisi awal Renstra).
  case baseline
  /// Rencana strategis: a target for each year of five.
  case renstra
  /// Rencana kinerja tahunan.
  case rkt
  /// Perjanjian kinerja.
  case pk
  /// Perjanjian kinerja perubahan.
  case pkChanged = "pk-perubahan"
}

/// What is to be reached.
public enum TargetValue: Hashable, Sendable {
  /// A number.
  case number(RoundedNumber)
  /// A range, both ends inside.
  case range(RoundedNumber, RoundedNumber)
  /// A word of a scale, such as `B` or `Tinggi`.
  case predicate(String)
}

/// The paper that sets a target.
public struct TargetDocument: Hashable, Sendable {
  /// The title, such as `Perjanjian Kinerja Tahun 2024`.
  public let title: String
  /// The number; empty where the paper has none.
  public let number: String
  /// The day on which it was signed.
  public let date: CalendarDate

  /// A paper.
  public init(title: String, number: String, date: CalendarDate) {
    self.title = title
    self.number = number
    self.date = date
  }
}

/// The three reasons for which a performance agreement may be changed (PermenPANRB 53/2014).
public enum TargetChangeReason: String, Hashable, Sendable, CaseIterable {
  /// The official changed (pergantian pejabat).
  case official
  /// The strategy changed (perubahan strategi).
  case strategy
  /// Priorities or assumptions changed significantly (perubahan prioritas atau asumsi yang berakibat signifikan).
  case priority
}
