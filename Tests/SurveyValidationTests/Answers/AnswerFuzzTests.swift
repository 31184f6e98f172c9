// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct AnswerFuzzTests {
  private static let alphabet: [String] =
    "0123456789abcdABCDeE.,;:|/\\&+-–—()[]\"' \t\n".map { String($0) } + [
      "\u{A0}", "\u{200B}", "\u{0}", "٣", "３", "é", "e\u{301}", "👍🏽", "\u{202E}", "dan", "atau", "Sesuai",
      "Kurang ",
      "Sangat ", "s/d", "Maret", "2024", "T", "WIB", "99999999999999999999", "\u{FFFD}", "ß", "İ",
    ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func
    `random text never traps, and never becomes a value without a digit, a letter or a word of the question`(
      seed: UInt64
    )
  {
    var random = SeededGenerator(seed: seed)
    let key = AnswerKey(ModelQuestionnaire.skm2017.questions[0])
    for _ in 0..<4000 {
      let pieces = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.alphabet.randomElement(using: &random) ?? ""
      }
      let text = pieces.joined()
      let reading = AnswerReading(RawCell(text: text), key: key)
      _ = DateReading(text)
      _ = HourReading(text)
      _ = ServiceName.named(by: text)
      if case .value(let value) = reading {
        #expect((1...4).contains(value))
        let holdsMark = text.unicodeScalars.contains { ("1"..."4").contains($0) || ("a"..."d").contains($0) }
        #expect(
          holdsMark || text.lowercased().contains("sesuai") || text.contains { "ABCD".contains($0) },
          "\(text)")
      }
      if reading == .blank { #expect(!text.contains { $0.isNumber || $0.isLetter }, "\(text)") }
    }
  }

  @Test(arguments: [10, 2000, 200_000])
  func `long text never traps and is no value`(length: Int) {
    for piece in ["3", "3 ", "a", "-1", "Sesuai ", "/", "((", "9,", "5 Maret "] {
      let text = String(repeating: piece, count: length)
      let read = Checking.answer(text)
      #expect(read.answer.value == nil)
      #expect(read.findings.allSatisfy { $0.arguments.allSatisfy { $0.count < 20 } })
      #expect(DateReading(text).date == nil)
      #expect(HourReading(text).hour == nil)
    }
  }

  @Test(arguments: [10, 2000, 200_000])
  func `a very long blank is still blank`(length: Int) {
    #expect(Checking.answer(String(repeating: " ", count: length)).answer == .blank)
    #expect(DateReading(String(repeating: "\u{A0}", count: length)) == .missing)
  }
}
