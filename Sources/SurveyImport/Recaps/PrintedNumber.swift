// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Numbers as papers print them: `93`, `92.25`, `92,25`, `1.234` forms.
enum PrintedNumber {
  /// The most characters of a number that are read; longer ones are none.
  private static let mostBytes = 40

  /// A figure with a point or a comma as its decimal mark.
  /// - Returns: nil for anything else, such as two marks, an exponent, or a sign other than a minus.
  static func figure(_ text: some StringProtocol) -> RoundedNumber? {
    guard text.utf8.count <= mostBytes else { return nil }
    return RoundedNumber(decimalText: String(text).trimmed.replacing(",", with: "."))
  }

  /// A count of forms or a sum of answers: groups of three digits may be parted by points, commas or spaces.
  /// - Returns: nil for anything else.
  static func count(_ text: some StringProtocol) -> RoundedNumber? {
    guard text.utf8.count <= mostBytes else { return nil }
    let text = String(text).trimmed
    for mark in [".", ",", " "] where text.contains(mark) {
      let groups = text.split(separator: mark, omittingEmptySubsequences: false)
      guard let first = groups.first, (1...3).contains(first.utf8.count), first != "0",
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), groups.allSatisfy(isDigits)
      else { continue }
      return RoundedNumber(decimalText: groups.joined())
    }
    return figure(text)
  }

  /// Whether a cell says that there is no figure: nothing, or dashes.
  static func isAbsent(_ text: some StringProtocol) -> Bool {
    let text = String(text).trimmed
    return text.utf8.count <= mostBytes && (text.isEmpty || text.allSatisfy { "-–—".contains($0) })
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
