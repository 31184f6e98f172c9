// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct HeadingOrderTests {
  private let questionnaire = ModelQuestionnaire.skm2017
  private let byElement = [0, 1, 2, 3, 4, 5, 6, 8, 7]
  private let byQuestion = Array(0...8)

  private func layout(_ headings: [String], read questions: [Int]) -> RawLayout {
    RawLayout(fields: [.number] + questions.map { .question($0) }, headings: ["NO"] + headings)
  }

  private func settled(_ headings: [String], read questions: [Int], _ order: ElementOrder) -> [Int]? {
    HeadingOrder.layout(layout(headings, read: questions), in: questionnaire, order: order)?.fields.compactMap
    {
      if case .question(let index) = $0 { index } else { nil }
    }
  }

  @Test(arguments: ["U", "P", "Unsur ", "V", ""])
  func `bare codes mean what the operator says, and back`(_ letter: String) {
    let headings = (1...9).map { "\(letter)\($0)" }
    #expect(settled(headings, read: byElement, .question) == byQuestion)
    #expect(settled(headings, read: byQuestion, .element) == byElement)
    #expect(settled(headings, read: byElement, .element) == byElement)
  }

  @Test func `words settle the order, and so does a mapping`() {
    var words = (1...9).map { "U\($0)" }
    words[7] = "U8 Penanganan Pengaduan"
    words[8] = "U9 Sarana dan Prasarana"
    #expect(settled(words, read: byElement, .question) == nil)
    words[8] = "U9"
    #expect(settled(words, read: byElement, .question) == nil, "one question would have two columns")
    #expect(settled((1...9).map { "kolom-\($0)" }, read: byQuestion, .element) == nil)
  }

  @Test func `a code that was read as something else is left alone`() {
    let headings = (1...9).map { "U\($0)" }
    #expect(settled(headings, read: [1, 0, 2, 3, 4, 5, 6, 8, 7], .question) == [1, 0, 2, 3, 4, 5, 6, 7, 8])
  }
}
