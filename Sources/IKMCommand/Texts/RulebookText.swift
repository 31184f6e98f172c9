// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What `ikm rulebook` says to people: the rules as data, bounds as printed.
enum RulebookText {
  private static var mark: String { DoorWords.language.decimalMark }

  /// One line of the list.
  static func sayLine(_ rulebook: Rulebook, isOwn: Bool) {
    let own = isOwn ? "  " + word("command.rulebook.own") : ""
    Terminal.say("\(rulebook.id)  \(rulebook.name)  \(force(rulebook))\(own)")
  }

  /// All of it.
  static func say(_ rulebook: Rulebook) {
    Terminal.say("\(rulebook.id)  \(rulebook.name)")
    Terminal.say(rulebook.citation)
    let days = rulebook.variantOf == nil ? [rulebook.marks?.inForceFrom, rulebook.marks?.inForceUpTo] : []
    Terminal.say(force(rulebook) + marks(days))
    Terminal.say("")
    Terminal.say(word("command.rulebook.elements") + marks([rulebook.marks?.elements]))
    for element in rulebook.elements {
      Terminal.say(indented: 2, "\(element.code)  \(element.name(in: DoorWords.language))")
    }
    Terminal.say(weights(rulebook) + marks([rulebook.marks?.weighting]))
    Terminal.say(
      word("command.rulebook.rounding", String(rulebook.factor), String(rulebook.indexPlaces))
        + marks([rulebook.marks?.conversion]))
    Terminal.say("")
    Terminal.say(word("command.rulebook.bands") + marks([rulebook.marks?.bands]))
    for band in rulebook.bands.reversed() { say(band) }
    for gap in rulebook.printedGaps {
      Terminal.say(
        word("command.rulebook.gap", text(gap.lowerBound), text(gap.upperBound), String(rulebook.indexPlaces))
      )
    }
    for range in rulebook.disagreements {
      Terminal.say(
        word(
          "command.rulebook.disagreement", text(range.lowerBound),
          text(range.upperBound.rounded(places: rulebook.indexPlaces + 1)), range.gradeOfIndex,
          range.gradeOfMean))
    }
    sayInUse(rulebook)
  }

  private static func say(_ band: GradeBand) {
    Terminal.say(
      indented: 2,
      word(
        "command.rulebook.band", band.grade, band.performance(in: DoorWords.language), text(band.lowerBound),
        text(band.upperBound), text(band.lowerMean), text(band.upperMean), String(band.perception)))
  }

  private static func sayInUse(_ rulebook: Rulebook) {
    let weights = rulebook.alternativeWeights.map { $0.label.replacing(".", with: mark) }
    if !weights.isEmpty {
      Terminal.say(word("command.rulebook.weightsInUse", weights.joined(separator: "; ")))
    }
    let places = rulebook.alternativeNRRPlaces.map { String($0) }
    if !places.isEmpty {
      Terminal.say(word("command.rulebook.roundingsInUse", places.joined(separator: ", ")))
    }
  }

  private static func force(_ rulebook: Rulebook) -> String {
    let first = rulebook.inForceFrom.isoText
    if let base = rulebook.variantOf { return word("command.rulebook.variant", base) }
    guard let last = rulebook.inForceUpTo else { return word("command.rulebook.inForce", first) }
    return word("command.rulebook.wasInForce", first, last.isoText)
  }

  private static func weights(_ rulebook: Rulebook) -> String {
    let count = rulebook.elements.count
    switch rulebook.weighting {
    case .equal: return word("command.rulebook.weightEqual", String(count))
    case .equalAsPrinted(let places):
      let weight = ExactRatio(1, over: count)?.rounded(places: places)
      return word("command.rulebook.weightPrinted", weight.map(text) ?? "-", String(count))
    case .listed(let weights): return word("command.rulebook.weightListed", each(weights, of: rulebook))
    case .listedAsPrinted(let weights):
      return word("command.rulebook.weightListedPrinted", each(weights, of: rulebook))
    }
  }

  private static func each(_ weights: [String: ExactRatio], of rulebook: Rulebook) -> String {
    rulebook.elements.map { "\($0.code) \(weights[$0.code]?.fractionText ?? "-")" }.joined(separator: ", ")
  }

  /// The marks of facts, each once.
  private static func marks(_ marks: [Certainty?]) -> String {
    var seen: [Certainty] = []
    for mark in marks.compactMap({ $0 }) where !seen.contains(mark) { seen.append(mark) }
    return seen.isEmpty ? "" : " " + seen.map(CertaintyText.text).joined(separator: " ")
  }

  private static func text(_ number: RoundedNumber) -> String { number.text(decimalMark: mark) }
}
