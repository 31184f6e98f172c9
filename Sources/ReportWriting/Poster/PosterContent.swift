// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What a poster says: every text in the poster's language, its numbers formatted.
///
/// A poster hangs where everybody passes, so it is always for the public: small counts are suppressed.
public struct PosterContent: Hashable, Sendable {
  /// The respondents by the options of one profile field.
  public struct Breakdown: Hashable, Sendable {
    /// What was asked: `Pendidikan`.
    public let title: String
    /// The options and their counts; those that are too small to be published are counted together. They add up to the
    /// number of respondents.
    public let lines: [PaperFact]
  }

  /// The language of the texts.
  public let language: Language
  /// What the poster is: `INDEKS KEPUASAN MASYARAKAT (IKM)`.
  public let heading: String
  /// The name of the unit.
  public let unit: String
  /// The round: `Semester I 2024`.
  public let round: String
  /// The figure; its scale is drawn under it.
  public let figure: PaperFigure
  /// Services, number of respondents, days of the survey.
  public let facts: [PaperFact]
  /// The respondents by sex and by education.
  public let breakdowns: [Breakdown]
  /// What a reader must know before using the figure.
  public let notes: [String]
  /// The line of thanks of the model layout.
  public let thanks: String
  /// Where the whole report can be read; nil for nowhere.
  public let address: String?
  /// The words above the address.
  public let addressLabel: String
  /// A stamp that must not be overlooked, such as `DATA SINTETIS`; nil when there is none.
  public let stamp: String?
  /// The round's id and the digest of the tally, in small at the foot.
  public let foot: String
}
