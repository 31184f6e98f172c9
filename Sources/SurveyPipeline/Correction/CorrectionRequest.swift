// SPDX-License-Identifier: Apache-2.0

/// What an operator wants of one form.
public struct CorrectionRequest: Hashable, Sendable {
  /// What is done to it.
  public enum Act: Hashable, Sendable {
    /// Set values: `U3`, `Q8`, a profile field, `date`, `hour`, `service`, `unit`, each with its text.
    case set([Assignment])
    /// Take back every correction of its values.
    case asCame
    /// It no longer counts.
    case withdraw
    /// It is the right one of those that contradict each other, or it counts again after it was withdrawn.
    case keep
  }

  /// One `FIELD=VALUE`.
  public struct Assignment: Hashable, Sendable {
    /// The field as the operator wrote it.
    public var name: String
    /// The value as the operator wrote it; empty for a blank.
    public var value: String

    /// Reads `FIELD=VALUE`; nil where there is no field or no `=`.
    public init?(_ text: String) {
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
      name = String(text[..<equals])
      value = String(text[text.index(after: equals)...])
    }
  }

  /// The form: its number, or `BATCH:RECORD` as papers name it.
  public var form: String
  /// What is done.
  public var act: Act

  /// A request.
  public init(form: String, act: Act) {
    self.form = form
    self.act = act
  }
}
