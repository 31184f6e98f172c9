// SPDX-License-Identifier: Apache-2.0
/// A statistic that may not exist: the figure, or the reason why there is none.
public enum Derived<Figure: Hashable & Sendable>: Hashable, Sendable {
  /// The figure.
  case found(Figure)
  /// Why there is none, as a message of the catalogue (N133 to N149).
  case undefined(Message)

  /// The figure; nil where there is none.
  public var figure: Figure? {
    if case .found(let figure) = self { figure } else { nil }
  }

  /// Why there is none; nil where there is a figure.
  public var reason: Message? {
    if case .undefined(let reason) = self { reason } else { nil }
  }
}
