// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// `ikm rulebook list|show --format json`: decimals are strings as printed, with a point.
struct RulebookDocument: Encodable {
  struct ElementDocument: Encodable {
    let code: String
    let name: String
  }

  struct BandDocument: Encodable {
    let grade: String
    let performance: String
    let perception: Int
    let converted: [String]
    let mean: [String]
  }

  struct WeightingDocument: Encodable {
    let kind: String
    let asPrinted: Bool
    let weight: String?
    let weights: [String: String]?
  }

  struct DisagreementDocument: Encodable {
    let from: String
    let before: String
    let grade: String
    let gradeOfMean: String
  }

  let id: String
  let name: String
  let citation: String
  let inForceFrom: String
  let inForceUpTo: String?
  let variantOf: String?
  let own: Bool?
  let marks: [String: String]
  let elements: [ElementDocument]
  let weighting: WeightingDocument
  let factor: Int
  let indexPlaces: Int
  let nrrPlaces: Int
  let bands: [BandDocument]
  let gaps: [[String]]
  let disagreements: [DisagreementDocument]
  let weightsInUse: [String]
  let nrrPlacesInUse: [Int]

  init(_ rulebook: Rulebook, isOwn: Bool?) {
    id = rulebook.id
    name = rulebook.name
    citation = rulebook.citation
    inForceFrom = rulebook.inForceFrom.isoText
    inForceUpTo = rulebook.inForceUpTo?.isoText
    variantOf = rulebook.variantOf
    own = isOwn
    marks = Self.marks(rulebook.marks)
    elements = rulebook.elements.map { .init(code: $0.code, name: $0.name(in: DoorWords.language)) }
    weighting = Self.weighting(rulebook)
    factor = rulebook.factor
    indexPlaces = rulebook.indexPlaces
    nrrPlaces = rulebook.nrrPlaces
    bands = rulebook.bands.map { band in
      BandDocument(
        grade: band.grade, performance: band.performance(in: DoorWords.language),
        perception: band.perception, converted: [band.lowerBound.description, band.upperBound.description],
        mean: [band.lowerMean.description, band.upperMean.description])
    }
    gaps = rulebook.printedGaps.map { [$0.lowerBound.description, $0.upperBound.description] }
    disagreements = rulebook.disagreements.map { range in
      DisagreementDocument(
        from: range.lowerBound.description,
        before: range.upperBound.rounded(places: rulebook.indexPlaces + 1).description,
        grade: range.gradeOfIndex, gradeOfMean: range.gradeOfMean)
    }
    weightsInUse = rulebook.alternativeWeights.map(\.label)
    nrrPlacesInUse = rulebook.alternativeNRRPlaces
  }

  private static func weighting(_ rulebook: Rulebook) -> WeightingDocument {
    let exact = ExactRatio(1, over: rulebook.elements.count)
    let weight: String? =
      switch rulebook.weighting {
      case .equal: exact?.fractionText
      case .equalAsPrinted(let places): exact?.rounded(places: places).description
      case .listed, .listedAsPrinted: nil
      }
    let listed = rulebook.weighting.listedWeights
    return WeightingDocument(
      kind: listed == nil ? "equal" : "listed", asPrinted: rulebook.weighting.isAsPrinted, weight: weight,
      weights: listed?.mapValues(\.fractionText))
  }

  private static func marks(_ marks: RulebookMarks?) -> [String: String] {
    guard let marks else { return [:] }
    var texts = [
      "inForceFrom": marks.inForceFrom, "elements": marks.elements, "weighting": marks.weighting,
      "conversion": marks.conversion, "bands": marks.bands,
    ].mapValues(\.rawValue)
    texts["inForceUpTo"] = marks.inForceUpTo?.rawValue
    return texts
  }
}
