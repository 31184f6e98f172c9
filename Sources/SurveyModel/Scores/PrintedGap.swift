// SPDX-License-Identifier: Apache-2.0
/// The empty space between two bands of a printed letter table, such as the one from 76.60 to 76.61.
///
/// The table presumes an index that is already rounded; an unrounded one may fall between the bounds.
public struct PrintedGap: Hashable, Sendable {
  /// The upper bound of the band below, as printed, outside the gap.
  public let lowerBound: RoundedNumber
  /// The lower bound of the band above, as printed, outside the gap.
  public let upperBound: RoundedNumber

  /// A gap between two printed bounds.
  public init(lowerBound: RoundedNumber, upperBound: RoundedNumber) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// Whether a value lies strictly inside.
  public func contains(_ value: ExactRatio) -> Bool {
    value > lowerBound.exact && value < upperBound.exact
  }
}

extension Rulebook {
  /// The gaps between neighbouring bands, lowest first, from the bounds as printed.
  public var printedGaps: [PrintedGap] {
    zip(bands, bands.dropFirst()).compactMap { below, above in
      guard below.upperBound < above.lowerBound else { return nil }
      return PrintedGap(lowerBound: below.upperBound, upperBound: above.lowerBound)
    }
  }

  /// The printed gap that an unrounded value lies strictly inside of; nil where it lies in a band.
  public func printedGap(around value: ExactRatio) -> PrintedGap? {
    printedGaps.first { $0.contains(value) }
  }
}
