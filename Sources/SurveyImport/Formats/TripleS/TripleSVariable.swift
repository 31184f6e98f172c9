// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// One variable of a Triple-S survey: what it asks, and where its data stand.
struct TripleSVariable: Hashable, Sendable {
  /// What its data look like.
  enum Kind: String, Sendable {
    case single, multiple, quantity, character, logical, date, time
  }

  var name = ""
  var kind = Kind.single
  /// What it asks, in every mode and language that the file has.
  var labels: [String] = []
  /// The first and last character of a fixed record, or field of a CSV record, from 1.
  var place = 0...0
  /// How many codes stand beside each other, and how wide each is where the file says so; nil for one 0 or 1 per code.
  var spread: (count: Int, width: Int?)? {
    get { subfields > 0 ? (subfields, width > 0 ? width : nil) : nil }
    set { (subfields, width) = (newValue?.count ?? 0, newValue?.width ?? 0) }
  }
  /// The name of the variable that decides whether this one was asked; empty for none.
  var filter = ""
  /// `serial`, `weight`, or nothing.
  var use = ""
  var options: [CodedOption] = []
  var range: ClosedRange<Int>?
  var line = 0
  private var subfields = 0
  private var width = 0

  /// The variable as a field of a survey.
  var field: CodedField {
    var field = CodedField(names: [name], texts: labels, options: options, range: range, line: line)
    switch use {
    // A running number is a place. Only a name that the questionnaire declares makes it an id.
    case "serial": field.standIn = .field(.number)
    case "weight": field.known = .unknown
    default: break
    }
    switch kind {
    case .logical:
      field.options = [CodedOption(code: "0", text: "Tidak"), CodedOption(code: "1", text: "Ya")]
    case .character, .date, .time: field.range = nil
    case .single, .multiple, .quantity: break
    }
    return field
  }
}
