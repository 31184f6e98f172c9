// SPDX-License-Identifier: Apache-2.0
import Foundation
public import SurveyModel
import SurveyStore

/// The questionnaires and rulebooks at hand: those that travel with the program, and the office's own that are kept
/// with a workspace. No workspace is needed to look at the former.
public struct DefinitionShelf: Sendable {
  /// A questionnaire on the shelf.
  public struct ShelvedQuestionnaire: Sendable {
    /// The questionnaire.
    public let questionnaire: Questionnaire
    /// Whether it is the office's own.
    public let isOwn: Bool
  }

  /// A rulebook on the shelf.
  public struct ShelvedRulebook: Sendable {
    /// The rulebook.
    public let rulebook: Rulebook
    /// Whether it is the office's own.
    public let isOwn: Bool
  }

  private let definitions: Definitions
  private let folder: String

  /// The shelf of a folder, which need not be a workspace.
  public init(_ definitions: Definitions, folder: String) {
    self.definitions = definitions
    self.folder = folder
  }

  /// Where the office's own questionnaires are kept.
  var ownQuestionnaires: URL { URL(filePath: folder).appending(path: "questionnaires") }
  /// Where the office's own rulebooks are kept.
  var ownRulebooks: URL { URL(filePath: folder).appending(path: "rulebooks") }

  /// All questionnaires: those that travel with the program, then the office's own, each by id.
  /// - Throws: a definition error when one of them is broken.
  public func questionnaires() throws -> [ShelvedQuestionnaire] {
    let shipped = try definitions.questionnaireIDs()
    let own = ownIDs(in: ownQuestionnaires).filter { !shipped.contains($0) }
    return try shipped.map { .init(questionnaire: try definitions.questionnaire($0), isOwn: false) }
      + own.map { .init(questionnaire: try questionnaire($0), isOwn: true) }
  }

  /// A questionnaire by its id or its file.
  /// - Throws: E792 when there is none of this id, a definition error when it is broken.
  public func questionnaire(_ choice: String) throws -> Questionnaire {
    if Definitions.isFile(choice) { return try definitions.questionnaire(file: choice) }
    let shipped = try definitions.questionnaireIDs()
    if shipped.contains(choice) { return try definitions.questionnaire(choice) }
    let own = ownIDs(in: ownQuestionnaires)
    guard own.contains(choice) else {
      throw PipelineError("E792", [Self.shown(choice), (shipped + own).joined(separator: ", ")])
    }
    return try definitions.questionnaire(
      file: ownQuestionnaires.appending(path: "\(choice).xml").path(percentEncoded: false))
  }

  /// All rulebooks: those that travel with the program, oldest first, then the office's own by id.
  /// - Throws: a definition error when one of them is broken, E790.
  public func rulebooks() throws -> [ShelvedRulebook] {
    let shipped = try definitions.rulebooks()
    let own = ownIDs(in: ownRulebooks).filter { id in !shipped.contains { $0.id == id } }
    return try shipped.map { .init(rulebook: $0, isOwn: false) }
      + own.map { .init(rulebook: try rulebook($0), isOwn: true) }
  }

  /// A rulebook by its id or its file.
  /// - Throws: E702 when there is none of this id, E790, a definition error when it is broken.
  public func rulebook(_ choice: String) throws -> Rulebook {
    if Definitions.isFile(choice) { return try definitions.rulebook(file: choice) }
    let shipped = try definitions.rulebooks()
    if let rulebook = shipped.first(where: { $0.id == choice }) { return rulebook }
    let own = ownIDs(in: ownRulebooks)
    guard own.contains(choice) else {
      let known = shipped.map(\.id) + own
      throw PipelineError("E702", [Self.shown(choice), known.joined(separator: ", ")])
    }
    return try definitions.rulebook(
      file: ownRulebooks.appending(path: "\(choice).xml").path(percentEncoded: false))
  }

  /// What an office should know of a questionnaire before it is used.
  /// - Throws: a definition error when the rulebooks cannot be read.
  public func remarks(on questionnaire: Questionnaire) throws -> [Message] {
    let book = try rulebooks().first { $0.rulebook.id == questionnaire.rulebookID }?.rulebook
    return QuestionnaireRemarks.remarks(on: questionnaire, under: book)
  }

  /// The names of the XML files in a folder without their ending; none where the shelf's folder is no workspace, since
  /// a folder of such a name may then hold anything.
  private func ownIDs(in part: URL) -> [String] {
    let manager = FileManager.default
    let store = URL(filePath: folder).appending(path: SurveyStore.fileName)
    guard manager.fileExists(atPath: store.path(percentEncoded: false)),
      let names = try? manager.contentsOfDirectory(atPath: part.path(percentEncoded: false))
    else { return [] }
    return names.filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
  }

  private static func shown(_ choice: String) -> String { String(ShownText.safe(choice).prefix(64)) }
}
