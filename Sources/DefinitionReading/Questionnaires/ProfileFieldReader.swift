// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads the profile fields of a questionnaire and checks that they make sense.
struct ProfileFieldReader {
  let document: DefinitionDocument

  /// The fields, in the order of print.
  /// - Throws: E427 for an id given twice, E428-E430 and E437 for options that contradict each other.
  func fields(_ nodes: [XMLNode]) throws(DefinitionReadingError) -> [ProfileField] {
    var fields: [ProfileField] = []
    for node in nodes {
      let id = try document.attribute("id", node)
      guard !fields.contains(where: { $0.id == id }) else { throw document.fail("E427", node, id) }
      let kindName = try document.attribute("kind", node)
      guard let kind = ProfileField.Kind(rawValue: kindName) else {
        throw document.fail("E414", node, "kind", kindName)
      }
      let title = try document.localText("title", of: node)
      let options = try options(of: node, kind: kind)
      fields.append(
        ProfileField(
          id: id, title: title.indonesian, englishTitle: title.english, kind: kind, options: options,
          aliases: document.texts("alias", of: node)))
    }
    return fields
  }

  private func options(
    of field: XMLNode, kind: ProfileField.Kind
  ) throws(DefinitionReadingError) -> [ProfileOption] {
    var options: [ProfileOption] = []
    var owners: [String: String] = [:]
    for node in field.children(named: "option") {
      let code = try document.attribute("code", node)
      guard !options.contains(where: { $0.code == code }) else { throw document.fail("E427", node, code) }
      let label = try document.localText("label", of: node)
      let ages = try ages(of: node, code: code, kind: kind, after: options.last)
      let aliases = document.texts("alias", of: node)
      for words in [code, label.indonesian, label.english] + aliases {
        let key = Self.key(words, kind)
        guard !key.isEmpty else { throw document.fail("E435", node, words) }
        if let other = owners[key], other != code { throw document.fail("E430", node, words, other, code) }
        if let ages, let year = Int(key), !ages.contains(year) {
          throw document.fail("E437", node, words, code)
        }
        owners[key] = code
      }
      options.append(
        ProfileOption(
          code: code, label: label.indonesian, englishLabel: label.english, aliases: aliases, ages: ages))
    }
    return options
  }

  /// Words as they are compared: folded, but with the sign of a bare number of years, so that `<18` is not 18.
  private static func key(_ words: String, _ kind: ProfileField.Kind) -> String {
    let folded = FoldedText(words).description
    let isBareNumber = kind == .age && Int(folded) != nil
    return isBareNumber ? words.filter { !$0.isWhitespace } : folded
  }

  /// The years of a band: they begin where the band before ends, so that no age lies in two bands or in none.
  private func ages(
    of node: XMLNode, code: String, kind: ProfileField.Kind, after previous: ProfileOption?
  ) throws(DefinitionReadingError) -> ClosedRange<Int>? {
    let isGiven = node.attribute("from") != nil || node.attribute("upTo") != nil
    guard kind == .age else {
      guard !isGiven else { throw document.fail("E429", node, code) }
      return nil
    }
    guard node.attribute("from") != nil, node.attribute("upTo") != nil else {
      throw document.fail("E429", node, code)
    }
    let first = try document.number("from", node)
    let last = try document.number("upTo", node)
    let wanted = previous?.ages.map { $0.upperBound + 1 } ?? 0
    guard first == wanted, last >= first else {
      throw document.fail("E428", node, code, String(first), String(last), String(wanted))
    }
    return first...last
  }
}
