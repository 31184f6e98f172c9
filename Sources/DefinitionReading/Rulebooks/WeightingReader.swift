// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads the weights of a rulebook and checks that they are complete, and sum to 1 unless declared as printed.
struct WeightingReader {
  let document: DefinitionDocument
  let elements: [Element]

  /// The weight rule.
  /// - Throws: E445 (sum), E446 (not one weight per element), E490 to E492 (weights as printed) with the line.
  func weighting() throws(DefinitionReadingError) -> Weighting {
    let node = try document.child("weighting", of: document.root)
    let isPrinted = node.attribute("weights") == "asPrinted"
    if node.attribute("kind") == "equal" {
      if let extra = node.children(named: "weight").first {
        throw document.fail("E446", extra, extra.attribute("element") ?? "")
      }
      return isPrinted ? .equalAsPrinted(places: try printedPlaces(node)) : try equal(node)
    }
    if let value = node.attribute("value") { throw document.fail("E492", node, value) }
    let weights = try listed(node)
    let sum = weights.values.reduce(ExactRatio.zero, +)
    if isPrinted {
      guard sum != .one else { throw document.fail("E491", node) }
      return .listedAsPrinted(weights)
    }
    guard sum == .one else { throw document.fail("E445", node, Self.text(sum)) }
    return .listed(weights)
  }

  private func equal(_ node: XMLNode) throws(DefinitionReadingError) -> Weighting {
    if let value = node.attribute("value") { throw document.fail("E492", node, value) }
    return .equal
  }

  /// The decimals of the printed weight, which must be 1 over the number of elements at those decimals.
  private func printedPlaces(_ node: XMLNode) throws(DefinitionReadingError) -> Int {
    let exact = ExactRatio(1, over: elements.count) ?? .one
    guard let text = node.attribute("value"), let value = RoundedNumber(decimalText: text) else {
      throw document.fail("E490", node, "", exact.rounded(places: 3).description, String(elements.count))
    }
    let printed = exact.rounded(places: value.places)
    guard printed == value, value.exact > .zero else {
      throw document.fail("E490", node, text, printed.description, String(elements.count))
    }
    guard value.exact != exact else { throw document.fail("E491", node) }
    return value.places
  }

  /// One weight above zero for every element.
  private func listed(_ node: XMLNode) throws(DefinitionReadingError) -> [String: ExactRatio] {
    var weights: [String: ExactRatio] = [:]
    for weight in node.children(named: "weight") {
      let code = try document.attribute("element", weight)
      guard elements.contains(where: { $0.code == code }), weights[code] == nil else {
        throw document.fail("E446", weight, code)
      }
      let text = try document.attribute("value", weight)
      guard let value = Self.ratio(text), value > .zero else {
        throw document.fail("E414", weight, "value", text)
      }
      weights[code] = value
    }
    for element in elements where weights[element.code] == nil {
      throw document.fail("E446", node, element.code)
    }
    return weights
  }

  /// Reads `0.15` or `1/9` exactly; nil for anything else, a zero below the line included.
  private static func ratio(_ text: String) -> ExactRatio? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return ExactRatio(decimalText: text) }
    guard let above = Int(parts[0]), let below = Int(parts[1]) else { return nil }
    return ExactRatio(above, over: below)
  }

  /// A sum as people write it: `0.99`, or a fraction where no short decimal is exact.
  private static func text(_ sum: ExactRatio) -> String {
    let shown = (0...8).lazy.map { sum.rounded(places: $0) }.first { $0.exact == sum }
    return shown?.description ?? sum.fractionText
  }
}
