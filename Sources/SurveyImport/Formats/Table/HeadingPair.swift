// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Two heading lines of one table: the codes `U1` … `U9` and, directly above or below them, the elements in words.
/// Words decide over codes.
struct HeadingPair: Sendable {
  /// The headings that both lines give together.
  let headings: [String]
  /// What they say.
  let readings: [HeadingReading]

  /// Reads two lines as one heading; nil when the second is no heading of the same columns.
  /// - Parameters:
  ///   - headings: The line that was found to be the heading row.
  ///   - readings: What its headings say.
  ///   - columns: The columns of the elements.
  ///   - row: The line directly above or below it.
  init?(
    _ headings: [String], _ readings: [HeadingReading], columns: [Int], with row: TableRow,
    reader: HeadingReader, look: AnswerLook
  ) {
    let places = columns.filter { !row.isBlank(at: $0) && readings.indices.contains($0) }
    guard places.count >= 2, !Self.startsLikeForm(row) else { return nil }
    var words: [Int: HeadingReading] = [:]
    var codes = 0
    for place in places {
      let text = row.text(at: place) ?? ""
      if Self.startsWithDigit(text) || look.isAnswer(text) { return nil }
      let own = reader.reading(of: text)
      if own.isCode {
        codes += 1
      } else if own.isWords {
        words[place] = own
      } else if readings[place].isCode {
        let both = reader.reading(of: "\(headings[place]) \(text)")
        if both.isWords { words[place] = both }
      }
    }
    let isAboutWords = places.allSatisfy { readings[$0].isWords }
    guard (words.count >= 2 && words.count * 2 > places.count) || (codes == places.count && isAboutWords)
    else { return nil }
    (self.headings, self.readings) = Self.merged(headings, readings, words, row, reader)
  }

  private static func merged(
    _ headings: [String], _ readings: [HeadingReading], _ words: [Int: HeadingReading], _ row: TableRow,
    _ reader: HeadingReader
  ) -> ([String], [HeadingReading]) {
    var headings = headings
    var readings = readings
    for (place, text) in row.texts.enumerated() where !row.isBlank(at: place) {
      if let reading = words[place], readings[place].isCode {
        if case .mapped = reading { headings[place] = text } else { headings[place] += " \(text)" }
        readings[place] = reading
        continue
      }
      while readings.count <= place {
        headings.append("")
        readings.append(.blank)
      }
      guard readings[place] == .blank else { continue }
      headings[place] = text
      readings[place] = reader.reading(of: text)
    }
    return (headings, readings)
  }

  /// Whether the first cell with content is a number or a date, as on a respondent's line.
  private static func startsLikeForm(_ row: TableRow) -> Bool {
    guard let first = (0..<row.count).first(where: { !row.isBlank(at: $0) }) else { return true }
    return startsWithDigit(row.text(at: first) ?? "")
  }

  private static func startsWithDigit(_ text: String) -> Bool {
    text.utf8.first { $0 != 0x20 }.map { (0x30...0x39).contains($0) } ?? false
  }
}

extension HeadingReading {
  /// Whether a code or a number says it.
  var isCode: Bool {
    switch self {
    case .element, .number, .bare: true
    default: false
    }
  }

  /// Whether words, or the user's mapping, name the question.
  var isWords: Bool {
    switch self {
    case .question, .mapped: true
    default: false
    }
  }
}
