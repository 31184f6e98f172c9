// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Who may be named by which words: no word of a questionnaire may name two things.
struct HeadingClaims {
  /// The file that the next claims stand in, for errors.
  var document: DefinitionDocument
  private var owners: [FoldedText: String] = [:]

  /// No claims yet.
  init(document: DefinitionDocument) {
    self.document = document
  }

  /// Claims words for an owner, which is told as it stands in the file: `question 8`, `column date`.
  /// - Throws: E435 when nothing is left of the words once folded, E426 when they belong to another owner.
  mutating func claim(_ words: String, for owner: String, at node: XMLNode) throws(DefinitionReadingError) {
    let folded = FoldedText(words)
    guard !folded.isEmpty else { throw document.fail("E435", node, DefinitionDocument.folded(words)) }
    guard let other = owners[folded] else {
      owners[folded] = owner
      return
    }
    guard other == owner else {
      throw document.fail("E426", node, DefinitionDocument.folded(words), other, owner)
    }
  }

  /// Claims the text of every alias below an element.
  /// - Throws: as `claim(_:for:at:)`.
  mutating func claimAliases(of node: XMLNode, for owner: String) throws(DefinitionReadingError) {
    for alias in node.children(named: "alias") { try claim(alias.text, for: owner, at: alias) }
  }
}
