// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The sums of rows of answers, per element. A missing answer counts nowhere.
struct AnswerColumns {
  /// Forms that answer the element.
  private(set) var answered: [Int]
  /// The sum of their answers.
  private(set) var sums: [Int]

  /// The sums of these rows. A row that is shorter lacks its last answers.
  init(_ rows: [[Int?]], elements: Int) {
    answered = Array(repeating: 0, count: elements)
    sums = answered
    for row in rows {
      for (element, answer) in row.prefix(elements).enumerated() {
        guard let answer else { continue }
        answered[element] += 1
        sums[element] += answer
      }
    }
  }

  /// The exact mean of every element; nil where nobody answered one.
  var means: [ExactRatio]? {
    let means = zip(sums, answered).compactMap { ExactRatio($0, over: $1) }
    return means.count == sums.count && !means.isEmpty ? means : nil
  }
}

/// How many answered 4, 3, 2 and 1 to one element.
struct AnswerCounts {
  /// Forms that answer the element.
  let answered: ExactRatio
  /// The sum of their answers.
  let sum: ExactRatio

  /// Four printed counts, highest answer first; one that is missing stands for nobody.
  /// - Returns: nil for another number of counts, or for one that is negative or no whole number.
  init?(_ counts: [RoundedNumber?]) {
    guard counts.count == 4 else { return nil }
    var answered = ExactRatio.zero
    var sum = ExactRatio.zero
    for (count, answer) in zip(counts, [4, 3, 2, 1]) {
      guard let count = count?.exact else { continue }
      guard count >= .zero, count.denominator == 1 else { return nil }
      answered = answered + count
      sum = sum + count * ExactRatio(answer)
    }
    self.answered = answered
    self.sum = sum
  }

  /// The exact mean; nil where nobody answered.
  var mean: ExactRatio? { sum.divided(by: answered) }
}
