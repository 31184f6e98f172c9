// SPDX-License-Identifier: Apache-2.0
/// Text with case, spaces and punctuation folded, so that `Jenis  Kelamin:` equals `jenis kelamin`.
///
/// Headings, unit names, services and option texts are compared in this form.
public struct FoldedText: Hashable, Sendable, CustomStringConvertible {
  /// Small letters and digits, words parted by one space, nothing else.
  public let description: String

  /// Folds a text.
  public init(_ text: some StringProtocol) {
    var folded = ""
    var wantsSpace = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if wantsSpace && !folded.isEmpty { folded.unicodeScalars.append(" ") }
        wantsSpace = false
        folded.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        wantsSpace = true
      }
    }
    description = folded
  }

  /// Whether nothing was left.
  public var isEmpty: Bool { description.isEmpty }
}
