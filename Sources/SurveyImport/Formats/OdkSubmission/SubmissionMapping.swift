// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Which fields of a form feed which fields of the questionnaire, decided over all its submissions.
struct SubmissionMapping {
  /// A field of the questionnaire and where its text comes from.
  struct Column {
    let field: FieldKey
    /// The paths that may hold it; of several groups, those of the lowest rank that hold text go first.
    var paths: [(path: String, rank: Int)]
    let masking: CellMasking
  }

  let columns: [Column]
  let layout: RawLayout
  let order: ElementOrder
  /// The codes that may mean two elements each, where the order is unsettled.
  let contested: [String]
  /// All paths that are read.
  let wanted: Set<String>
  /// Paths that are not read, and whether for personal data.
  let dropped: [(path: String, isPersonal: Bool)]

  /// - Parameters:
  ///   - paths: All fields of the form, in the order in which they came.
  ///   - order: What the user says about bare codes and numbers; nil lets the names decide.
  init(_ paths: [String], reader: FieldPathReader, order wanted: ElementOrder?) {
    let readings = paths.map { reader.reading(of: $0) }
    let map = reader.map(readings, order: wanted)
    var columns: [Column] = []
    var dropped: [(path: String, isPersonal: Bool)] = []
    for (index, path) in paths.enumerated() {
      let field: FieldKey
      var rank = -1
      if let known = map.fields[index] {
        field = known
      } else if case .machine(let known, let order) = readings[index] {
        field = known
        rank = order
      } else {
        dropped.append((path, readings[index] == .personal))
        continue
      }
      if let held = columns.firstIndex(where: { $0.field == field }) {
        columns[held].paths.append((path, rank))
      } else {
        columns.append(Column(field: field, paths: [(path, rank)], masking: CellMasking(field)))
      }
    }
    for index in columns.indices { columns[index].paths.sort { $0.rank < $1.rank } }
    self.columns = columns
    self.dropped = dropped
    self.order = map.order
    contested = map.contested
    self.wanted = Set(columns.flatMap { $0.paths.map(\.path) })
    layout = RawLayout(
      fields: columns.map(\.field),
      headings: columns.map { ShownHeading.text($0.paths.map(\.path).joined(separator: ", ")) })
  }

  /// Whether any question is fed.
  var hasQuestion: Bool {
    columns.contains { column in
      if case .question = column.field { true } else { false }
    }
  }

  /// The elements that are asked and that no field feeds.
  func absentElements(in questionnaire: Questionnaire) -> [String] {
    let present = Set(layout.fields)
    let asked = Set(questionnaire.elements.filter(\.isAsked).map(\.code))
    let absent = questionnaire.questions.indices.filter {
      asked.contains(questionnaire.questions[$0].elementCode) && !present.contains(.question($0))
    }.map { questionnaire.questions[$0].elementCode }
    return questionnaire.elements.map(\.code).filter { absent.contains($0) }
  }
}
