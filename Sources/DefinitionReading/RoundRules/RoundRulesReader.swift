// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads the thresholds of the rules on a round from a document that its schema allows, and checks that they
/// make sense.
struct RoundRulesReader {
  let document: DefinitionDocument

  /// The thresholds.
  /// - Throws: E413-E414 and E485-E488 with the line.
  func thresholds() throws(DefinitionReadingError) -> RoundThresholds {
    let sampleSize = try sampleSize(document.child("sampleSize", of: document.root))
    var limits: [RuleID: RoundLimit] = [:]
    for node in document.root.children(named: "rule") {
      let rule = RuleID(rawValue: try document.attribute("id", node))
      guard RoundThresholds.limitedRules.contains(rule) else {
        throw document.fail("E486", node, rule.rawValue)
      }
      guard limits[rule] == nil else { throw document.fail("E427", node, rule.rawValue) }
      let reason = try document.localText("reason", of: node)
      let growsBeyond =
        node.attribute("growsBeyond") == nil ? nil : try document.number("growsBeyond", node)
      limits[rule] = RoundLimit(
        bound: try document.decimal("limit", node).exact, atLeast: try document.number("atLeast", node),
        growsBeyond: growsBeyond, reason: reason.indonesian, englishReason: reason.english)
    }
    guard let thresholds = RoundThresholds(sampleSize: sampleSize, limits: limits) else {
      let missing = RoundThresholds.limitedRules.filter { limits[$0] == nil }.map(\.rawValue)
      throw document.fail("E485", document.root, missing.joined(separator: ", "))
    }
    return thresholds
  }

  private func sampleSize(_ node: XMLNode) throws(DefinitionReadingError) -> SampleSizeTable {
    let proportion = try document.decimal("proportion", node).exact
    let margin = try document.decimal("margin", node).exact
    let chiSquare = try document.decimal("chiSquare", node).exact
    guard proportion > .zero, proportion < .one, margin > .zero, margin < .one, chiSquare > .zero else {
      throw document.fail("E487", node)
    }
    var rows: [SampleSizeTable.Row] = []
    for row in node.children(named: "row") {
      let population = try document.number("population", row)
      let sample = try document.number("sample", row)
      let last = rows.last ?? .init(population: 0, sample: 0)
      guard population > last.population, sample >= last.sample, (1...population).contains(sample) else {
        throw document.fail("E488", row, String(population), String(sample))
      }
      rows.append(.init(population: population, sample: sample))
    }
    return SampleSizeTable(
      chiSquare: chiSquare, proportion: proportion, margin: margin,
      everybodyBelow: try document.number("everybodyBelow", node), rows: rows,
      citation: try document.text("citation", of: node))
  }
}
