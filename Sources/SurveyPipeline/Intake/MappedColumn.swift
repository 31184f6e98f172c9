// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A column of a file and what it means.
public struct MappedColumn: Hashable, Sendable {
  /// The heading as it stands in the file.
  public let heading: String
  /// What it means, for programs: `8 → U9`, `sex`, `date`.
  public let meaning: String
  /// What it feeds, for people; the field's name in the catalogue or its title.
  public let target: Target

  /// What a column feeds.
  public enum Target: Hashable, Sendable {
    /// An element, through the question of this number.
    case element(code: String, question: Int)
    /// A profile field.
    case profile(ProfileField)
    /// A field that every questionnaire has; its name stands in the catalogue under `field.` and this name.
    case field(String)
  }

  /// The columns of a layout.
  static func columns(of layout: RawLayout, in questionnaire: Questionnaire) -> [MappedColumn] {
    zip(layout.headings, layout.fields).map { heading, field in
      switch field {
      case .question(let index) where questionnaire.questions.indices.contains(index):
        let question = questionnaire.questions[index]
        return MappedColumn(
          heading: heading, meaning: "\(question.number) → \(question.elementCode)",
          target: .element(code: question.elementCode, question: question.number))
      case .profile(let index) where questionnaire.profileFields.indices.contains(index):
        let profile = questionnaire.profileFields[index]
        return MappedColumn(heading: heading, meaning: profile.id, target: .profile(profile))
      default:
        return MappedColumn(heading: heading, meaning: field.name, target: .field(field.name))
      }
    }
  }
}
