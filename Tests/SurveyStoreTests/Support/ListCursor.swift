// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Forms out of a list, with an error in the middle where a test wants one.
struct ListCursor: ~Copyable, PullCursor {
  typealias Element = CheckedForm

  /// What breaks in the middle of a file.
  struct Broken: Error, Hashable {
    let record: Int
  }

  private let forms: [CheckedForm]
  private let breaksAfter: Int?
  private var position = 0
  private(set) var pulled = 0
  let fileFindings: [Finding]
  let unitsToRegister: [String: ServiceUnit]

  init(
    _ forms: [CheckedForm], breaksAfter: Int? = nil, fileFindings: [Finding] = [],
    registering units: [ServiceUnit] = []
  ) {
    self.forms = forms
    self.breaksAfter = breaksAfter
    self.fileFindings = fileFindings
    unitsToRegister = Dictionary(uniqueKeysWithValues: units.map { ($0.code, $0) })
  }

  mutating func next() throws(Broken) -> CheckedForm? {
    if let breaksAfter, position == breaksAfter { throw Broken(record: position) }
    guard position < forms.count else { return nil }
    position += 1
    pulled += 1
    return forms[position - 1]
  }
}
