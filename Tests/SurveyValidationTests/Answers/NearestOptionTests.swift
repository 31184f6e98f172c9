// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyValidation

struct NearestOptionTests {
  @Test(arguments: [
    ("Sangat sesui", 4), ("sngat sesuai", 4), ("Sgt sesuai", 4), ("Krg sesuai", 2), ("kurang sesuia", 2),
    ("Tdk sesuai", 1), ("tidaksesuai", 1), ("Sesuaii", 3), ("b. Kurang sesuia", 2), ("2. krg sesuai", 2),
  ])
  func `a mistyped option is read with a warning that names it`(text: String, value: UInt8) {
    let read = Checking.answer(text)
    #expect(read.answer == .answered(value))
    #expect(read.findings.map(\.rule) == [.answerNearText])
    #expect(read.findings.first?.severity == .warning)
    let options = ModelQuestionnaire.skm2017.questions[0].options
    #expect(read.findings.first?.arguments.last == options[Int(value) - 1].text)
  }

  @Test(arguments: [
    (1, "Tidak"), (1, "Kurang"), (1, "Sangat"), (1, "Bukan sesuai"), (1, "Cukup sesuai"), (1, "Belum sesuai"),
    (1, "tidak sesuai sekali"), (1, "Kurang tidak sesuai"), (1, "sesuai sangat"), (1, "Sesu"),
    (1, "kesesuaian"),
    (4, "Mudah"), (4, "Murahan sekali"), (4, "Mahal"), (6, "Inkompeten"), (8, "Baikk"), (8, "Buru"),
    (9, "Berfungsi maksimal"), (9, "Ada"), (9, "Tidak"), (9, "Tidak berfungsi"),
  ])
  func `another meaning is never taken for a typing error`(question: Int, text: String) {
    let read = Checking.answer(text, question: question)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerNotANumber])
  }

  @Test func `no option is one typing error away from another of its question`() {
    let vocabulary = OptionVocabulary(ModelQuestionnaire.skm2017)
    for question in ModelQuestionnaire.skm2017.questions {
      let key = AnswerKey(question, vocabulary: vocabulary)
      for option in question.options {
        let folded = FoldedText(option.text).description
        #expect(AnswerReading.reading(of: option.text, key: key) == .value(UInt8(option.value)))
        #expect(key.value(ofNearWords: folded.split(separator: " ").map(String.init)) == nil)
      }
    }
  }

  @Test(arguments: [
    ("b. Kurang sesuai, 2", 2), ("2 b Kurang sesuai", 2), ("Kurang Sesuai, b, 2", 2),
    ("d) Sangat sesuai (4)", 4),
  ])
  func `letter, words and number that agree are one answer`(text: String, value: UInt8) {
    #expect(Checking.answer(text).answer == .answered(value))
    #expect(Checking.answer(text).findings.isEmpty)
  }

  @Test(arguments: [
    "b. Sesuai", "3 - Kurang sesuai", "Kurang sesuai, 3", "a. Sangat sesuai", "b. Kurang sesuai, 3",
    "c. Kurang sesuai, 2", "5. Sesuai", "Sesuai, 0", "b. Sangat sesui",
  ])
  func `letter, words and number that disagree are unreadable`(text: String) {
    let read = Checking.answer(text)
    #expect(read.answer == .unreadable)
    #expect(read.findings.map(\.rule) == [.answerContradiction])
  }
}
