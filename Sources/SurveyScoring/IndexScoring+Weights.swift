// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The weight of each asked element by code, or why there is none.
enum ElementWeights {
  /// The weights. They sum to 1 unless the rulebook declares them as printed.
  case found([String: ExactRatio])
  /// Why there are none, as a reason of the catalogue.
  case missing(Message)

  /// The weight of an element; zero where there is none.
  func weight(of code: String) -> ExactRatio {
    if case .found(let weights) = self { weights[code] ?? .zero } else { .zero }
  }
}

extension IndexScoring {
  /// The weight of each asked element.
  ///
  /// Equal weighting is 1 over the number of elements asked. As printed it is rounded to the decimals of the paper,
  /// and is that of the paper's number of elements alone: a paper that names 0.071 must not be scored with 0.111.
  /// Listed weights belong to the elements they are listed for: a questionnaire that has other elements has no
  /// index under them. Where it declares a listed element as not asked, the weights of the others are divided by
  /// their sum; weights as printed cannot be shared out so.
  /// - Parameter elements: the elements of the questionnaire, those not asked included.
  static func elementWeights(of elements: [Element], under rulebook: Rulebook) -> ElementWeights {
    let asked = elements.filter(\.isAsked)
    let equal = ExactRatio(1, over: asked.count) ?? .zero
    switch rulebook.weighting {
    case .equal: return same(equal, for: asked)
    case .equalAsPrinted(let places):
      let printedFor = rulebook.elements.count
      guard asked.count == printedFor else {
        return .missing(
          Message(NoteID.weightOfOtherCount, rulebook.name, String(printedFor), String(asked.count)))
      }
      return same(equal.rounded(places: places).exact, for: asked)
    case .listed(let listed): return weights(listed, for: elements, under: rulebook)
    case .listedAsPrinted(let listed):
      let unasked = elements.filter { !$0.isAsked }.map(\.code)
      guard unasked.isEmpty else {
        return .missing(.init(NoteID.weightsOfOthers, rulebook.name, list(unasked)))
      }
      return weights(listed, for: elements, under: rulebook)
    }
  }

  private static func same(_ weight: ExactRatio, for asked: [Element]) -> ElementWeights {
    .found(Dictionary(asked.map { ($0.code, weight) }) { first, _ in first })
  }

  private static func weights(
    _ listed: [String: ExactRatio], for elements: [Element], under rulebook: Rulebook
  ) -> ElementWeights {
    let codes = Set(elements.map(\.code))
    guard elements.allSatisfy({ listed[$0.code] != nil }) else {
      return .missing(Message(NoteID.weightMissing, rulebook.name))
    }
    let others = listed.keys.filter { !codes.contains($0) }
    guard others.isEmpty else {
      return .missing(Message(NoteID.weightsOfOthers, rulebook.name, list(others.sorted())))
    }
    var weights: [String: ExactRatio] = [:]
    for element in elements where element.isAsked { weights[element.code] = listed[element.code] }
    guard !rulebook.weighting.isAsPrinted else { return .found(weights) }
    let sum = weights.values.reduce(ExactRatio.zero, +)
    guard sum > .zero else { return .missing(Message(NoteID.weightMissing, rulebook.name)) }
    return .found(weights.mapValues { $0.divided(by: sum) ?? $0 })
  }

  private static func list(_ codes: [String]) -> String { codes.joined(separator: ", ") }
}
