// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension ServiceUnit {
  /// The name as papers show it, cut where it is very long.
  var paperName: String { VisibleText.name(name) }
}

extension ServiceScore {
  /// The name as papers show it, cut where it is very long.
  var paperName: String { VisibleText.name(name) }
}
