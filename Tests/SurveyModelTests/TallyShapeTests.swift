// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

struct TallyShapeTests {
  @Test func `the model form has whole parts, and question 8 feeds U9`() {
    let shape = ModelForm.questionnaire.tallyShape
    #expect(shape.partsPerUnit == 1)
    #expect(shape.elementCodes == (1...9).map { "U\($0)" })
    #expect(shape.questions[7] == [8])
    #expect(shape.questions[8] == [7])
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 6), (4, 12), (5, 60)])
  func `L is the least common multiple of 1 to the most questions of an element`(most: Int, parts: Int) {
    let elements = ["U1", "U2"].map { Element(code: $0, name: "", englishName: "") }
    let codes = Array(repeating: "U1", count: most) + ["U2"]
    let questions = codes.enumerated().map {
      Question(number: $0 + 1, text: "", elementCode: $1, options: [], aliases: [])
    }
    let questionnaire = Questionnaire(
      id: "", title: "", legalBasis: "", rulebookID: "", elements: elements, questions: questions,
      profileFields: [], fieldAliases: [:], personalAliases: [])
    #expect(questionnaire.tallyShape.partsPerUnit == parts)
    #expect(questionnaire.tallyShape.highestValue == 4)
  }

  @Test func `an element that is not asked is not counted`() {
    let elements = ModelForm.elements.map {
      Element(code: $0.code, name: "", englishName: "", isAsked: $0.code != "U4")
    }
    let shape = ModelForm.questionnaire(elements: elements).tallyShape
    #expect(shape.elementCodes == ["U1", "U2", "U3", "U5", "U6", "U7", "U8", "U9"])
    #expect(shape.questions[3] == [4])
  }

  private let shape = TallyShape(elementCodes: ["U1"], questions: [[0, 1, 2]], partsPerUnit: 6)

  @Test(
    arguments: [
      ("433", ElementValue.parts(20)), ("4-3", .parts(21)), ("--1", .parts(6)), ("???", .unreadable),
      ("-?-", .unreadable), ("?*-", .multipleMarks), ("n-n", .blank), ("nnn", .notAsked), ("*1?", .parts(6)),
    ])
  func `several questions give the mean of those answered, else the weightiest state`(
    answers: String, value: ElementValue
  ) {
    #expect(shape.value(ofElement: 0, in: ModelForm.answers(answers)) == value)
  }

  @Test func `an answer that a form does not have was not asked`() {
    #expect(shape.value(ofElement: 0, in: []) == .notAsked)
    #expect(ModelForm.questionnaire.tallyShape.value(ofElement: 8, in: [.answered(4)]) == .notAsked)
  }
}
