// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What may be a unit's code and name, whoever registers it.
enum UnitRules {
  /// - Throws: E742 for a code that cannot be one, E743 for a name that cannot.
  static func check(code: String, name: String) throws {
    guard (1...100).contains(code.count), isPrintable(code) else {
      throw PipelineError("E742", [String(ShownText.safe(code).prefix(20))])
    }
    guard (1...200).contains(name.count), isPrintable(name) else { throw PipelineError("E743") }
  }

  /// Something to see, no spaces around it, nothing that a terminal would obey.
  private static func isPrintable(_ text: String) -> Bool {
    ShownText.safe(text) == text && text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }
}
