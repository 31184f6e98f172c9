// SPDX-License-Identifier: Apache-2.0

/// What the register of facilitation events (IKU 2) asks of a line.
public enum EventField: String, RegisterField {
  /// The number that the office gives the event.
  case number
  /// The kecamatan, by code or name.
  case unit
  /// The day of the event.
  case date
  /// What it was about.
  case subject
  /// The institution with which it took place.
  case partner
  /// The seksi or subbagian that answers for it.
  case section
  /// The kind of a follow-up.
  case followUp
  /// The day of that follow-up.
  case followUpDate
  /// The evidence of that follow-up.
  case evidence

  /// The id of its name in the catalogue.
  public var wordID: String { "register.field.\(rawValue)" }
}
