// SPDX-License-Identifier: Apache-2.0
import BigInt

extension ExactRatio {
  /// Reads back what `fractionText` wrote: `524/171`, or `7` for a whole number, of any length.
  /// - Returns: nil for anything else.
  public init?(fractionText text: some StringProtocol) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(sides.count), let numerator = BigInt(String(sides[0])) else { return nil }
    guard sides.count == 2 else {
      self.init(numerator, over: 1)
      return
    }
    guard let denominator = BigInt(String(sides[1])) else { return nil }
    self.init(numerator, over: denominator)
  }
}
