// SPDX-License-Identifier: Apache-2.0
/// The figures that were published beside an index. A list that was not published is empty; a value that is
/// missing inside a list is nil and never 0.
public struct PublishedInputs: Hashable, Sendable {
  /// The answers 1 to 4, one row per respondent; nil where an answer is missing or is none of the scale.
  public var rows: [[Int?]] = []
  /// How many cells of `rows` hold a number that is no answer, such as 0 or 5.
  public var cellsOffScale = 0
  /// The counts per element, highest answer first: 4, 3, 2, 1.
  public var answerCounts: [[RoundedNumber?]] = []
  /// The sum of the answers per element.
  public var totals: [RoundedNumber?] = []
  /// The means per element, 1 to 4.
  public var means: [RoundedNumber?] = []
  /// The means per element times 25.
  public var meansX25: [RoundedNumber?] = []
  /// The means times their weight, where nothing else was published.
  public var weightedMeans: [RoundedNumber?] = []
  /// The means times their weight, printed beside other figures: they show which weight was used.
  public var weightedMeansPrinted: [RoundedNumber?] = []

  /// No figures yet.
  public init() {}

  /// Whether nothing was published but the index.
  public var isEmpty: Bool {
    rows.isEmpty && answerCounts.isEmpty && totals.isEmpty && means.isEmpty && meansX25.isEmpty
      && weightedMeans.isEmpty && weightedMeansPrinted.isEmpty
  }

  /// The most decimals in a list: all its values were printed with as many, zeros at the end were dropped.
  public static func places(of list: [RoundedNumber?]) -> Int { list.compactMap { $0?.places }.max() ?? 0 }
}
