// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyImport

/// One form cannot make the reader work for ever, nor fill memory.
struct FormLimitTests {
  private func error(of form: String) throws -> SurveyImportError? {
    let text = """
      <surveyExport xmlns="urn:ikm:survey-export:1" version="1.0" questionnaire="skm-2017">\
      <unit code="35.08.10"><form number="1">\(form)</form></unit></surveyExport>
      """
    let file = try TemporaryFile(text)
    do {
      var reader = try SurveyFileReader(
        path: file.path, settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
      while try reader.next() != nil {}
      return nil
    } catch {
      return error
    }
  }

  @Test func `a form of a million answers to one question is refused with its place`() throws {
    let answers = String(repeating: "<answer question=\"1\">3</answer>", count: 200_000)
    let refused = try #require(try error(of: answers))
    #expect(refused.message == Message("E153", "1000"))
    #expect(refused.place?.line == 1)
  }

  @Test func `the remarks of a form have a limit together`() throws {
    let remark = "<remark>\(String(repeating: "x", count: 40_000))</remark>"
    #expect(try error(of: remark) == nil)
    #expect(try error(of: remark + remark)?.message == Message("E154", "64000"))
  }
}
