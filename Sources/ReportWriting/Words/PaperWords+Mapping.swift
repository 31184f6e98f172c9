// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension PaperWords {
  /// How columns were bound to elements: by what, for the elements that a bare number could swap (U8 and U9 of the
  /// model form); by the questionnaire alone where no number means two things.
  func mapping(_ order: ElementOrder, of questionnaire: Questionnaire) -> String {
    if questionnaire.contestsComplaintsAndFacilities { return self("paper.head.mapping", self.order(order)) }
    let contested = questionnaire.contestedElements.map(\.code)
    guard !contested.isEmpty else { return self("paper.head.mappingDirect", questionnaire.id) }
    return self("paper.head.mappingOf", contested.joined(separator: ", "), self.order(order))
  }

  /// The heading of the column that says by what the columns of a file were bound.
  func orderColumn(of questionnaire: Questionnaire) -> String {
    self(
      questionnaire.contestsComplaintsAndFacilities ? "paper.column.order" : "paper.column.orderOther")
  }
}
