// SPDX-License-Identifier: Apache-2.0
/// The account of forms of a file, or of a unit and round: nothing lost, nothing doubled.
///
/// Per file: `read == accepted + warned + excluded + alreadyHeld`.
/// Per unit and round, over current versions: `read == accepted + warned + excluded`.
public struct FormAccount: Hashable, Sendable {
  /// Held and scored without a warning.
  public var accepted: Int
  /// Held and scored with a warning.
  public var warned: Int
  /// Held and not scored.
  public var excluded: Int
  /// Came again with the same strong id and the same content; not stored twice. Always 0 per unit.
  public var alreadyHeld: Int
  /// Versions replaced by later ones, counted beside the account.
  public var superseded: Int

  /// An account, empty by default.
  public init(
    accepted: Int = 0, warned: Int = 0, excluded: Int = 0, alreadyHeld: Int = 0, superseded: Int = 0
  ) {
    self.accepted = accepted
    self.warned = warned
    self.excluded = excluded
    self.alreadyHeld = alreadyHeld
    self.superseded = superseded
  }

  /// Every record that was read.
  public var read: Int { accepted + warned + excluded + alreadyHeld }
  /// n: the forms that count in the score.
  public var respondents: Int { accepted + warned }

  /// Counts one form.
  public mutating func count(_ status: FormStatus, _ change: Int = 1) {
    switch status {
    case .accepted: accepted += change
    case .warned: warned += change
    case .excluded: excluded += change
    }
  }

  /// Adds another account to this one.
  public static func + (left: Self, right: Self) -> Self {
    Self(
      accepted: left.accepted + right.accepted, warned: left.warned + right.warned,
      excluded: left.excluded + right.excluded, alreadyHeld: left.alreadyHeld + right.alreadyHeld,
      superseded: left.superseded + right.superseded)
  }
}
