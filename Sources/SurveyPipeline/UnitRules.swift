// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What may be a unit's code and name, whoever registers it.
enum UnitRules {
  /// - Throws: E742 for a code that cannot be one, E743 for a name that cannot.
  static func check(code: String, name: String) throws {
    let isCode =
      (1...100).contains(code.count)
      && code.allSatisfy {
        !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      }
      && code.first?.isWhitespace == false && code.last?.isWhitespace == false
    guard isCode else { throw PipelineError("E742", [String(code.prefix(20))]) }
    let isName =
      (1...200).contains(name.count) && !name.contains(where: \.isNewline) && !name.allSatisfy(\.isWhitespace)
    guard isName else { throw PipelineError("E743") }
  }
}
