// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// How the parts of a form are written in its row.
enum FormText {
  static func hour(_ hour: VisitHour?) -> Int? {
    switch hour {
    case nil: nil
    case .morning: -1
    case .afternoon: -2
    case .clock(let minutes): min(max(minutes, 0), 1439)
    }
  }

  static func hour(code: Int?) -> VisitHour? {
    switch code {
    case nil: nil
    case -1: .morning
    case -2: .afternoon
    case .some(let minutes): .clock(minutes: minutes)
    }
  }

  static func answers(_ column: String) -> [Answer] { column.utf8.compactMap { Answer(code: $0) } }

  static func profile(_ column: String) -> [ProfileValue] {
    guard !column.isEmpty else { return [] }
    return column.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { part in
      ProfileValue(code: Int(Substring(part)) ?? ProfileValue.notGiven.code)
    }
  }

  /// One letter for a state that the source declared.
  static func letter(_ state: DeclaredState) -> UInt8 {
    switch state {
    case .multipleMarks: UInt8(ascii: "m")
    case .unreadable: UInt8(ascii: "u")
    case .notAsked: UInt8(ascii: "n")
    }
  }

  static func declaredState(_ letter: UInt8) -> DeclaredState? {
    switch letter {
    case UInt8(ascii: "m"): .multipleMarks
    case UInt8(ascii: "u"): .unreadable
    case UInt8(ascii: "n"): .notAsked
    default: nil
    }
  }
}
