// SPDX-License-Identifier: Apache-2.0
internal import CGSL

/// Quantiles of Student's t distribution, from the GNU Scientific Library.
enum StudentDistribution {
  /// The library's error handler is switched off once, before its first use: it would end the program.
  private static let isReady: Bool = {
    cgsl_return_errors()
    return true
  }()

  /// The quantile for a two-sided 95% interval: 97.5% of the distribution lie below it.
  /// - Parameter degreesOfFreedom: above 0; it need not be whole.
  /// - Returns: nil where there is none.
  static func quantile(degreesOfFreedom: Double) -> Double? {
    guard isReady, degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    let value = cgsl_student_quantile(0.975, degreesOfFreedom)
    return value.isFinite && value > 0 ? value : nil
  }
}
