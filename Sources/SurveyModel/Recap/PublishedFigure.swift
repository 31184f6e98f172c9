// SPDX-License-Identifier: Apache-2.0
/// What was published of a unit: the index and the letter, as printed.
public struct PublishedFigure: Hashable, Sendable {
  /// The index with the decimals that were printed: `93` has none; nil where none was published.
  public let index: RoundedNumber?
  /// The letter (mutu) or the word for it as printed, such as `A` or `Sangat Baik`; nil where none was
  /// published.
  public let grade: String?

  /// A published index with its letter.
  public init(index: RoundedNumber?, grade: String?) {
    self.index = index
    self.grade = grade
  }
}
