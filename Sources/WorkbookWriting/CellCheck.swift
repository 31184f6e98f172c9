// SPDX-License-Identifier: Apache-2.0

/// What may be typed into cells, and what a spreadsheet program tells who types something else. A blank is always
/// allowed.
public struct CellCheck: Hashable, Sendable {
  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// A whole number between these.
    case whole(ClosedRange<Int>)
    /// A day between these, as serial numbers (1 is 1900-01-01).
    case day(ClosedRange<Int>)
    /// One of the texts in a column of the workbook: `=Guide!$B$3:$B$9`.
    case list(String)
  }

  /// What is allowed.
  public var rule: Rule
  /// The title of both notes; 32 characters are shown.
  public var title: String
  /// What stands beside the cell while it is filled in; 255 characters are shown.
  public var hint: String
  /// What is told when something else was typed; 255 characters are shown.
  public var refusal: String
  /// Whether something else may stay after a question.
  public var isWarning: Bool

  /// A check.
  public init(rule: Rule, title: String, hint: String, refusal: String, isWarning: Bool = false) {
    self.rule = rule
    self.title = String(title.prefix(32))
    self.hint = String(hint.prefix(255))
    self.refusal = String(refusal.prefix(255))
    self.isWarning = isWarning
  }
}
