// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Fields as a mapping file writes them.
enum MappingFieldName {
  /// `U3`, or `Q4` where several questions feed the element; the id of a profile field; `date`, `remark` …
  /// - Parameter byNumber: whether a question is named by its number, as the file itself names it.
  static func text(_ field: FieldKey, _ questionnaire: Questionnaire, byNumber: Bool = false) -> String {
    switch field {
    case .question(let index) where questionnaire.questions.indices.contains(index):
      let code = questionnaire.questions[index].elementCode
      let isAlone = questionnaire.questionIndices(feeding: code).count == 1
      return isAlone && !byNumber ? code : "Q\(index + 1)"
    case .profile(let index) where questionnaire.profileFields.indices.contains(index):
      return questionnaire.profileFields[index].id
    default: return field.name
    }
  }
}
