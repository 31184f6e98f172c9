// SPDX-License-Identifier: Apache-2.0

/// Where the kinds of definitions lie, each with its schema beside it.
public struct DefinitionFolders: Hashable, Sendable {
  /// Instruments and `questionnaire.xsd`.
  public var questionnaires: String
  /// Rulebooks and `rulebook.xsd`.
  public var regulations: String
  /// Decrees and `decree.xsd`.
  public var indicators: String
  /// Places and `regions.xsd`.
  public var regions: String
  /// Texts, one folder per language, and `messages.xsd`.
  public var messages: String
  /// Thresholds of the rules on a round and `round-rules.xsd`.
  public var roundRules: String
  /// `round-description.xsd`; the descriptions themselves are the office's own.
  public var roundDescriptions: String
  /// Scales of achievement and `scales.xsd`.
  public var indicatorScales: String

  /// The folders, by path.
  public init(
    questionnaires: String, regulations: String, indicators: String, regions: String, messages: String,
    roundRules: String, roundDescriptions: String, indicatorScales: String
  ) {
    self.questionnaires = questionnaires
    self.regulations = regulations
    self.indicators = indicators
    self.regions = regions
    self.messages = messages
    self.roundRules = roundRules
    self.roundDescriptions = roundDescriptions
    self.indicatorScales = indicatorScales
  }

  /// The folders of a source tree of this project, for tests and benchmarks.
  public init(inSourceTree root: String) {
    self.init(inside: root + "/Data")
    questionnaires = root + "/Questionnaires"
  }

  /// The folders inside one, as they travel with the program.
  public init(inside folder: String) {
    self.init(
      questionnaires: folder + "/Questionnaires", regulations: folder + "/Regulations",
      indicators: folder + "/Indicators", regions: folder + "/Regions", messages: folder + "/Messages",
      roundRules: folder + "/RoundRules", roundDescriptions: folder + "/RoundDescriptions",
      indicatorScales: folder + "/IndicatorScales")
  }
}
