// SPDX-License-Identifier: Apache-2.0
/// What one submission says, before its fields are told apart.
struct SubmissionDocument {
  /// The id of its form; the name of its root where it has none.
  var formID = ""
  /// The version of its form; nil where it names none.
  var formVersion: String?
  /// The id that is unique by design; nil where it is missing or blank.
  var instanceID: String?
  /// The id of the version that it replaces; nil for a first version.
  var deprecatedID: String?
  /// Whether its answers lie elsewhere, encrypted.
  var isEncrypted = false
  /// Whether its source says that it was not finished.
  var isIncomplete = false
  /// Whether it looks like a submission at all.
  var isSubmission = false
  /// Its fields in the order of the document, those of `meta` that are read excepted.
  var values: [Value] = []
  /// Prefixes that it declares nowhere.
  var undeclaredPrefixes: [String] = []
  /// Where its root begins.
  var line = 1
  var column = 1

  /// One field of a submission: an element without elements inside.
  struct Value {
    /// The names of the groups and of the field, parted by `/`, without the root.
    let path: String
    /// The text; nil where nobody asked for it.
    let text: String?
    let line: Int
    let column: Int
  }

  /// The path of what the server noted about a submission as a whole: when it came.
  static let submissionDate = "@submissionDate"
}
