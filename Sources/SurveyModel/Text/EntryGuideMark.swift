// SPDX-License-Identifier: Apache-2.0

/// How the guide of an entry workbook is known when the workbook comes back: it is no sheet that somebody forgot.
public enum EntryGuideMark {
  /// What its first cell says, in either language: the text `template.title` of the catalogues.
  public static let titles: Set<String> = [
    "Petunjuk pengisian formulir survei", "How to enter survey forms",
  ]

  /// Whether a sheet whose first row holds these texts is such a guide.
  public static func isGuide(_ firstRow: [String]) -> Bool {
    firstRow.first { !$0.allSatisfy(\.isWhitespace) }.map(titles.contains) ?? false
  }
}
