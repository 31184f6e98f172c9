// SPDX-License-Identifier: Apache-2.0
/// The state of one answer. Only `answered` scores; a blank is never 0.
public enum Answer: Hashable, Sendable {
  /// Answered with a value of the scale, 1 to 4.
  case answered(UInt8)
  /// Asked and not answered.
  case blank
  /// More than one option marked.
  case multipleMarks
  /// Out of scale, not a number, or not a known text.
  case unreadable
  /// Not asked of this respondent.
  case notAsked

  /// One letter per state, as the store keeps it: the digit, `-`, `*`, `?` or `n`. It must never change.
  public var code: UInt8 {
    switch self {
    case .answered(let value): 48 + value
    case .blank: UInt8(ascii: "-")
    case .multipleMarks: UInt8(ascii: "*")
    case .unreadable: UInt8(ascii: "?")
    case .notAsked: UInt8(ascii: "n")
    }
  }

  /// Reads one letter; nil for anything else.
  public init?(code: UInt8) {
    switch code {
    case 49...57: self = .answered(code - 48)
    case UInt8(ascii: "-"): self = .blank
    case UInt8(ascii: "*"): self = .multipleMarks
    case UInt8(ascii: "?"): self = .unreadable
    case UInt8(ascii: "n"): self = .notAsked
    default: return nil
    }
  }

  /// The value where the answer scores; nil otherwise.
  public var value: Int? {
    if case .answered(let value) = self { Int(value) } else { nil }
  }
}
