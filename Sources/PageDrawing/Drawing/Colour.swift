// SPDX-License-Identifier: Apache-2.0

/// A colour of ink on white paper.
public struct Colour: Hashable, Sendable {
  /// Red, 0 to 255.
  public let red: UInt8
  /// Green, 0 to 255.
  public let green: UInt8
  /// Blue, 0 to 255.
  public let blue: UInt8

  /// White, the paper.
  public static let white = Colour(0xffffff)

  /// A colour from its usual code, such as `0x1b1f24`; digits beyond the six are passed over.
  public init(_ code: UInt32) {
    red = UInt8(truncatingIfNeeded: code >> 16)
    green = UInt8(truncatingIfNeeded: code >> 8)
    blue = UInt8(truncatingIfNeeded: code)
  }

  /// The six digits of the code, without a sign before them: `1b1f24`.
  public var digits: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
