// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads the texts of a language from its files and checks that they fit together.
enum MessageReader {
  /// The catalogue of a language: all files of `<folder>/<language>`.
  /// - Throws: E480-E484 with the line.
  static func catalogue(
    _ language: Language, in folder: String
  ) throws(DefinitionReadingError) -> MessageCatalogue {
    let checker = try SchemaChecker(.messages, in: folder)
    let languageFolder = folder + "/" + language.rawValue
    var texts: [String: String] = [:]
    var files: [String: String] = [:]
    for name in try DefinitionFile.names(in: languageFolder) {
      let document = try checker.document(languageFolder + "/" + name)
      let declared = try document.attribute("language", document.root)
      guard declared == language.rawValue else {
        throw document.fail("E482", document.root, declared, language.rawValue)
      }
      for node in document.root.children(named: "message") {
        let id = try document.attribute("id", node)
        if let other = files[id] { throw document.fail("E480", node, id, other) }
        files[id] = name
        texts[id] = try text(of: node, id: id, document)
      }
    }
    guard !texts.isEmpty else { throw DefinitionReadingError("E484", [language.rawValue, languageFolder]) }
    return MessageCatalogue(language: language, texts: texts)
  }

  private static func text(
    of node: XMLNode, id: String, _ document: DefinitionDocument
  ) throws(DefinitionReadingError) -> String {
    let text = MessageText.folded(node.text)
    guard !text.isEmpty else { throw document.fail("E483", node, id) }
    guard MessageText.places(in: text) != nil else { throw document.fail("E481", node, id) }
    return text
  }
}
