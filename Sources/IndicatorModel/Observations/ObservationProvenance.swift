// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Where the value of an observation came from.
public enum ObservationProvenance: Hashable, Sendable {
  /// The score of a survey round.
  case survey(SurveyTrail)
  /// The records of a register.
  case register(RegisterTrail)
  /// A file of another toolkit that states it.
  case stated(StatedTrail)

  /// The trail to a survey round; nil for another source.
  public var survey: SurveyTrail? {
    guard case .survey(let trail) = self else { return nil }
    return trail
  }

  /// Whether what it was made from is declared synthetic.
  public var isSynthetic: Bool {
    switch self {
    case .survey(let trail): trail.isSynthetic
    case .register(let trail): trail.isSynthetic
    case .stated: false
    }
  }
}

/// The trail of an index back to the tally of a round.
public struct SurveyTrail: Hashable, Sendable {
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

/// The trail of a share back to the records of a register.
public struct RegisterTrail: Hashable, Sendable {
  /// A register that an office keeps.
  public enum Register: String, Hashable, Sendable {
    /// Facilitation events (IKU 2).
    case events
    /// Village documents (IKU 3).
    case documents
  }

  /// The register.
  public let register: Register
  /// How many of its records belong to the period.
  public let records: Int
  /// SHA-256 over the canonical text of these records, in small hexadecimal letters.
  public let digest: String
  /// The last day that was looked at: the end of the period, or the day of posting within it.
  public let asOf: CalendarDate
  /// Whether the records are declared synthetic.
  public let isSynthetic: Bool

  /// The trail of an observation.
  public init(register: Register, records: Int, digest: String, asOf: CalendarDate, isSynthetic: Bool) {
    self.register = register
    self.records = records
    self.digest = digest
    self.asOf = asOf
    self.isSynthetic = isSynthetic
  }
}

/// The trail of a value that another toolkit states.
public struct StatedTrail: Hashable, Sendable {
  /// The name of the file.
  public let fileName: String
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// The form of exchange, `sdmx-csv`.
  public let form: String

  /// The trail of an observation.
  public init(fileName: String, sha256: String, form: String) {
    self.fileName = fileName
    self.sha256 = sha256
    self.form = form
  }
}
