// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// The papers that a decree on key performance indicators asks of an office, each a pure function of one content.
///
/// A paper prints what it is given: where there is no number it prints the reason, and what only the office knows and
/// did not give is a visible blank that is listed at the end.
public enum IndicatorPapers {
  /// One paper.
  public static func paper(
    _ kind: IndicatorPaperKind, _ content: IndicatorPaperContent, catalogue: MessageCatalogue
  ) -> Paper {
    let builder = IndicatorPaperBuilder(content: content, kind: kind, words: PaperWords(catalogue))
    let words = builder.words
    let name = words("paper.iku.kind.\(kind.rawValue)")
    let unit = content.unit.paperName
    let year = words.period(.year(content.year))
    return Paper(
      title: "\(name) – \(unit) – \(year)", language: catalogue.language,
      runningHead: RunningHead(
        leading: unit, trailing: "\(name) · \(year)"),
      runningFoot: builder.foot,
      blocks: builder.opening + builder.body + builder.listOfBlanks + builder.account)
  }

  /// The numbers of the observations that a paper prints, ascending: a paper is found again by what it says.
  public static func observations(in kind: IndicatorPaperKind, _ content: IndicatorPaperContent) -> [Int] {
    Set(content.printed(in: kind).compactMap(\.number)).sorted()
  }

  /// What a paper prints as blanks to fill in by hand, in words; empty where nothing is missing.
  public static func blanks(
    in kind: IndicatorPaperKind, _ content: IndicatorPaperContent, catalogue: MessageCatalogue
  ) -> [String] {
    IndicatorPaperBuilder(content: content, kind: kind, words: PaperWords(catalogue)).blanks
  }
}
