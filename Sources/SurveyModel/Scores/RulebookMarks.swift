// SPDX-License-Identifier: Apache-2.0
/// How sure the facts of a rulebook are, as its file marks them.
public struct RulebookMarks: Hashable, Sendable {
  /// The first day of force.
  public let inForceFrom: Certainty
  /// The last day of force; nil while in force.
  public let inForceUpTo: Certainty?
  /// The names and the order of the elements.
  public let elements: Certainty
  /// The weights.
  public let weighting: Certainty
  /// The conversion.
  public let conversion: Certainty
  /// The letters and their bounds.
  public let bands: Certainty

  /// Marks.
  public init(
    inForceFrom: Certainty, inForceUpTo: Certainty?, elements: Certainty, weighting: Certainty,
    conversion: Certainty, bands: Certainty
  ) {
    self.inForceFrom = inForceFrom
    self.inForceUpTo = inForceUpTo
    self.elements = elements
    self.weighting = weighting
    self.conversion = conversion
    self.bands = bands
  }
}
