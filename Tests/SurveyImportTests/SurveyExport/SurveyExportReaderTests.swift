// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct SurveyExportReaderTests {
  @Test func `a full export is read with every state and its place`() throws {
    let file = try read(ExportSample.full)
    #expect(file.forms.count == 3)
    let form = file.forms[0]
    #expect(form.record == 1 && form.line == 10 && form.column == 5)
    #expect(form.strongID == "uuid:1" && !form.isIncomplete && form.refusal == nil)
    #expect(
      form.cells.map(\.text) == [
        "35.08.10", "KTP Elektronik", "2024-03-05", "08.00-12.00", "1", "L", "34", "S1", "SWASTA",
        "3", "4", "", " ", "7", "3 4", "x", "", nil, "Sudah baik & cepat, hub. ***",
      ])
    #expect(
      form.cells.map(\.declared) == Array(repeating: nil, count: 14) + [
        .multipleMarks, .unreadable, .notAsked, nil, nil,
      ]
    )
    let marked = form.cell(.question(6))
    #expect(marked?.line == 22 && marked?.column == 7)
    #expect(file.forms[1].isIncomplete && file.forms[1].strongID == nil)
    #expect(file.forms[1].cell(.service)?.text == "KK")
    #expect(file.texts(.unit) == ["35.08.10", "35.08.10", "35.08.11"])
    #expect(file.texts(.date) == ["2024-03-05", nil, nil])
    #expect(file.forms.allSatisfy { $0.layout === form.layout })
  }

  @Test func `the header says what the file says about itself`() throws {
    let header = try read(ExportSample.full).header
    #expect(header.format == "ikm-survey-export" && header.version == "1.0")
    #expect(header.roundID == "2024-S1" && header.questionnaireID == "skm-2017" && header.isSynthetic)
    #expect(
      header.declaredUnits == [
        ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang"),
        ServiceUnit(code: "35.08.11", name: "35.08.11"),
      ])
    #expect(header.dialect == [DialectEntry("encoding", "UTF-8")])
    let plain = try read(ExportSample.form("")).header
    #expect(plain.roundID == nil && !plain.isSynthetic)
  }

  @Test(arguments: [
    ("<answer question='8'>1</answer>", ElementOrder.question, 7),
    ("<answer element='U8'>1</answer>", .element, 8),
    ("<answer element='U9'>1</answer>", .element, 7),
    ("<answer element='U9'>1</answer><answer question='1'>1</answer>", .mixed, 7),
  ])
  func `answers name a question or an element`(content: String, order: ElementOrder, question: Int) throws {
    let file = try read(ExportSample.form(content))
    #expect(file.header.order == order)
    #expect(file.forms[0].cell(.question(question))?.text == "1")
  }

  @Test func `an export without answers is in the order of questions`() throws {
    #expect(try read(ExportSample.export("")).header.order == .question)
    #expect(try read(ExportSample.export("")).forms.isEmpty)
    #expect(try read(ExportSample.form("")).header.order == .question)
  }

  @Test func `the order is mixed when a later form names the other way`() throws {
    let forms = "<form><answer question='1'>1</answer></form><form><answer element='U2'>1</answer></form>"
    #expect(try read(ExportSample.unit(forms)).header.order == .mixed)
  }

  @Test func `personal fields are dropped by name and others listed`() throws {
    let planted =
      "<field name='NIK'>3508010101010001</field><field name='Nama'>Siti Rahayu</field>"
      + "<field name='Warna'>merah</field><field name='Warna'>biru</field><answer question='1'>4</answer>"
    let file = try read(ExportSample.form(planted))
    #expect(file.arguments(.columnPersonal) == [["NIK"], ["Nama"]])
    #expect(file.arguments(.columnUnmapped) == [["Warna"]])
    let everything = "\(file)"
    for content in ["3508010101010001", "Siti", "merah", "biru"] { #expect(!everything.contains(content)) }
    #expect(file.forms[0].cell(.question(0))?.text == "4")
  }

  @Test func `addresses and long numbers are masked wherever a respondent wrote them`() throws {
    let file = try read(
      ExportSample.unit(
        "<form hour='081234567890' date='2024-03-05'><field name='occupation'>guru 0812 3456 789</field>"
          + "<answer question='1'>ani@mail.id</answer><remark>a@b.id</remark><remark>dua</remark></form>"))
    #expect(
      file.forms[0].cells.compactMap(\.text) == [
        "35.08.10", "2024-03-05", "***", "guru ***", "***", "***\ndua",
      ])
    #expect(file.arguments(.remarksMasked) == [["4"]])
  }

  @Test func `synthetic forms are said to be synthetic`() throws {
    let file = try read(ExportSample.export("", attributes: "synthetic='true'"))
    #expect(file.arguments(.syntheticForms) == [[]])
  }

  @Test func `a unit may come again with the same name`() throws {
    let file = try read(
      ExportSample.export("<unit code='1' name='A'/><unit code='2'/><unit code='1'><form/></unit>"))
    #expect(file.header.declaredUnits.map(\.code) == ["1", "2"])
  }

  @Test func `a questionnaire of two questions per element takes question numbers only`() throws {
    let model = ModelQuestionnaire.skm2017
    let first = model.questions[0]
    let again = Question(number: 10, text: "?", elementCode: "U1", options: first.options, aliases: [])
    let long = Questionnaire(
      id: "long", title: "", legalBasis: "", rulebookID: "", elements: model.elements,
      questions: model.questions + [again], profileFields: [], fieldAliases: [:], personalAliases: [])
    let text = ExportSample.form("<answer question='10'>2</answer>").replacing("skm-2017", with: "long")
    let file = try TemporaryFile(text)
    #expect(try read(path: file.path, questionnaire: long).forms[0].cell(.question(9))?.text == "2")
    let named = try TemporaryFile(text.replacing("question='10'", with: "element='U1'"))
    #expect { try read(path: named.path, questionnaire: long) } throws: {
      ($0 as? SurveyImportError)?.message == Message("E140", ["U1"])
    }
  }

  @Test func `any encoding of XML that is read gives the same forms`() throws {
    let expected = try read(ExportSample.full).forms
    let text = ExportSample.full.replacing("encoding=\"UTF-8\"", with: "")
    let wide: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { (unit: UInt16) in [UInt8(unit & 255), UInt8(unit >> 8)] }
    let file = try TemporaryFile(wide, name: "berkas.csv")
    #expect(try read(path: file.path).forms == expected)
  }

  @Test func `a large export comes in pieces and loses nothing`() throws {
    let count = 5_000
    let forms = (1...count).map { number in
      "<form number='\(number)'>"
        + (1...9).map { "<answer question='\($0)'>\((number + $0) % 4 + 1)</answer>" }.joined()
        + "<remark>catatan ke \(number)</remark></form>"
    }
    let file = try read(ExportSample.unit(forms.joined(separator: "\n")))
    #expect(file.forms.count == count)
    for (index, form) in file.forms.enumerated() {
      #expect(form.record == index + 1 && form.line == index + 1)
      #expect(form.cell(.remark)?.text == "catatan ke \(index + 1)")
      #expect(form.cell(.question(8))?.text == String((index + 10) % 4 + 1))
    }
  }
}
