// SPDX-License-Identifier: Apache-2.0
/// What a column of a table or an element of an export means.
public enum FieldKey: Hashable, Sendable {
  /// The answer to the question at this index of `Questionnaire.questions`.
  case question(Int)
  /// The profile field at this index of `Questionnaire.profileFields`.
  case profile(Int)
  /// The day of the survey.
  case date
  /// The hour of the survey.
  case hour
  /// The service unit, by code or name.
  case unit
  /// The service used, inside the unit.
  case service
  /// Free text: a remark (saran).
  case remark
  /// The round that the record says it belongs to.
  case round
  /// A running number. It is a place, never an id.
  case number
  /// An id that is unique by design, such as `_uuid` or a printed serial.
  case strongID

  /// A stable name: `q8`, `profile:0`, `date`. The store keeps it; it must never change.
  public var name: String {
    switch self {
    case .question(let index): "q\(index + 1)"
    case .profile(let index): "profile:\(index)"
    case .date: "date"
    case .hour: "hour"
    case .unit: "unit"
    case .service: "service"
    case .remark: "remark"
    case .round: "round"
    case .number: "number"
    case .strongID: "strongID"
    }
  }

  /// Reads a stable name; nil for anything else.
  public init?(name: some StringProtocol) {
    if name.hasPrefix("q"), let number = Int(name.dropFirst()), number >= 1 {
      self = .question(number - 1)
      return
    }
    if name.hasPrefix("profile:"), let index = Int(name.dropFirst(8)), index >= 0 {
      self = .profile(index)
      return
    }
    let plain: [Self] = [.date, .hour, .unit, .service, .remark, .round, .number, .strongID]
    guard let match = plain.first(where: { $0.name == String(name) }) else { return nil }
    self = match
  }
}
