// SPDX-License-Identifier: Apache-2.0

/// Words with the letter and the number of an option around them: `b. Kurang sesuai, 2`, `2 b Kurang sesuai`.
///
/// All of them must name one option. Where they do not, one option was chosen and nobody can tell which.
struct MarkedWords {
  /// What the cell turned out to be.
  let reading: AnswerReading

  /// Reads folded words that are no option by themselves.
  init(_ folded: String, key: AnswerKey) {
    let words = folded.split(separator: " ").map(String.init)
    guard words.count <= 40 else {
      reading = .notANumber
      return
    }
    // The more marks are taken off, the fewer words are left: the longest words that make sense count.
    for (head, tail) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2)]
    where head + tail < words.count {
      let inner = Array(words[head..<(words.count - tail)])
      let marks = words.prefix(head) + words.suffix(tail)
      let values = marks.map { key.mark(Substring($0)) }
      guard values.allSatisfy({ $0 != nil }) else { continue }
      let exact = key.value(ofFoldedText: inner.joined(separator: " "))
      guard let value = exact ?? key.value(ofNearWords: inner) else { continue }
      let agrees = values.allSatisfy { if case .option(let mark) = $0 { mark == value } else { false } }
      reading = !agrees ? .contradiction : exact == nil ? .nearValue(value) : .value(value)
      return
    }
    reading = .notANumber
  }
}
