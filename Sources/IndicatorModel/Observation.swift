// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One measured value of an indicator for a unit and a period, with the trail back to the forms.
public struct Observation: Hashable, Sendable {
  /// The code of the indicator, `IKM`.
  public let indicatorCode: String
  /// The version of the definition that it was measured under.
  public let definitionVersion: String
  /// The unit, by its official code.
  public let unitCode: String
  /// The period, a year for IKU 1.
  public let period: CalendarPeriod
  /// The exact value before rounding.
  public let exact: ExactRatio
  /// The value as printed.
  public let value: RoundedNumber
  /// Where the value came from.
  public let provenance: ObservationProvenance

  /// An observation.
  public init(
    indicatorCode: String, definitionVersion: String, unitCode: String, period: CalendarPeriod,
    exact: ExactRatio,
    value: RoundedNumber, provenance: ObservationProvenance
  ) {
    self.indicatorCode = indicatorCode
    self.definitionVersion = definitionVersion
    self.unitCode = unitCode
    self.period = period
    self.exact = exact
    self.value = value
    self.provenance = provenance
  }
}

/// The trail of an observation of the index.
public struct ObservationProvenance: Hashable, Sendable {
  /// The score of one element, for the trail.
  public struct ElementFigure: Hashable, Sendable {
    /// The code, `U1`.
    public let code: String
    /// Forms in which it is answered.
    public let answered: Int
    /// The exact sum of its values.
    public let sum: ExactRatio

    /// The score of one element.
    public init(code: String, answered: Int, sum: ExactRatio) {
      self.code = code
      self.answered = answered
      self.sum = sum
    }
  }

  /// The round.
  public let roundID: String
  /// The last day of the round.
  public let roundEnd: CalendarDate
  /// The rulebook that scored it.
  public let rulebookID: String
  /// The questionnaire.
  public let questionnaireID: String
  /// n.
  public let respondents: Int
  /// The letter.
  public let grade: String
  /// The elements, in the order of the regulation.
  public let elements: [ElementFigure]
  /// SHA-256 over `Tally.canonicalText`, in small hexadecimal letters.
  public let tallyDigest: String
  /// Whether the forms are declared synthetic.
  public let isSynthetic: Bool

  /// The trail of an observation.
  public init(
    roundID: String, roundEnd: CalendarDate, rulebookID: String, questionnaireID: String, respondents: Int,
    grade: String, elements: [ElementFigure], tallyDigest: String, isSynthetic: Bool
  ) {
    self.roundID = roundID
    self.roundEnd = roundEnd
    self.rulebookID = rulebookID
    self.questionnaireID = questionnaireID
    self.respondents = respondents
    self.grade = grade
    self.elements = elements
    self.tallyDigest = tallyDigest
    self.isSynthetic = isSynthetic
  }
}
