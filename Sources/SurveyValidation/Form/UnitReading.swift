// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What a cell of the unit turned out to be.
enum UnitReading: Hashable, Sendable {
  /// Nothing there.
  case missing
  /// A name that no unit answers to, or several do.
  case unknown
  /// The unit of this code.
  case registered(code: String)

  /// The reading of a cell's text: a code, else exactly one name or alias.
  init(_ text: String?, in units: UnitDirectory) {
    guard let text, !CellText.saysNothing(CellText.trimmed(text)) else {
      self = .missing
      return
    }
    self = units.unit(named: text).map { .registered(code: $0.code) } ?? .unknown
  }

  /// The code where a unit was found; nil otherwise.
  var code: String? {
    if case .registered(let code) = self { code } else { nil }
  }
}
