// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel

extension OperatorAct {
  /// The act with its reason masked like free text of a form: e-mail addresses and long numbers. A day written as
  /// `2024-03-05` stays.
  var masked: OperatorAct {
    var parts: [String] = []
    var open: [Substring] = []
    for word in why.split(separator: " ", omittingEmptySubsequences: false) {
      guard CalendarDate(isoText: String(word)) != nil else {
        open.append(word)
        continue
      }
      if !open.isEmpty { parts.append(PersonalText.masked(open.joined(separator: " "))) }
      parts.append(String(word))
      open = []
    }
    if !open.isEmpty { parts.append(PersonalText.masked(open.joined(separator: " "))) }
    return OperatorAct(operatorName: operatorName, time: time, why: parts.joined(separator: " "))
  }
}
