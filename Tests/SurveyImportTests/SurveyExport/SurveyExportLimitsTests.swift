// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct SurveyExportLimitsTests {
  private func many(_ count: Int, _ element: String) -> String {
    ExportSample.form(String(repeating: "\n" + element, count: count))
  }

  @Test(arguments: [
    "<answer question='1'>3</answer>", "<answer element='U1'/>", "<field name='Warna'>merah</field>",
    "<field name='NIK'/>", "<remark>baik</remark>", "<remark/>",
  ])
  func `a form is read up to the limit of its parts and refused at the first one too many`(
    element: String
  ) throws {
    #expect(try read(many(1_000, element)).forms.count == 1)
    let failure = try #require(error(many(1_001, element)))
    #expect(failure.message == Message("E153", ["1000"]))
    #expect(failure.place == Provenance(source: "berkas.csv", record: 1, line: 1_002, column: 1))
  }

  @Test func `the limits are for each form and not for the file`() throws {
    let form = "<form>" + String(repeating: "<remark>a</remark>", count: 600) + "</form>"
    let file = try read(ExportSample.unit(form + form + form))
    #expect(file.forms.count == 3)
    #expect(file.forms[2].cell(.remark)?.text?.count == 1_199)
  }

  @Test func `a cell of many marks does not grow with them`() throws {
    let marks = String(
      repeating: "<answer question='2'>" + String(repeating: "x", count: 9_000) + "</answer>", count: 999)
    let form = try #require(try read(ExportSample.form(marks)).forms.first)
    #expect(form.cell(.question(1))?.declared == .multipleMarks)
    #expect(form.cells.allSatisfy { ($0.text?.utf8.count ?? 0) <= 128_001 })
  }

  @Test(arguments: [
    ("<unit code='1' name='@'/>", "name", "unit", 200), ("<unit code='@'/>", "code", "unit", 100),
    ("<unit code='1'><services><service code='1' name='@'/></services></unit>", "name", "service", 100),
    ("<unit code='1'><services><service code='@'/></services></unit>", "code", "service", 100),
    ("<unit code='1'><form><field name='@'/></form></unit>", "name", "field", 1_000),
  ])
  func `names and codes have a longest length`(
    content: String, attribute: String, element: String, limit: Int
  ) throws {
    func export(_ length: Int) -> String {
      ExportSample.export(content.replacing("@", with: String(repeating: "é", count: length)))
    }
    #expect(error(export(limit)) == nil)
    let failure = try #require(error("\n\n" + export(limit + 1)))
    #expect(failure.message == Message("E155", [attribute, element, String(limit)]))
    #expect(failure.place?.line == 3)
    #expect((failure.place?.column ?? 0) > 0)
  }

  @Test func `the round has a longest length`() {
    let long = String(repeating: "x", count: 101)
    #expect(
      error(ExportSample.export("", attributes: "round='\(long)'"))?.message
        == Message("E155", ["round", "surveyExport", "100"]))
    #expect(error(ExportSample.export("", attributes: "round=' '"))?.message.id == "E149")
  }
}
