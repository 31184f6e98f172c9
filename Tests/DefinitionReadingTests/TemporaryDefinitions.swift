// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

/// A folder of definition files made for one test, with the schemas of the source tree.
struct TemporaryDefinitions: ~Copyable {
  /// The folder, which holds `Questionnaires`, `Regulations` and so on.
  let folder: String

  /// A copy of the schemas, without any definition.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ikm-definitions-\(UUID())").path
    let source = try TestDefinitions.folders()
    let schemas = [
      (source.questionnaires, "Questionnaires", "questionnaire.xsd"),
      (source.regulations, "Regulations", "rulebook.xsd"), (source.indicators, "Indicators", "decree.xsd"),
      (source.regions, "Regions", "regions.xsd"), (source.messages, "Messages", "messages.xsd"),
      (source.roundRules, "RoundRules", "round-rules.xsd"),
      (source.roundDescriptions, "RoundDescriptions", "round-description.xsd"),
      (source.indicatorScales, "IndicatorScales", "scales.xsd"),
    ]
    for (from, kind, schema) in schemas {
      try FileManager.default.createDirectory(atPath: folder + "/" + kind, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: from + "/" + schema, toPath: folder + "/" + kind + "/" + schema)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The library in the folder.
  var library: DefinitionLibrary { DefinitionLibrary(folder: folder) }

  /// Writes a file, `Regulations/mine.xml`, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder + "/" + name
    let parent = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
}

/// A text that is right, and the changes that make it wrong.
struct Breakable: Sendable {
  let text: String

  /// The text with one change; the test fails when there is nothing to change.
  func with(_ old: String, _ new: String) throws -> String {
    try #require(text.contains(old), "\(old) is not in the text")
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  /// The line, from 1, on which a mark such as `1️⃣` stands once it is taken out, and the text without it.
  static func unmarked(_ text: String) throws -> (text: String, line: Int) {
    let range = try #require(text.firstRange(of: "1️⃣"), "there is no mark in the text")
    let line = text[..<range.lowerBound].count { $0.isNewline } + 1
    return (text.replacing("1️⃣", with: ""), line)
  }
}

/// The error that a piece of work throws.
func definitionError(_ work: () throws -> Void) throws -> DefinitionReadingError {
  do {
    try work()
  } catch let error as DefinitionReadingError {
    return error
  }
  throw NothingThrown()
}

/// Nothing was thrown where something should have been.
struct NothingThrown: Error {}
