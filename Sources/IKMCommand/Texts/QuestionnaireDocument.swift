// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One entry of `ikm questionnaire list --format json`.
struct QuestionnaireLine: Encodable {
  let id: String
  let title: String
  let rulebook: String
  let elementsAsked: Int
  let questions: Int
  let own: Bool

  init(_ questionnaire: Questionnaire, isOwn: Bool) {
    id = questionnaire.id
    title = questionnaire.title
    rulebook = questionnaire.rulebookID
    elementsAsked = questionnaire.elements.count(where: \.isAsked)
    questions = questionnaire.questions.count
    own = isOwn
  }
}

/// `ikm questionnaire show --format json`.
struct QuestionnaireDocument: Encodable {
  struct ElementDocument: Encodable {
    let code: String
    let name: String
    let asked: Bool
    let questions: [Int]
  }

  struct OptionDocument: Encodable {
    let value: Int
    let letter: String
    let text: String
  }

  struct QuestionDocument: Encodable {
    let number: Int
    let text: String
    let feeds: String
    let ours: Bool
    let options: [OptionDocument]
  }

  struct FieldDocument: Encodable {
    struct Option: Encodable {
      let code: String
      let label: String
    }

    let id: String
    let title: String
    let kind: String
    let options: [Option]
  }

  struct RemarkDocument: Encodable {
    let id: String
    let message: String
  }

  let id: String
  let title: String
  let legalBasis: String
  let rulebook: String
  let mappingMark: String?
  let partsPerUnit: Int
  let elements: [ElementDocument]
  let questions: [QuestionDocument]
  let profile: [FieldDocument]
  let remarks: [RemarkDocument]

  init(_ questionnaire: Questionnaire, remarks: [Message]) {
    id = questionnaire.id
    title = questionnaire.title
    legalBasis = questionnaire.legalBasis
    rulebook = questionnaire.rulebookID
    mappingMark = questionnaire.mappingMark?.rawValue
    partsPerUnit = questionnaire.tallyShape.partsPerUnit
    let language = DoorWords.language
    elements = questionnaire.elements.map { element in
      ElementDocument(
        code: element.code, name: element.name(in: language), asked: element.isAsked,
        questions: questionnaire.questionIndices(feeding: element.code).map { $0 + 1 })
    }
    questions = questionnaire.questions.map { question in
      QuestionDocument(
        number: question.number, text: question.text, feeds: question.elementCode, ours: question.isOurs,
        options: question.options.map { OptionDocument(value: $0.value, letter: $0.letter, text: $0.text) })
    }
    profile = questionnaire.profileFields.map { field in
      FieldDocument(
        id: field.id, title: field.title(in: language), kind: field.kind.rawValue,
        options: field.options.map { .init(code: $0.code, label: $0.label(in: language)) })
    }
    self.remarks = remarks.map { RemarkDocument(id: $0.id, message: DoorWords.catalogue.text($0)) }
  }
}
