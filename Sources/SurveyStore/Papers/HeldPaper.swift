// SPDX-License-Identifier: Apache-2.0

/// A paper that printed observations.
public struct HeldPaper: Hashable, Sendable {
  /// The name of the file.
  public let name: String
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// What kind of paper it is, such as `pengukuran`.
  public let kind: String
  /// Who made it.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let printedAt: String
}
