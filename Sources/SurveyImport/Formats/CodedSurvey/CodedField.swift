// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One field that a survey file declares: a question, a profile field, or what a program notes by itself.
struct CodedField: Hashable, Sendable {
  /// Its names; the first is the one that is shown.
  var names: [String]
  /// What it asks, the likeliest wording first; empty where the file does not say.
  var texts: [String] = []
  /// The answers that it offers; empty where it takes anything.
  var options: [CodedOption] = []
  /// The numbers that it takes, where the file gives no more than their bounds.
  var range: ClosedRange<Int>?
  /// What the format itself knows about the field; nil where names and texts decide.
  var known: HeadingReading?
  /// What the format takes the field for where neither names nor texts say anything; nil for nothing.
  var standIn: HeadingReading?
  /// Whether its answers are encrypted one by one.
  var isEncrypted = false
  /// The line that declares it; 0 when unknown.
  var line = 0

  /// The name that is shown.
  var name: String { names.first ?? "" }
}

/// One answer that a field offers.
struct CodedOption: Hashable, Sendable {
  /// What stands in the data.
  let code: String
  /// What the respondent read; empty where the file does not say.
  let text: String
  /// The score that the file gives it; nil for none.
  var score: String?

  /// The code as codes are compared: numbers without zeros in front.
  var key: String { Self.key(code) }

  /// A code as codes are compared.
  static func key(_ code: String) -> String {
    let trimmed = code.trimmed
    guard trimmed.utf8.count > 1, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return trimmed
    }
    let plain = trimmed.drop { $0 == "0" }
    return plain.isEmpty ? "0" : String(plain)
  }
}
