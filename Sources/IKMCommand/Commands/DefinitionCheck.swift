// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How `check` tells the verdict on a definition of the office's own.
enum DefinitionCheck {
  /// A definition that can be used.
  struct Outcome {
    /// Its id.
    let id: String
    /// One line on what it holds.
    let summary: String
    /// What is worth knowing before it is used.
    let remarks: [Message]
  }

  private struct Document: Encodable {
    struct Entry: Encodable {
      let id: String
      let message: String
      let place: String?
      let line: Int?
    }

    let file: String
    let usable: Bool
    let id: String?
    let error: Entry?
    let remarks: [Entry]
  }

  /// Looks at a definition and says what came of it.
  /// - Throws: the error itself in text; exit code 2 after a document in JSON.
  static func run(_ file: String, format: OutputFormat, quiet: Bool, look: () throws -> Outcome) throws {
    let outcome: Outcome
    do {
      outcome = try look()
    } catch let error as any ExplainedError {
      guard format == .json else { throw error }
      let line = error.place.flatMap { $0.line > 0 ? $0.line : nil }
      let entry = Document.Entry(
        id: error.message.id, message: DoorWords.catalogue.text(error.message), place: error.place?.text,
        line: line)
      Terminal.sayDocument(
        try DoorJSON.text(Document(file: file, usable: false, id: nil, error: entry, remarks: [])))
      throw DoorExit.unusable.error
    }
    if format == .json {
      let remarks = outcome.remarks.map {
        Document.Entry(id: $0.id, message: DoorWords.catalogue.text($0), place: nil, line: nil)
      }
      return Terminal.sayDocument(
        try DoorJSON.text(Document(file: file, usable: true, id: outcome.id, error: nil, remarks: remarks)))
    }
    if quiet { return }
    Terminal.say(outcome.summary)
    for remark in outcome.remarks { Terminal.say("- " + DoorWords.catalogue.text(remark)) }
  }
}

extension GlobalOptions {
  /// The definitions at hand: those of the program, and the office's own where the folder holds some.
  func shelf() throws -> DefinitionShelf {
    DefinitionShelf(try Definitions.standard(), folder: folder)
  }
}

extension DefinitionShelf {
  /// The questionnaire of a file, whatever the file is called.
  func questionnaire(inFile name: String) throws -> Questionnaire { try questionnaire(Self.path(name)) }

  /// The rulebook of a file, whatever the file is called.
  func rulebook(inFile name: String) throws -> Rulebook { try rulebook(Self.path(name)) }

  /// A name without a folder and an ending would be taken for an id.
  private static func path(_ name: String) -> String { name.contains("/") ? name : "./" + name }
}
