// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct AnswerReadingTests {
  @Test(arguments: [
    ("1", 1), ("2", 2), ("3", 3), ("4", 4), (" 3 ", 3), ("\u{A0}3\u{A0}", 3), ("\t2\r\n", 2),
    ("\u{FEFF}4", 4),
    ("3.0", 3), ("3,0", 3), ("3.00", 3), ("3,000", 3), ("03", 3), ("+3", 3), ("3.", 3), ("3)", 3), ("(3)", 3),
    ("3;", 3), ("a", 1), ("b", 2), ("c", 3), ("d", 4), ("A", 1), ("D", 4), ("b.", 2), ("b)", 2), ("(b)", 2),
    ("[B]", 2), (" C. ", 3), ("\"c\"", 3),
  ])
  func `digits and letters are read however they are typed`(text: String, value: UInt8) {
    let read = Checking.answer(text)
    #expect(read.answer == .answered(value))
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: [
    ("Tidak sesuai", 1), ("Kurang sesuai", 2), ("Sesuai", 3), ("Sangat sesuai", 4), ("SANGAT SESUAI", 4),
    ("  kurang   sesuai ", 2), ("Kurang-sesuai.", 2), ("b. Kurang sesuai", 2), ("B) KURANG SESUAI", 2),
    ("Kurang Sesuai, 2", 2), ("2 - Kurang sesuai", 2), ("2. Kurang sesuai", 2), ("Kurang sesuai (2)", 2),
    ("Kurang sesuai (b)", 2), ("Sesuai;", 3), ("kurang\u{A0}sesuai", 2), ("Kurang\nsesuai", 2),
  ])
  func `the words of an option are read alone and beside its letter or value`(text: String, value: UInt8) {
    let read = Checking.answer(text)
    #expect(read.answer == .answered(value))
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: [(4, "Gratis", 4), (7, "Sopan dan ramah", 3), (8, "Cukup", 2), (9, "Tidak ada", 1)])
  func `each question knows its own words`(question: Int, text: String, value: UInt8) {
    #expect(Checking.answer(text, question: question).answer == .answered(value))
  }

  @Test(arguments: [(1, "Gratis"), (4, "Sangat sesuai"), (8, "Tidak ada"), (9, "Baik")])
  func `words of another question's options are not read`(question: Int, text: String) {
    let read = Checking.answer(text, question: question)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerNotANumber])
  }

  @Test(arguments: [DeclaredState.multipleMarks, .unreadable, .notAsked], ["3", "", "3 4"])
  func `what the source declares wins over the text`(declared: DeclaredState, text: String) {
    let expected: Answer =
      switch declared {
      case .multipleMarks: .multipleMarks
      case .unreadable: .unreadable
      case .notAsked: .notAsked
      }
    #expect(Checking.answer(text, declared: declared).answer == expected)
  }

  @Test(arguments: ["n/a", "N/A", "NA", "na", "#N/A", " n/a ", "N.A."])
  func `the blank that programs write is blank`(text: String) {
    let read = Checking.answer(text)
    #expect(read.answer == .blank)
    #expect(read.findings.map(\.rule) == Checking.answer("").findings.map(\.rule))
  }

  @Test func `a field that the record does not have was not asked, and nothing is said about it`() {
    let read = Checking.answer(nil)
    #expect(read.answer == .notAsked)
    #expect(read.findings.isEmpty)
  }

  @Test func `words that two options share mean neither`() {
    let options = [
      AnswerOption(value: 1, letter: "a", text: "Cukup"), AnswerOption(value: 2, letter: "b", text: "cukup."),
      AnswerOption(value: 3, letter: "c", text: "Baik"),
    ]
    let key = AnswerKey(Question(number: 1, text: "", elementCode: "U1", options: options, aliases: []))
    #expect(AnswerReading.reading(of: "Cukup", key: key) == .notANumber)
    #expect(AnswerReading.reading(of: "a. Cukup", key: key) == .value(1))
    #expect(AnswerReading.reading(of: "Baik", key: key) == .value(3))
  }

  @Test func `the scale is that of the question`() {
    let three = (1...3).map { AnswerOption(value: $0, letter: "", text: "") }
    let key = AnswerKey(Question(number: 1, text: "", elementCode: "U1", options: three, aliases: []))
    #expect(AnswerReading(RawCell(text: "3"), key: key) == .value(3))
    #expect(AnswerReading(RawCell(text: "4"), key: key) == .outOfScale)
    #expect(AnswerReading(RawCell(text: "c"), key: key) == .notANumber)
    let none = AnswerKey(Question(number: 1, text: "", elementCode: "U1", options: [], aliases: []))
    #expect(AnswerReading(RawCell(text: "4"), key: none) == .value(4))
    #expect(AnswerReading(RawCell(text: "5"), key: none) == .outOfScale)
  }

  @Test func `the quick way and the careful way agree on every text of one byte`() {
    let key = AnswerKey(ModelQuestionnaire.skm2017.questions[0])
    for byte in UInt8(0)..<128 {
      let text = String(UnicodeScalar(byte))
      guard let plain = AnswerReading.plain(text, key: key) else { continue }
      #expect(plain == AnswerReading.reading(of: text, key: key), "byte \(byte)")
    }
  }
}
