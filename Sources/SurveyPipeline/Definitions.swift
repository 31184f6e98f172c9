// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
public import IndicatorModel
public import SurveyModel

/// What regulations, decrees and instruments fix, read from the definition files that travel with the
/// program.
public struct Definitions: Sendable {
  let library: DefinitionLibrary

  /// Definitions of a library.
  init(library: DefinitionLibrary) { self.library = library }

  /// The questionnaire of a round that nobody chose one for.
  public static let defaultQuestionnaireID = "skm-2017"

  /// The definitions beside the running program.
  /// - Throws: a definition error that names the folder looked for when it is not there.
  public static func standard() throws -> Definitions {
    Definitions(library: try DefinitionLibrary.standard())
  }

  /// The error in words of its own, for when the texts themselves cannot be read.
  /// - Returns: nil for an error that has none.
  public static func plainText(of error: any Error, in language: Language) -> String? {
    (error as? DefinitionReadingError).map { $0.plainText(in: language) }
  }

  /// The texts of a language.
  public func catalogue(_ language: Language) throws -> MessageCatalogue { try library.catalogue(language) }

  /// The questionnaire of an id.
  /// - Throws: E701 when there is none.
  public func questionnaire(_ id: String) throws -> Questionnaire {
    guard let questionnaire = try library.questionnaire(id) else {
      throw PipelineError("E701", [id, try library.questionnaireIDs().joined(separator: ", ")])
    }
    return questionnaire
  }

  /// The ids of the questionnaires that travel with the program, sorted.
  func questionnaireIDs() throws -> [String] { try library.questionnaireIDs() }

  /// The rulebooks that travel with the program, oldest first.
  func rulebooks() throws -> [Rulebook] { try library.rulebooks() }

  /// A questionnaire of the office's own.
  /// - Throws: a definition error that says where it is broken.
  func questionnaire(file: String) throws -> Questionnaire { try library.readQuestionnaire(file: file) }

  /// A rulebook of the office's own. It must not pass for one that travels with the program.
  /// - Throws: a definition error that says where it is broken; E790 where a rulebook of other content bears its id
  ///   or its name already.
  func rulebook(file: String) throws -> Rulebook {
    let own = try library.readRulebook(file: file)
    for known in try library.rulebooks() where known != own {
      if known.id == own.id || FoldedText(known.name) == FoldedText(own.name) {
        throw PipelineError(
          "E790", [own.id, own.name, known.id], at: Provenance(source: Self.name(of: file)))
      }
    }
    return own
  }

  /// Whether a choice is the path of a file rather than an id.
  static func isFile(_ choice: String) -> Bool { choice.contains("/") || choice.hasSuffix(".xml") }

  private static func name(of path: String) -> String {
    ShownText.safe(path.split(separator: "/").last ?? path[...])
  }

  /// The rulebook of an id or a file, or the one in force on a day.
  /// - Throws: E702 when there is none, what `rulebook(file:)` throws, E703 when none was in force.
  public func rulebook(_ choice: String?, inForceOn day: CalendarDate) throws -> Rulebook {
    if let choice {
      if Self.isFile(choice) { return try rulebook(file: choice) }
      guard let rulebook = try library.rulebook(choice) else {
        throw PipelineError("E702", [choice, try library.rulebooks().map(\.id).joined(separator: ", ")])
      }
      return rulebook
    }
    guard let rulebook = try library.rulebook(inForceOn: day) else {
      throw PipelineError("E703", [day.isoText])
    }
    return rulebook
  }

  /// The thresholds of the rules on a round.
  func roundThresholds() throws -> RoundThresholds { try library.roundThresholds() }

  /// An office's description of a round.
  /// - Throws: a definition error that says where it is broken.
  func roundDescription(file: String) throws -> RoundDescription {
    try library.readRoundDescription(file: file)
  }

  /// The decree with the three key performance indicators.
  public func decree() throws -> Decree { try library.decree() }

  /// The kecamatan of the decree as service units, by their official codes.
  public func kecamatanUnits() throws -> [ServiceUnit] {
    try library.regions().filter { $0.level == .kecamatan }.map { region in
      ServiceUnit(
        code: region.code, name: "Kecamatan \(region.name)", parentCode: region.parentCode,
        aliases: [region.name])
    }
  }
}
