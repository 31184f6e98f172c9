// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What an export says about itself, as far as it has been read.
struct ExportAbout {
  var version = ""
  var questionnaireID: String?
  var roundID: String?
  var isSynthetic = false
  var namesQuestions = false
  var namesElements = false
  /// The units in the order of the file, each once.
  var units: [ServiceUnit] = []
  /// The place of a unit's code in `units`.
  var unitIndex: [String: Int] = [:]

  /// How the answers name what they answer.
  var order: ElementOrder {
    namesElements ? (namesQuestions ? .mixed : .element) : .question
  }
}

/// The unit that is open.
struct OpenUnit {
  var code = ""
  /// Whether services or a form have come.
  var hasContent = false
  /// The names of the declared services by their codes.
  var services = NameCache<String>()
}

/// The form that is open.
struct OpenForm {
  var cells: [RawCell] = []
  var line = 0
  var column = 0
  var strongID: String?
  var isIncomplete = false
  /// Fields, answers and remarks so far.
  var parts = 0
}

/// The element with text that is open.
struct OpenLeaf {
  /// Where its text goes.
  enum Destination {
    case answer(Int), profile(Int), remark, nowhere
  }

  var tag = OpenTag()
  var destination = Destination.nowhere
  var text = ""
  var declared: DeclaredState?

  /// Whether its text goes anywhere; if not, no string is made of it.
  var isKept: Bool {
    if case .nowhere = destination { false } else { true }
  }
}
