// SPDX-License-Identifier: Apache-2.0
extension Answer {
  /// Whether a form gives one and the same value to every question asked: at least two questions asked, all
  /// of them answered, all with the same value. What was not asked says nothing.
  public static func isConstant(_ answers: [Answer]) -> Bool {
    var first: Answer?
    var count = 0
    for answer in answers where answer != .notAsked {
      guard answer.value != nil, first == nil || first == answer else { return false }
      first = answer
      count += 1
    }
    return count >= 2
  }
}
