// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads scales of achievement from a document that its schema allows, and checks that every number has one
/// word.
struct ScaleReader {
  let document: DefinitionDocument

  /// The scales.
  /// - Throws: E414, E427 and E467 with the line.
  func scales() throws(DefinitionReadingError) -> [AchievementScale] {
    var scales: [AchievementScale] = []
    for node in document.root.children(named: "scale") {
      let id = try document.attribute("id", node)
      guard !scales.contains(where: { $0.id == id }) else { throw document.fail("E427", node, id) }
      scales.append(
        AchievementScale(
          id: id, citation: try document.text("citation", of: node), bands: try bands(of: node, scale: id)))
    }
    return scales
  }

  /// The bands, each beginning where the one before it ends.
  private func bands(of node: XMLNode, scale: String) throws(DefinitionReadingError) -> [AchievementScale
    .Band]
  {
    let nodes = node.children(named: "band")
    var bands: [AchievementScale.Band] = []
    for (place, node) in nodes.enumerated() {
      let label = DefinitionDocument.folded(try document.attribute("label", node))
      guard !bands.contains(where: { $0.label == label }) else { throw document.fail("E427", node, label) }
      let over = try bound("over", node)
      let upTo = try bound("upTo", node)
      let isJoined = over == bands.last?.upTo && (bands.isEmpty || over != nil)
      let isLast = place == nodes.count - 1
      let rises = over.flatMap { low in upTo.map { low < $0 } } ?? true
      guard isJoined, (upTo == nil) == isLast, rises else { throw document.fail("E467", node, scale, label) }
      bands.append(
        AchievementScale.Band(
          label: label, over: over, upTo: upTo, printed: try document.attribute("printed", node)))
    }
    return bands
  }

  private func bound(_ name: String, _ node: XMLNode) throws(DefinitionReadingError) -> ExactRatio? {
    node.attribute(name) == nil ? nil : try document.decimal(name, node).exact
  }
}
