// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// The grid question of a form on the web, `Penilaian [Persyaratan]`, as its sheet is downloaded: a workbook.
struct GridWorkbookTests {
  private static let questionnaire = ModelQuestionnaire.skm2017

  private static func table(_ rows: [String]) -> String {
    // Another order than that of the questionnaire: the words in the brackets decide.
    let order = Array(questionnaire.questions.indices.reversed())
    let grid = order.map { index in
      let code = questionnaire.questions[index].elementCode
      let name = questionnaire.elements.first { $0.code == code }?.name ?? code
      return "Penilaian [\(name)]"
    }
    let lines = rows.map { digits in
      let answers = order.map { index in
        let digit = Array(digits)[index].wholeNumberValue ?? 1
        return questionnaire.questions[index].options[digit - 1].text
      }
      return "2024-03-05 10:00:00|" + answers.joined(separator: "|") + "|baik"
    }
    return (["Cap waktu|" + grid.joined(separator: "|") + "|Saran"] + lines).joined(separator: "\n")
  }

  @Test func `the rows of a grid are the questions, whatever order they stand in`() throws {
    let file = try read([.init("Form Responses 1", table: Self.table(["123412341", "444433332"]))])
    #expect(file.forms.count == 2)
    for (form, digits) in zip(file.forms, ["123412341", "444433332"]) {
      for (index, digit) in digits.enumerated() {
        let option = Self.questionnaire.questions[index].options[(digit.wholeNumberValue ?? 1) - 1]
        #expect(form.cell(.question(index))?.text == option.text)
      }
      #expect(form.cell(.date)?.text?.hasPrefix("2024-03-05") == true)
      #expect(form.cell(.remark)?.text == "baik")
    }
    #expect(file.arguments(.orderUnsettled) == [] && file.arguments(.columnUnmapped) == [])
  }
}
