// SPDX-License-Identifier: Apache-2.0
/// How far two words are from each other in typing errors.
enum EditDistance {
  /// Whether one inserted, dropped, replaced, or swapped letter makes them equal.
  static func isAtMostOne(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard abs(first.count - second.count) <= 1 else { return false }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let restOfFirst = first[head...]
    let restOfSecond = second[head...]
    if restOfFirst.dropFirst() == restOfSecond.dropFirst() { return true }
    if restOfFirst.dropFirst() == restOfSecond || restOfFirst == restOfSecond.dropFirst() { return true }
    let swapped =
      [restOfFirst.dropFirst().first, restOfFirst.first] == [
        restOfSecond.first, restOfSecond.dropFirst().first,
      ]
    return swapped && restOfFirst.dropFirst(2) == restOfSecond.dropFirst(2)
  }
}
