// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One respondent of a survey file, before its codes are told apart.
struct CodedRecord {
  /// What one field says.
  struct Value {
    /// The codes or texts that were given; none where it was asked and left open.
    var marks: [String]
    let line: Int
    let column: Int
  }

  /// By the index of the field; none where the field was not asked.
  var values: [Int: Value] = [:]
  let line: Int
  let column: Int
  var strongID: String?
  var isIncomplete = false
  var refusal: RecordRefusal?

  /// A record without values.
  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Adds what a field says; a blank adds no mark.
  mutating func add(_ text: String, field: Int, line: Int, column: Int) {
    let isBlank = text.allSatisfy(\.isWhitespace)
    if values[field] == nil { values[field] = Value(marks: [], line: line, column: column) }
    if !isBlank { values[field]?.marks.append(text) }
  }
}
