// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads a rulebook from a document that its schema allows, and checks that it makes sense.
struct RulebookReader {
  let document: DefinitionDocument

  /// The rulebook.
  /// - Throws: E413-E414 and E44x-E45x with the line.
  func rulebook() throws(DefinitionReadingError) -> Rulebook {
    let root = document.root
    let force = try document.child("inForce", of: root)
    guard let from = try document.day("from", force) else { throw document.fail("E414", force, "from", "") }
    let rounding = try document.child("rounding", of: root)
    let conversion = try document.child("conversion", of: root)
    let inUse = root.child(named: "inUse")
    let elements = try elements()
    let rulebook = Rulebook(
      id: try document.attribute("id", root), name: try document.text("name", of: root),
      citation: try document.text("citation", of: root), inForceFrom: from,
      inForceUpTo: try document.day("upTo", force), elements: elements, weighting: try weighting(elements),
      factor: try document.number("factor", conversion), indexPlaces: try document.number("index", rounding),
      nrrPlaces: try document.number("nrr", rounding), bands: try bands(),
      alternativeWeights: try alternativeWeights(inUse), alternativeNRRPlaces: try alternativePlaces(inUse))
    try RulebookSense(document: document, rulebook: rulebook).check()
    return rulebook
  }

  private func elements() throws(DefinitionReadingError) -> [Element] {
    var elements: [Element] = []
    for node in try document.child("elements", of: document.root).children(named: "element") {
      let code = try document.attribute("code", node)
      guard !elements.contains(where: { $0.code == code }) else { throw document.fail("E427", node, code) }
      let name = try document.localText("name", of: node)
      elements.append(Element(code: code, name: name.indonesian, englishName: name.english))
    }
    return elements
  }

  /// Equal, or a weight for every element whose sum is exactly 1.
  private func weighting(_ elements: [Element]) throws(DefinitionReadingError) -> Weighting {
    let node = try document.child("weighting", of: document.root)
    let listed = node.children(named: "weight")
    if node.attribute("kind") == "equal" {
      guard let extra = listed.first else { return .equal }
      throw document.fail("E446", extra, extra.attribute("element") ?? "")
    }
    var weights: [String: ExactRatio] = [:]
    for weight in listed {
      let code = try document.attribute("element", weight)
      guard elements.contains(where: { $0.code == code }), weights[code] == nil else {
        throw document.fail("E446", weight, code)
      }
      let text = try document.attribute("value", weight)
      guard let value = Self.ratio(text) else { throw document.fail("E414", weight, "value", text) }
      weights[code] = value
    }
    for element in elements where weights[element.code] == nil {
      throw document.fail("E446", node, element.code)
    }
    let sum = weights.values.reduce(ExactRatio.zero, +)
    guard sum == .one else { throw document.fail("E445", node, sum.fractionText) }
    return .listed(weights)
  }

  /// Reads `0.15` or `1/9` exactly; nil for anything else, a zero below the line included.
  private static func ratio(_ text: String) -> ExactRatio? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return ExactRatio(decimalText: text) }
    guard let above = Int(parts[0]), let below = Int(parts[1]) else { return nil }
    return ExactRatio(above, over: below)
  }

  private func bands() throws(DefinitionReadingError) -> [GradeBand] {
    var bands: [GradeBand] = []
    for node in try document.child("bands", of: document.root).children(named: "band") {
      let performance = try document.localText("performance", of: node)
      let mean = try document.child("mean", of: node)
      let converted = try document.child("converted", of: node)
      bands.append(
        GradeBand(
          grade: try document.attribute("grade", node), performance: performance.indonesian,
          englishPerformance: performance.english, perception: try document.number("perception", node),
          lowerBound: try document.decimal("from", converted),
          upperBound: try document.decimal("upTo", converted),
          lowerMean: try document.decimal("from", mean), upperMean: try document.decimal("upTo", mean)))
    }
    return bands
  }

  private func alternativeWeights(_ inUse: XMLNode?) throws(DefinitionReadingError) -> [AlternativeWeight] {
    var weights: [AlternativeWeight] = []
    for node in inUse?.children(named: "weight") ?? [] {
      weights.append(
        AlternativeWeight(
          label: try document.attribute("label", node), places: try document.number("places", node)))
    }
    return weights
  }

  private func alternativePlaces(_ inUse: XMLNode?) throws(DefinitionReadingError) -> [Int] {
    var places: [Int] = []
    for node in inUse?.children(named: "nrr") ?? [] { places.append(try document.number("places", node)) }
    return places
  }
}
