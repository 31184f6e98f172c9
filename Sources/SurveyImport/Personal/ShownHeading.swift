// SPDX-License-Identifier: Apache-2.0
/// A heading as a finding or a message may quote it: short, on one line, and itself without personal data.
public enum ShownHeading {
  /// The most characters of a heading that are shown.
  public static let mostCharacters = 60

  /// The heading, masked, its spaces folded, and cut off with `…` where it is long.
  public static func text(_ heading: String) -> String {
    let words = PersonalText.masked(heading).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= mostCharacters ? words : words.prefix(mostCharacters - 1) + "…"
  }
}
