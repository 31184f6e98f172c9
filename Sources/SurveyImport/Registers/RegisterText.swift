// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Texts of a register as they may be kept: one line, nothing that steers a terminal, no personal data.
public enum RegisterText {
  /// Free text with e-mail addresses and long numbers masked; a day written in numbers stays.
  public static func kept(_ text: some StringProtocol) -> String {
    var parts: [String] = []
    var open: [Substring] = []
    func close() {
      if !open.isEmpty { parts.append(PersonalText.masked(open.joined(separator: " "))) }
      open = []
    }
    for word in ShownHeading.oneLine(String(text)).split(separator: " ") {
      let bare = word.trimmingMarks
      guard CalendarDate(isoText: bare) != nil || DateOrderEvidence.numbers(of: String(bare)) != nil else {
        open.append(word)
        continue
      }
      close()
      parts.append(String(word))
    }
    close()
    return parts.joined(separator: " ")
  }

  /// The number of a paper or an event, or the name of a file: as it is, unless it holds an address, ten digits without
  /// a break (a telephone that lost its first 0 has eleven, an identity number sixteen), or a telephone or an identity
  /// number with signs between its digits.
  public static func keptNumber(_ text: some StringProtocol) -> String {
    let line = ShownHeading.oneLine(String(text))
    let isPersonal =
      line.unicodeScalars.contains(where: PersonalText.isAt)
      || line.firstMatch(of: /\p{Nd}{10}/) != nil
      || line.firstMatch(of: /(?:^|[^\p{Nd}])\p{Nd}{4}(?:[ .\-]\p{Nd}{4}){3}(?!\p{Nd})/) != nil
      || line.firstMatch(of: brokenTelephone) != nil
    return isPersonal ? PersonalText.masked(line) : line
  }

  /// `0812-3456-7890`, `+62 812 3456 7890`.
  private static var brokenTelephone: Regex<Substring> {
    /(?:^|[^\p{Nd}])(?:0|\+?62[ .\-]?)8\p{Nd}{1,3}[ .\-]?\p{Nd}{3,4}[ .\-]?\p{Nd}{2,5}(?!\p{Nd})/
  }

  /// Whether something of a text was masked: such a number tells nothing apart any more.
  public static func isMasked(_ text: some StringProtocol) -> Bool { text.contains(PersonalText.mask) }
}

extension Substring {
  /// The word without marks at its ends.
  fileprivate var trimmingMarks: Substring {
    let isMark = { (character: Character) in "()[],;:.\"'".contains(character) }
    var word = drop(while: isMark)
    while let last = word.last, isMark(last) { word.removeLast() }
    return word
  }
}
