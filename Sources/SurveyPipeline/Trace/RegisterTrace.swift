// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The way of a value back to the records of a register.
public struct RegisterTrace: Sendable {
  /// SHA-256 over the canonical text of the records as they are now, looked at on the same day; nil where they give no
  /// value any more.
  public let digestNow: String?
  /// The value that they give now, as it would be printed.
  public let valueNow: RoundedNumber?
  /// The events of the period that hold, for IKU 2.
  public let events: [HeldEvent]
  /// The documents of the period that hold, with all their versions, for IKU 3.
  public let documents: [HeldDocument]
  /// The kecamatan whose values were added, for the value of a kabupaten, by code.
  public let parts: [String]
}
