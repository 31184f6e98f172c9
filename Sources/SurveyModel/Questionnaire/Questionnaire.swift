// SPDX-License-Identifier: Apache-2.0
/// An instrument: its questions, the elements they feed, its profile fields and the words that name them.
///
/// One definition serves the mapping of columns, the reading of values, the printed form and the annex.
public struct Questionnaire: Hashable, Sendable {
  /// The id, such as `skm-2017`.
  public let id: String
  /// The title in Indonesian.
  public let title: String
  /// What makes it valid, such as the regulation and its annex.
  public let legalBasis: String
  /// The rulebook it was made for.
  public let rulebookID: String
  /// The elements, in the order of the regulation.
  public let elements: [Element]
  /// The questions, in the order of the printed form: `questions[0]` is question 1.
  public let questions: [Question]
  /// The profile fields, in the order of print.
  public let profileFields: [ProfileField]
  /// Column headings that mean a field which every questionnaire has, by field.
  public let fieldAliases: [FieldKey: [String]]
  /// Column headings that hold personal data and are dropped by name.
  public let personalAliases: [String]
  /// How sure it is which questions feed which elements; nil where nobody marked it.
  public let mappingMark: Certainty?

  /// A questionnaire. `DefinitionReading` checks that it makes sense.
  public init(
    id: String, title: String, legalBasis: String, rulebookID: String, elements: [Element],
    questions: [Question], profileFields: [ProfileField], fieldAliases: [FieldKey: [String]],
    personalAliases: [String], mappingMark: Certainty? = nil
  ) {
    self.id = id
    self.title = title
    self.legalBasis = legalBasis
    self.rulebookID = rulebookID
    self.elements = elements
    self.questions = questions
    self.profileFields = profileFields
    self.fieldAliases = fieldAliases
    self.personalAliases = personalAliases
    self.mappingMark = mappingMark
  }

  /// How its answers become a tally.
  public var tallyShape: TallyShape { TallyShape(self) }

  /// The index into `questions` of those that feed an element, in the order of print.
  public func questionIndices(feeding elementCode: String) -> [Int] {
    questions.indices.filter { questions[$0].elementCode == elementCode }
  }
}
