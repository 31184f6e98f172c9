// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyImport

/// Headings of instruments whose questions and elements are not nine and nine.
struct InstrumentHeadingTests {
  /// Elements U1 …, fed in this order by the questions.
  private func questionnaire(elements: Int, feeds: [Int], unasked: Set<Int> = []) -> Questionnaire {
    let options = zip(1...4, ["a", "b", "c", "d"]).map {
      AnswerOption(value: $0, letter: $1, text: "Pilihan \($1)")
    }
    return Questionnaire(
      id: "kami", title: "", legalBasis: "", rulebookID: "",
      elements: (1...elements).map {
        Element(
          code: "U\($0)", name: "Pokok \(Self.word($0))", englishName: "", isAsked: !unasked.contains($0))
      },
      questions: feeds.enumerated().map {
        Question(
          number: $0 + 1, text: "Tanya \(Self.word($0 + 1)) panjang", elementCode: "U\($1)", options: options,
          aliases: [])
      }, profileFields: [], fieldAliases: [:], personalAliases: [])
  }

  private static func word(_ number: Int) -> String { String(UnicodeScalar(UInt8(96 + number))) + "ka" }

  private func map(_ headings: [String], _ questionnaire: Questionnaire, order: ElementOrder? = nil)
    -> HeadingMap
  {
    let reader = HeadingReader(questionnaire, mapping: nil)
    return HeadingMap(headings.map { reader.reading(of: $0) }, reader: reader, order: order)
  }

  private let sixteen = [1, 1, 2, 2, 2, 3, 4, 4, 4, 5, 6, 7, 7, 7, 8, 9]

  @Test func `of sixteen questions onto nine elements U16 tells that all are questions`() {
    let map = map((1...16).map { "U\($0)" }, questionnaire(elements: 9, feeds: sixteen))
    #expect(map.columns.map(\.field) == (0..<16).map { .question($0) })
    #expect(map.order == .question)
    #expect(map.contested.isEmpty)
  }

  @Test func `a number beyond questions and elements is a column of the office's own`() {
    let form = questionnaire(elements: 9, feeds: sixteen)
    for extra in ["U17", "U99", "U999"] {
      let map = map((1...16).map { "U\($0)" } + [extra], form)
      #expect(map.columns.map(\.field) == (0..<16).map { .question($0) })
    }
    // Codes that fit neither reading wholly must be read without harm.
    let odd = map(["U1", "U12", "U99"], form)
    #expect(odd.clash == nil)
  }

  @Test func `of eight questions onto nine elements U9 tells that all are elements`() {
    let form = questionnaire(elements: 9, feeds: [1, 2, 3, 5, 6, 7, 9, 8], unasked: [4])
    let map = map([1, 2, 3, 5, 6, 7, 8, 9].map { "U\($0)" }, form)
    #expect(map.columns.map(\.field) == [0, 1, 2, 3, 4, 5, 7, 6].map { .question($0) })
    #expect(map.order == .element)
    #expect(map.missing(in: form).isEmpty)
  }

  @Test func `where numbers agree nothing is contested`() {
    let form = questionnaire(elements: 14, feeds: Array(1...14))
    for letter in ["U", "P", "Q", "Unsur ", "Pertanyaan "] {
      let map = map((1...14).map { "\(letter)\($0)" }, form)
      #expect(map.columns.map(\.field) == (0..<14).map { .question($0) })
      #expect(map.order == .element)
      #expect(map.contested.isEmpty)
    }
  }

  @Test func `contested codes are told by their own names`() {
    let form = questionnaire(elements: 4, feeds: [1, 3, 2, 4])
    let map = map(["U1", "U2", "U3", "U4"], form)
    #expect(map.order == .unsettled)
    #expect(map.contested == ["U2", "U3"])
    #expect(map.columns.map(\.field) == [0, 2, 1, 3].map { .question($0) }, "read in element order")
  }

  @Test func `the name of an element behind the number of one of its questions is that question`() {
    let form = questionnaire(elements: 2, feeds: [1, 1, 2])
    let map = map(["P1 Pokok aka", "P2 Pokok aka", "P3 Pokok bka"], form)
    #expect(map.columns.map(\.field) == (0..<3).map { .question($0) })
    // Words that name nothing are no guess at the number.
    let reader = HeadingReader(form, mapping: nil)
    #expect(reader.reading(of: "P2 Sangat lain") == .unknown)
  }

  @Test func `any mixture of codes is read without harm`() {
    let forms = [
      questionnaire(elements: 9, feeds: sixteen), questionnaire(elements: 3, feeds: [2, 1, 3]),
      questionnaire(elements: 9, feeds: [1, 2, 3, 5, 6, 7, 9, 8], unasked: [4]),
      questionnaire(elements: 1, feeds: [1]),
    ]
    var generator = SeededGenerator(seed: 16)
    for _ in 0..<2000 {
      let headings = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        ["U", "P", "V", "Unsur ", ""].randomElement(using: &generator).map {
          $0 + String(Int.random(in: 0...30, using: &generator))
        } ?? ""
      }
      for form in forms {
        for order in [nil, ElementOrder.element, .question] { _ = map(headings, form, order: order) }
      }
    }
  }
}
