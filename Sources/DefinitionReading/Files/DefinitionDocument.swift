// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// A definition whose structure is known to be right, with the words to complain about its sense.
struct DefinitionDocument: Sendable {
  /// The file's name without its folder.
  let name: String
  /// The root element.
  let root: XMLNode

  /// Whether the root element is that of a kind.
  func isOf(_ kind: DefinitionKind) -> Bool {
    root.name == kind.rawValue && root.namespace == kind.namespace
  }

  /// An error about an element of this file.
  func fail(_ id: String, _ node: XMLNode, _ arguments: String...) -> DefinitionReadingError {
    DefinitionReadingError(
      id, arguments, at: Provenance(source: name, line: node.line, column: node.column, field: node.name))
  }

  /// Checks that the file is called as its id, so that an id finds its file.
  /// - Throws: E415.
  func checkIDIsFileName() throws(DefinitionReadingError) {
    let id = try attribute("id", root)
    guard name == id + ".xml" else { throw fail("E415", root, id, name) }
  }

  /// An attribute that the schema demands.
  /// - Throws: E414 when it is not there after all.
  func attribute(_ attribute: String, _ node: XMLNode) throws(DefinitionReadingError) -> String {
    guard let value = node.attribute(attribute) else { throw fail("E414", node, attribute, "") }
    return value
  }

  /// A whole number in an attribute; `standard` where it is absent.
  /// - Throws: E414 when it is absent without a standard, or not a whole number.
  func number(_ attribute: String, _ node: XMLNode, standard: Int? = nil) throws(DefinitionReadingError)
    -> Int
  {
    guard let text = node.attribute(attribute) else {
      guard let standard else { throw fail("E414", node, attribute, "") }
      return standard
    }
    guard let number = Int(Self.folded(text)) else { throw fail("E414", node, attribute, text) }
    return number
  }

  /// A decimal with a point in an attribute, with its places as written.
  /// - Throws: E414 when it is none.
  func decimal(_ attribute: String, _ node: XMLNode) throws(DefinitionReadingError) -> RoundedNumber {
    let text = try self.attribute(attribute, node)
    guard let number = RoundedNumber(decimalText: text) else { throw fail("E414", node, attribute, text) }
    return number
  }

  /// A day in an attribute; nil where it is absent.
  /// - Throws: E414 when it is not a day of the calendar.
  func day(_ attribute: String, _ node: XMLNode) throws(DefinitionReadingError) -> CalendarDate? {
    guard let text = node.attribute(attribute) else { return nil }
    guard let date = CalendarDate(isoText: Self.folded(text)) else {
      throw fail("E414", node, attribute, text)
    }
    return date
  }

  /// A child that the schema demands.
  /// - Throws: E414 when it is not there after all.
  func child(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> XMLNode {
    guard let child = node.child(named: name) else { throw fail("E414", node, name, "") }
    return child
  }

  /// The text of a child that the schema demands, line breaks and indentation folded into single spaces.
  /// - Throws: E414 when it is not there after all.
  func text(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> String {
    Self.folded(try child(name, of: node).text)
  }

  /// The texts of all children of a name, folded.
  func texts(_ name: String, of node: XMLNode) -> [String] {
    node.children(named: name).map { Self.folded($0.text) }
  }

  /// A text that is given once in Indonesian and once in English.
  /// - Throws: E413 when one language is missing.
  func localText(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> LocalText {
    let children = node.children(named: name)
    func text(_ language: Language) -> String? {
      children.first { $0.attribute("language") == language.rawValue }.map { Self.folded($0.text) }
    }
    guard let indonesian = text(.indonesian) else { throw fail("E413", children.first ?? node, name, "id") }
    guard let english = text(.english) else { throw fail("E413", children.first ?? node, name, "en") }
    return LocalText(indonesian: indonesian, english: english)
  }

  /// A text with every run of spaces and line breaks as one space, none at the ends.
  static func folded(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

/// A text in both languages.
struct LocalText: Hashable, Sendable {
  let indonesian: String
  let english: String
}
