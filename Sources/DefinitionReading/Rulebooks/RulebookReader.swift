// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads a rulebook from a document that its schema allows, and checks that it makes sense.
struct RulebookReader {
  let document: DefinitionDocument

  /// The rulebook.
  /// - Throws: E413-E414, E44x-E45x and E490-E492 with the line.
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
      inForceUpTo: try document.day("upTo", force), elements: elements,
      weighting: try WeightingReader(document: document, elements: elements).weighting(),
      factor: try document.number("factor", conversion), indexPlaces: try document.number("index", rounding),
      nrrPlaces: try document.number("nrr", rounding), bands: try bands(),
      alternativeWeights: try alternativeWeights(inUse), alternativeNRRPlaces: try alternativePlaces(inUse),
      variantOf: root.attribute("variantOf"), marks: try marks())
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

  private func marks() throws(DefinitionReadingError) -> RulebookMarks {
    let force = try document.child("inForce", of: document.root)
    let isOver = force.attribute("upTo") != nil
    return RulebookMarks(
      inForceFrom: try mark(of: force),
      inForceUpTo: isOver
        ? try mark(of: force, force.attribute("upToMark") == nil ? "mark" : "upToMark") : nil,
      elements: try mark(of: try document.child("elements", of: document.root)),
      weighting: try mark(of: try document.child("weighting", of: document.root)),
      conversion: try mark(of: try document.child("conversion", of: document.root)),
      bands: try mark(of: try document.child("bands", of: document.root)))
  }

  private func mark(of node: XMLNode, _ name: String = "mark") throws(DefinitionReadingError) -> Certainty {
    let text = try document.attribute(name, node)
    guard let mark = Certainty(rawValue: text) else { throw document.fail("E414", node, name, text) }
    return mark
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
