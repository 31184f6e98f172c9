// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// How many forms would have a total below the lowest one that was found, going by how the halves of the
/// forms go together.
///
/// Each form is cut into two halves of its elements. Over all forms the total of one half leads to expect the
/// total of the other (a straight line by least squares, which never falls), and the forms scatter around
/// that. The scatter of every form is put to the expectation of every other one: so many recombined forms
/// have a total below the lowest; divided by the number of forms, so many are to be expected. The mean over
/// all cuts, each taken both ways.
///
/// The line carries how answers go together, so that a strong tie between the elements is no surprise, and
/// the answers' own distribution bounds what can come out, so that a unit in which nobody answers below 3 has
/// no low totals to miss. Where the lowest forms were taken out the scatter of the others still leads there.
enum RecombinedHalves {
  /// The expected number of forms below the lowest total; 0 where there is nothing to tell from.
  static func expectedBelowLowest(_ halves: HalfTotals) -> Double {
    guard let lowest = halves.lowestTotal, halves.forms > 1 else { return 0 }
    var sum = 0.0
    var ways = 0
    for cut in halves.cuts {
      let cells = cut.map { (first: $0.key.first, second: $0.key.second, forms: $0.value) }
        .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      for points in [cells, cells.map { (first: $0.second, second: $0.first, forms: $0.forms) }] {
        guard let expected = expected(points, below: lowest, forms: halves.forms) else { continue }
        sum += expected
        ways += 1
      }
    }
    return ways > 0 ? sum / Double(ways) : 0
  }

  /// One cut, one way; nil where all first halves are equal and lead to nothing.
  private static func expected(
    _ points: [(first: Int, second: Int, forms: Int)], below lowest: Int, forms: Int
  ) -> Double? {
    let count = Double(forms)
    let first = points.reduce(0.0) { $0 + Double($1.first * $1.forms) } / count
    let second = points.reduce(0.0) { $0 + Double($1.second * $1.forms) } / count
    var variance = 0.0
    var covariance = 0.0
    for point in points {
      let distance = Double(point.first) - first
      variance += Double(point.forms) * distance * distance
      covariance += Double(point.forms) * distance * (Double(point.second) - second)
    }
    guard variance > 0 else { return nil }
    let slope = max(0, covariance / variance)
    let line = points.map { second + slope * (Double($0.first) - first) }
    let scatter = zip(points, line).map { (value: Double($0.second) - $1, forms: $0.forms) }
      .sorted { $0.value < $1.value }
    var below: [Int] = [0]
    for entry in scatter { below.append(below[below.count - 1] + entry.forms) }
    let values = scatter.map(\.value)
    var recombined = 0.0
    for (point, expectation) in zip(points, line) {
      let room = Double(lowest) - 0.5 - (Double(point.first) + expectation)
      recombined += Double(point.forms) * Double(below[index(in: values, of: room)])
    }
    return recombined / count
  }

  /// How many of the sorted values lie below a bound.
  private static func index(in values: [Double], of bound: Double) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
