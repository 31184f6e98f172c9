// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why a formula cannot be read, or not be worked out from what a register holds.
public struct FormulaError: ExplainedError, Hashable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    /// The formula names a variable that is not declared: its code, the declared ones.
    case unknownVariable = "E900"
    /// A variable has no value: its code.
    case missingValue = "E901"
    /// Something is divided by zero: the expression that came to zero.
    case zeroDenominator = "E902"
    /// The text is no expression: the character, from 1, at which it cannot be read.
    case unreadable = "E903"
    /// A register names one event twice: its number, the unit.
    case repeatedEvent = "E904"
    /// A follow-up is dated before its event: the number of the event, both days.
    case followUpBeforeEvent = "E905"
    /// The numerator, a part of the denominator, is larger than it: both.
    case overDenominator = "E906"
  }

  /// What is wrong; codes may be added.
  public let code: Code
  /// What its text needs.
  public let arguments: [String]

  /// An error.
  public init(_ code: Code, _ arguments: [String]) {
    self.code = code
    self.arguments = arguments
  }

  /// The text by its id.
  public var message: Message { Message(code.rawValue, arguments) }
  /// No file is to blame.
  public var place: Provenance? { nil }
}
