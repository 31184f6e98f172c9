// SPDX-License-Identifier: Apache-2.0

/// From the lowest bound of the bands of a scale to the highest.
struct BandSpan {
  let bands: [ScaleBand]
  private let low: Double
  private let high: Double

  /// - Returns: nil for bands that span nothing.
  init?(_ bands: [ScaleBand]) {
    guard let low = bands.first?.lower, let high = bands.last?.upper, low.isFinite, high.isFinite, high > low
    else { return nil }
    self.bands = bands
    self.low = low
    self.high = high
  }

  /// Where a value lies, 0 to 1; values outside lie at the ends.
  func share(_ value: Double) -> Double {
    value.isFinite ? min(1, max(0, (value - low) / (high - low))) : 0
  }

  /// Where a band ends: where the next begins, so that a printed gap of a hundredth is no hole.
  func end(of band: ScaleBand) -> Double { share(bands.first { $0.lower > band.lower }?.lower ?? high) }
}
