// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel
import XMLReading

/// The definitions that travel with the program, and the user's own.
///
/// Nothing is read before it is asked for, and nothing is kept: each call reads its own files, checks them by
/// their schema and then for sense. An error leaves nothing behind.
public struct DefinitionLibrary: Hashable, Sendable {
  /// Where the definitions lie.
  public let folders: DefinitionFolders

  /// The library inside one folder, which holds `Questionnaires`, `Regulations`, `Indicators`, `Regions` and
  /// `Messages`. Nothing is looked at yet.
  public init(folder: String) {
    folders = DefinitionFolders(inside: folder)
  }

  /// The library in five folders that lie apart, as in the source tree. Nothing is looked at yet.
  public init(folders: DefinitionFolders) {
    self.folders = folders
  }

  // MARK: Texts

  /// The texts of a language, from all its files.
  /// - Throws: E48x for texts that contradict each other, E40x-E41x for files that cannot be read.
  public func catalogue(_ language: Language) throws(DefinitionReadingError) -> MessageCatalogue {
    try MessageReader.catalogue(language, in: folders.messages)
  }

  // MARK: Questionnaires

  /// The ids of the questionnaires that travel with the program, sorted.
  /// - Throws: E402 or E403 when the folder cannot be read.
  public func questionnaireIDs() throws(DefinitionReadingError) -> [String] {
    try DefinitionFile.names(in: folders.questionnaires).map { String($0.dropLast(4)) }
  }

  /// A questionnaire that travels with the program.
  /// - Returns: nil when there is none of this id.
  /// - Throws: E42x-E43x and E495-E497 when it does not make sense, E40x-E41x when it cannot be read.
  public func questionnaire(_ id: String) throws(DefinitionReadingError) -> Questionnaire? {
    guard let path = DefinitionFile.path(ofID: id, in: folders.questionnaires) else { return nil }
    let checker = try SchemaChecker(.questionnaire, in: folders.questionnaires)
    let document = try checker.document(path)
    try document.checkIDIsFileName()
    return try questionnaire(in: document, checker)
  }

  /// A user's own questionnaire, read and checked in the same way.
  /// - Throws: E42x-E43x when it does not make sense, E40x-E41x when it cannot be read.
  public func readQuestionnaire(file: String) throws(DefinitionReadingError) -> Questionnaire {
    let checker = try SchemaChecker(.questionnaire, in: folders.questionnaires)
    return try questionnaire(in: try checker.document(file), checker)
  }

  /// Reads a questionnaire, with what it takes over from the one that it is like.
  /// - Throws: E497 where that is none that travels with the program, or takes over from another itself.
  private func questionnaire(
    in document: DefinitionDocument, _ checker: borrowing SchemaChecker
  ) throws(DefinitionReadingError) -> Questionnaire {
    guard let id = document.root.attribute("like") else {
      return try QuestionnaireReader(document: document).questionnaire()
    }
    guard let path = DefinitionFile.path(ofID: id, in: folders.questionnaires) else {
      throw document.fail("E497", document.root, id)
    }
    let base = try checker.document(path)
    guard base.root.attribute("like") == nil else { throw document.fail("E497", document.root, id) }
    return try QuestionnaireReader(document: document, base: base).questionnaire()
  }

  // MARK: Rulebooks

  /// A rulebook that travels with the program, or a user's own by its path (a name with `/` or `.xml`).
  /// - Returns: nil when it is not a path and there is none of this id.
  /// - Throws: E44x-E45x when it does not make sense, E40x-E41x when it cannot be read.
  public func rulebook(_ idOrFile: String) throws(DefinitionReadingError) -> Rulebook? {
    if let path = DefinitionFile.path(ofID: idOrFile, in: folders.regulations) {
      let document = try SchemaChecker(.rulebook, in: folders.regulations).document(path)
      try document.checkIDIsFileName()
      return try RulebookReader(document: document).rulebook()
    }
    guard idOrFile.contains("/") || idOrFile.hasSuffix(".xml") else { return nil }
    return try readRulebook(file: idOrFile)
  }

  /// A user's own rulebook, read and checked in the same way.
  /// - Throws: E44x-E45x when it does not make sense, E40x-E41x when it cannot be read.
  public func readRulebook(file: String) throws(DefinitionReadingError) -> Rulebook {
    let document = try SchemaChecker(.rulebook, in: folders.regulations).document(file)
    return try RulebookReader(document: document).rulebook()
  }

  /// The rulebooks that travel with the program, oldest first, variants after what they vary.
  /// - Throws: E448 when two are in force on one day, E493 when a variant varies nothing, and what `rulebook(_:)`
  ///   throws.
  public func rulebooks() throws(DefinitionReadingError) -> [Rulebook] {
    let checker = try SchemaChecker(.rulebook, in: folders.regulations)
    var placed: [(rulebook: Rulebook, document: DefinitionDocument)] = []
    for name in try DefinitionFile.names(in: folders.regulations) {
      let document = try checker.document(folders.regulations + "/" + name)
      try document.checkIDIsFileName()
      placed.append((try RulebookReader(document: document).rulebook(), document))
    }
    placed.sort { Self.precedes($0.rulebook, $1.rulebook) }
    try RulebookSense.checkSuccession(placed)
    return placed.map(\.rulebook)
  }

  private static func precedes(_ left: Rulebook, _ right: Rulebook) -> Bool {
    let days = (left.inForceFrom, right.inForceFrom)
    if days.0 != days.1 { return days.0 < days.1 }
    guard (left.variantOf == nil) == (right.variantOf == nil) else { return left.variantOf == nil }
    return left.id < right.id
  }

  /// The rulebook in force on a day; nil when none of those known was.
  /// - Throws: what `rulebooks()` throws.
  public func rulebook(inForceOn date: CalendarDate) throws(DefinitionReadingError) -> Rulebook? {
    try rulebooks().first { $0.isInForce(on: date) }
  }

  // MARK: Indicators and places

  /// The decree on the indicators; the newest where there are several.
  /// - Throws: E408 when there is none, E46x when it does not make sense, E40x-E41x when it cannot be read.
  public func decree() throws(DefinitionReadingError) -> Decree {
    guard let newest = try decrees().last else { throw DefinitionReadingError("E408", [folders.indicators]) }
    return newest
  }

  /// The places, in the order of their codes' files: a place comes after the one above it.
  /// - Throws: E408 when there are none, E47x when they do not make sense, E40x-E41x when they cannot be read.
  public func regions() throws(DefinitionReadingError) -> [Region] {
    let checker = try SchemaChecker(.regions, in: folders.regions)
    var reader = RegionReader()
    for name in try DefinitionFile.names(in: folders.regions) {
      let document = try checker.document(folders.regions + "/" + name)
      try document.checkIDIsFileName()
      try reader.add(document)
    }
    guard !reader.regions.isEmpty else { throw DefinitionReadingError("E408", [folders.regions]) }
    return reader.regions
  }
}
