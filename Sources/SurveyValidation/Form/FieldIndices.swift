// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Where the fields of a questionnaire stand in the forms of one file, looked up once for each layout.
struct FieldIndices: Sendable {
  /// The layout that was looked through. All forms of a file share one, so that `===` tells whether it is the
  /// same.
  let layout: RawLayout
  /// The cell of each question; nil where the file has none.
  let questions: [Int?]
  /// The cell of each profile field; nil where the file has none.
  let profile: [Int?]
  /// The cell of the day.
  let date: Int?
  /// The cell of the hour.
  let hour: Int?
  /// The cell of the unit.
  let unit: Int?
  /// The cell of the service.
  let service: Int?
  /// The cell of the round.
  let round: Int?

  /// Looks through a layout.
  init(_ layout: RawLayout, questions: Int, profileFields: Int) {
    self.layout = layout
    self.questions = (0..<questions).map { layout.index(of: .question($0)) }
    profile = (0..<profileFields).map { layout.index(of: .profile($0)) }
    date = layout.index(of: .date)
    hour = layout.index(of: .hour)
    unit = layout.index(of: .unit)
    service = layout.index(of: .service)
    round = layout.index(of: .round)
  }
}

extension RawForm {
  /// The text of the cell at an index; nil where there is no such cell or nothing was asked.
  func text(at index: Int?) -> String? {
    guard let index, index < cells.count else { return nil }
    return cells[index].text
  }
}
