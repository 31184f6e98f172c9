// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyPipeline

/// The texts of the chosen language, read once at start: `--lang`, else `IKM_LANG`, else Indonesian.
///
/// The parser library asks for help texts through static properties, before any command runs; that is why the
/// choice is made here, from the words of the command line.
enum DoorWords {
  /// The language chosen on the command line or in the environment.
  static let language: Language = chosenLanguage(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// The catalogue of that language, or why it could not be read.
  static let loaded: Result<MessageCatalogue, any Error> = Result {
    try Definitions.standard().catalogue(language)
  }

  /// The catalogue of that language; empty when it could not be read, which the door reports before anything else.
  static let catalogue: MessageCatalogue =
    (try? loaded.get()) ?? MessageCatalogue(language: language, texts: [:])

  /// The language that `--lang id`, `--lang=id` or `IKM_LANG` asks for.
  static func chosenLanguage(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    return environment["IKM_LANG"].flatMap { Language(rawValue: $0.lowercased()) } ?? .indonesian
  }
}

/// The text of an id in the chosen language.
func word(_ id: String, _ arguments: String...) -> String {
  DoorWords.catalogue.text(Message(id, arguments))
}
