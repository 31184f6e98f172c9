// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The order in which the cells of a layout are kept: by the stable names of their fields, whatever the order of
/// columns.
struct CellOrder {
  struct Entry {
    /// Where the cell stands in `RawForm.cells`.
    let cell: Int
    /// The stable name of its field.
    let name: String
  }

  let layout: RawLayout
  let entries: [Entry]
  /// Where the cells stand that the content may need as they came.
  let date: Int?
  let hour: Int?
  let unit: Int?
  let remark: Int?
  private let questions: [Int: Int]
  private let profile: [Int: Int]

  init(_ layout: RawLayout) {
    self.layout = layout
    entries = layout.fields.enumerated()
      .map { Entry(cell: $0, name: $1.name) }
      .sorted { ($0.name, $0.cell) < ($1.name, $1.cell) }
    date = layout.index(of: .date)
    hour = layout.index(of: .hour)
    unit = layout.index(of: .unit)
    remark = layout.index(of: .remark)
    var questions: [Int: Int] = [:]
    var profile: [Int: Int] = [:]
    for (cell, field) in layout.fields.enumerated() {
      switch field {
      case .question(let index): questions[index] = cell
      case .profile(let index): profile[index] = cell
      default: break
      }
    }
    self.questions = questions
    self.profile = profile
  }

  /// The cell of a question; nil where the layout has none.
  func cell(ofQuestion index: Int) -> Int? { questions[index] }

  /// The cell of a profile field; nil where the layout has none.
  func cell(ofProfileField index: Int) -> Int? { profile[index] }
}
