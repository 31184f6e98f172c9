// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Whether a rulebook contradicts itself, or rulebooks each other.
struct RulebookSense {
  let document: DefinitionDocument
  let rulebook: Rulebook

  /// - Throws: E440-E444, E447, E449 or E452 with the line.
  func check() throws(DefinitionReadingError) {
    if let last = rulebook.inForceUpTo, last < rulebook.inForceFrom {
      throw document.fail(
        "E447", try document.child("inForce", of: document.root), rulebook.inForceFrom.isoText, last.isoText)
    }
    try checkOrder()
    try checkEnds()
    try checkScales()
    try checkAlternativeWeights()
  }

  private var bandNodes: [XMLNode] {
    document.root.child(named: "bands")?.children(named: "band") ?? []
  }

  /// Perceptions 1 to n, letters once, bounds rising, and between two bands only what rounding leaves empty.
  private func checkOrder() throws(DefinitionReadingError) {
    let step = ExactRatio(units: 1, places: rulebook.indexPlaces)
    for (index, (band, node)) in zip(rulebook.bands, bandNodes).enumerated() {
      let isRepeated = rulebook.bands[..<index].contains { $0.grade == band.grade }
      guard band.perception == index + 1, !isRepeated else {
        throw document.fail("E452", node, band.grade, String(band.perception), String(index + 1))
      }
      guard band.lowerBound < band.upperBound, band.lowerMean < band.upperMean else {
        throw document.fail(
          "E440", node, band.grade, band.lowerBound.description, band.upperBound.description)
      }
      guard index > 0 else { continue }
      let previous = rulebook.bands[index - 1]
      guard previous.upperBound < band.lowerBound, previous.upperMean < band.lowerMean else {
        throw document.fail(
          "E440", node, band.grade, previous.upperBound.description, band.lowerBound.description)
      }
      guard previous.upperBound.exact + step == band.lowerBound.exact else {
        throw document.fail(
          "E441", node, previous.upperBound.description, band.lowerBound.description,
          String(rulebook.indexPlaces))
      }
    }
  }

  /// The bands reach from the index of the lowest answer to that of the highest.
  private func checkEnds() throws(DefinitionReadingError) {
    let conversion = try document.child("conversion", of: document.root)
    let factor = ExactRatio(rulebook.factor)
    let lowest = ExactRatio(try document.number("from", conversion)) * factor
    let highest = ExactRatio(try document.number("upTo", conversion)) * factor
    if let band = rulebook.bands.first, let node = bandNodes.first, band.lowerBound.exact != lowest {
      throw document.fail("E442", node, band.grade, band.lowerBound.description, lowest.fractionText)
    }
    if let band = rulebook.bands.last, let node = bandNodes.last, band.upperBound.exact != highest {
      throw document.fail("E442", node, band.grade, band.upperBound.description, highest.fractionText)
    }
  }

  /// Means times the factor are the converted bounds, unless the regulation's columns are declared to differ.
  private func checkScales() throws(DefinitionReadingError) {
    let factor = ExactRatio(rulebook.factor)
    let mustAgree = document.root.child(named: "bands")?.attribute("scales") != "differ"
    var differs = false
    for (band, node) in zip(rulebook.bands, bandNodes) {
      for (mean, bound) in [(band.lowerMean, band.lowerBound), (band.upperMean, band.upperBound)] {
        let converted = mean.exact * factor
        if converted == bound.exact { continue }
        differs = true
        guard !mustAgree else {
          let printed = converted.rounded(places: mean.places).description
          throw document.fail("E443", node, band.grade, mean.description, printed, bound.description)
        }
      }
    }
    if !mustAgree && !differs { throw document.fail("E444", try document.child("bands", of: document.root)) }
  }

  /// A weight in use is 1 over the number of elements, rounded to its places, and is labelled as it is written. It
  /// stands beside equal weights only.
  private func checkAlternativeWeights() throws(DefinitionReadingError) {
    let nodes = document.root.child(named: "inUse")?.children(named: "weight") ?? []
    for (weight, node) in zip(rulebook.alternativeWeights, nodes) {
      let exact = ExactRatio(1, over: rulebook.elements.count) ?? .one
      let printed = exact.rounded(places: weight.places).description
      guard rulebook.weighting == .equal, printed == weight.label else {
        throw document.fail("E449", node, weight.label, printed, String(weight.places))
      }
    }
  }

  /// Not two rulebooks on one day, variants left aside; and a variant varies one that is there, with its days.
  /// `placed` is sorted by the first day.
  /// - Throws: E448 at the dates of the later one, E493 at the variant.
  static func checkSuccession(
    _ placed: [(rulebook: Rulebook, document: DefinitionDocument)]
  ) throws(DefinitionReadingError) {
    let dated = placed.filter { $0.rulebook.variantOf == nil }
    for (variant, document) in placed {
      guard let id = variant.variantOf else { continue }
      let base = dated.first { $0.rulebook.id == id }?.rulebook
      guard let base, base.inForceFrom == variant.inForceFrom, base.inForceUpTo == variant.inForceUpTo else {
        throw document.fail("E493", document.root, variant.id, id)
      }
    }
    for (earlier, later) in zip(dated, dated.dropFirst()) {
      let isOver = earlier.rulebook.inForceUpTo.map { $0 < later.rulebook.inForceFrom } ?? false
      guard !isOver else { continue }
      let node = try later.document.child("inForce", of: later.document.root)
      throw later.document.fail(
        "E448", node, earlier.rulebook.id, later.rulebook.id, later.rulebook.inForceFrom.isoText)
    }
  }
}
