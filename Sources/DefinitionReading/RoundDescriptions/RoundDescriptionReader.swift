// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads the description of a round from a document that its schema allows, and checks that it makes sense.
struct RoundDescriptionReader {
  let document: DefinitionDocument

  /// The description.
  /// - Throws: E861-E864 with the line.
  func description() throws(DefinitionReadingError) -> RoundDescription {
    var units: [String: SurveyDescription] = [:]
    for node in document.root.children(named: "unit") {
      let code = DefinitionDocument.folded(try document.attribute("code", node))
      guard units[code] == nil else { throw document.fail("E863", node, code) }
      units[code] = try items(of: node)
    }
    return RoundDescription(
      roundID: try document.attribute("round", document.root), general: try items(of: document.root),
      units: units)
  }

  private func items(of node: XMLNode) throws(DefinitionReadingError) -> SurveyDescription {
    let time = try single("time", of: node)
    return SurveyDescription(
      agency: try text("agency", of: node), conductedBy: try text("conductedBy", of: node),
      method: try text("method", of: node), place: try text("place", of: node), days: try days(time),
      hours: time.flatMap { given($0.attribute("hours")) }, legalBasis: texts("legalBasis", of: node),
      purposes: texts("purpose", of: node), services: texts("service", of: node),
      signatory: try official("signatory", of: node), officer: try official("officer", of: node),
      signingPlace: try text("signingPlace", of: node), publicPage: try page(of: node),
      documentation: texts("documentation", of: node))
  }

  /// The one child of a name; an empty one is there too, so that two of which one is empty are told.
  /// - Throws: E861 where there are two.
  private func single(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> XMLNode? {
    let children = node.children(named: name)
    guard children.count < 2 else { throw document.fail("E861", children[1], name) }
    return children.first
  }

  private func text(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> String? {
    given(try single(name, of: node)?.text)
  }

  private func texts(_ name: String, of node: XMLNode) -> [String] {
    document.texts(name, of: node).filter { !$0.isEmpty }
  }

  private func given(_ text: String?) -> String? {
    let folded = DefinitionDocument.folded(text ?? "")
    return folded.isEmpty ? nil : folded
  }

  private func official(_ name: String, of node: XMLNode) throws(DefinitionReadingError) -> Official {
    guard let person = try single(name, of: node) else { return Official() }
    return Official(
      name: try text("name", of: person), number: try text("number", of: person),
      office: try text("office", of: person), rank: try text("rank", of: person))
  }

  /// The days; one alone stands for itself.
  /// - Throws: E862 for a day that is none, and for days in the wrong order.
  private func days(_ node: XMLNode?) throws(DefinitionReadingError) -> ClosedRange<CalendarDate>? {
    guard let node else { return nil }
    let texts = [given(node.attribute("from")), given(node.attribute("to"))]
    guard let first = texts[0] ?? texts[1], let last = texts[1] ?? texts[0] else { return nil }
    guard let from = CalendarDate(isoText: first), let to = CalendarDate(isoText: last), from <= to else {
      throw document.fail("E862", node, first, last)
    }
    return from...to
  }

  /// The address of the public page.
  /// - Throws: E864 where it is none.
  private func page(of node: XMLNode) throws(DefinitionReadingError) -> String? {
    guard let element = try single("publicPage", of: node), let address = given(element.text) else {
      return nil
    }
    let rest = ["https://", "http://"].first { address.hasPrefix($0) }.map { address.dropFirst($0.count) }
    let isAddress = address.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E
    }
    guard let rest, isAddress, rest.first.map({ $0.isLetter || $0.isNumber }) == true else {
      throw document.fail("E864", element)
    }
    return address
  }
}
