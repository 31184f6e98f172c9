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

  /// The number of a paper or an event: as it is, unless it holds an address or ten digits without a break, as
  /// telephones and identity numbers do.
  public static func keptNumber(_ text: some StringProtocol) -> String {
    let line = ShownHeading.oneLine(String(text))
    var run = 0
    for scalar in line.unicodeScalars {
      run = scalar.properties.numericType == .decimal ? run + 1 : 0
      if run >= 10 || PersonalText.isAt(scalar) { return PersonalText.masked(line) }
    }
    return line
  }
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
