// SPDX-License-Identifier: Apache-2.0
/// Something asked about the respondent: sex, age, education, work. Never a name, a NIK or a telephone.
public struct ProfileField: Hashable, Sendable {
  /// How the answers are read.
  public enum Kind: String, Hashable, Sendable {
    /// One of the listed options.
    case choice
    /// A whole number of years, shown in the bands of the options' `from` and `upTo`.
    case age
  }

  /// The id, `sex`, `age`, `education`, `occupation`.
  public let id: String
  /// The heading in Indonesian.
  public let title: String
  /// The heading in English.
  public let englishTitle: String
  /// How answers are read.
  public let kind: Kind
  /// The options in the order of print; for an age its bands.
  public let options: [ProfileOption]
  /// Column headings that mean this field.
  public let aliases: [String]

  /// A profile field.
  public init(
    id: String, title: String, englishTitle: String, kind: Kind, options: [ProfileOption], aliases: [String]
  ) {
    self.id = id
    self.title = title
    self.englishTitle = englishTitle
    self.kind = kind
    self.options = options
    self.aliases = aliases
  }

  /// The heading in a language.
  public func title(in language: Language) -> String {
    language == .indonesian || englishTitle.isEmpty ? title : englishTitle
  }
}

/// One option of a profile field, or one band of ages.
public struct ProfileOption: Hashable, Sendable {
  /// The code, such as `L`, `SMA`, `18-25`.
  public let code: String
  /// The label in Indonesian.
  public let label: String
  /// The label in English.
  public let englishLabel: String
  /// Other ways of writing it in a cell.
  public let aliases: [String]
  /// For a band of ages: the years it spans, both ends inside; nil otherwise.
  public let ages: ClosedRange<Int>?

  /// An option.
  public init(
    code: String, label: String, englishLabel: String, aliases: [String], ages: ClosedRange<Int>? = nil
  ) {
    self.code = code
    self.label = label
    self.englishLabel = englishLabel
    self.aliases = aliases
    self.ages = ages
  }

  /// The label in a language.
  public func label(in language: Language) -> String {
    language == .indonesian || englishLabel.isEmpty ? label : englishLabel
  }
}
