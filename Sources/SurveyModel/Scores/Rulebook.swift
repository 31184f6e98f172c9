// SPDX-License-Identifier: Apache-2.0
/// A regulation as data: elements, weight, conversion, bounds as printed, rounding rule, citation, dates.
public struct Rulebook: Hashable, Sendable {
  /// The id, such as `permenpanrb-14-2017`.
  public let id: String
  /// The short name as papers print it, such as `PermenPANRB 14/2017`.
  public let name: String
  /// The full citation.
  public let citation: String
  /// The first day of force.
  public let inForceFrom: CalendarDate
  /// The last day of force; nil while in force.
  public let inForceUpTo: CalendarDate?
  /// The elements as the regulation names them.
  public let elements: [Element]
  /// The weight rule of the index.
  public let weighting: Weighting
  /// The conversion factor, 25.
  public let factor: Int
  /// Decimals of the printed index, 2. The index is rounded once, half away from zero, then graded.
  public let indexPlaces: Int
  /// Decimals of a printed NRR and weighted NRR, 3.
  public let nrrPlaces: Int
  /// The bands, lowest first, bounds exactly as printed.
  public let bands: [GradeBand]
  /// Other weights in official use, tried for the notes of a score.
  public let alternativeWeights: [AlternativeWeight]
  /// Decimals at which offices round the NRR before weighting, tried for the notes of a score.
  public let alternativeNRRPlaces: [Int]
  /// The id of the rulebook that this one is a variant of, such as one with the weights as printed; nil mostly. A
  /// variant is chosen by its name and is never in force by date.
  public let variantOf: String?
  /// How sure its facts are; nil where nobody marked them.
  public let marks: RulebookMarks?

  /// A rulebook. `DefinitionReading` checks that it makes sense.
  public init(
    id: String, name: String, citation: String, inForceFrom: CalendarDate, inForceUpTo: CalendarDate?,
    elements: [Element], weighting: Weighting, factor: Int, indexPlaces: Int, nrrPlaces: Int,
    bands: [GradeBand], alternativeWeights: [AlternativeWeight], alternativeNRRPlaces: [Int],
    variantOf: String? = nil, marks: RulebookMarks? = nil
  ) {
    self.id = id
    self.name = name
    self.citation = citation
    self.inForceFrom = inForceFrom
    self.inForceUpTo = inForceUpTo
    self.elements = elements
    self.weighting = weighting
    self.factor = factor
    self.indexPlaces = indexPlaces
    self.nrrPlaces = nrrPlaces
    self.bands = bands
    self.alternativeWeights = alternativeWeights
    self.alternativeNRRPlaces = alternativeNRRPlaces
    self.variantOf = variantOf
    self.marks = marks
  }

  /// Whether it is in force on a day. A variant never is.
  public func isInForce(on date: CalendarDate) -> Bool {
    variantOf == nil && spans(date)
  }

  /// Whether a day lies between its first and its last day of force; for a variant, those of what it varies.
  public func spans(_ date: CalendarDate) -> Bool {
    date >= inForceFrom && inForceUpTo.map { date <= $0 } ?? true
  }

  /// The band of an index that is already rounded to the decimals of the bounds.
  /// - Returns: nil where the value lies outside every band.
  public func band(of index: RoundedNumber) -> GradeBand? {
    bands.first { index >= $0.lowerBound && index <= $0.upperBound }
  }
}

/// A weight in official use beside the exact one, such as 0.11 for 1/9.
public struct AlternativeWeight: Hashable, Sendable {
  /// The label of the contract: `0.111`, `0.11`.
  public let label: String
  /// How many decimals 1/k is rounded to.
  public let places: Int

  /// An alternative weight.
  public init(label: String, places: Int) {
    self.label = label
    self.places = places
  }
}
