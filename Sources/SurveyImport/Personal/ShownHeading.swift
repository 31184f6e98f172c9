// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A heading as a finding or a message may quote it: short, on one line, and itself without personal data.
public enum ShownHeading {
  /// The most characters of a heading that are shown.
  public static let mostCharacters = 60

  /// The heading, masked, without control characters, its spaces folded, and cut off with `…` where it is long.
  public static func text(_ heading: String) -> String {
    let words = PersonalText.masked(oneLine(heading))
    // Scalars, not characters: one character may carry any number of marks.
    guard words.unicodeScalars.count > mostCharacters else { return words }
    return String(words.unicodeScalars.prefix(mostCharacters - 1)) + "…"
  }

  /// A text with its spaces folded, and nothing in it that could steer a terminal.
  static func oneLine(_ text: String) -> String {
    ShownText.safe(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
