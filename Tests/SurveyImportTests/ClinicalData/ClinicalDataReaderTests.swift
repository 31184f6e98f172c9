// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ClinicalDataReaderTests {
  private let questions = StudySample.questions

  private func texts(_ digits: String) -> [String] {
    zip(questions, digits).map { question, digit in
      digit == " " ? "-" : question.options[(digit.wholeNumberValue ?? 1) - 1].text
    }
  }

  @Test func `a project of REDCap gives one form per subject, its codes as texts`() throws {
    let profile = """
      <FormData FormOID="Form.profil" FormRepeatKey="1"><ItemGroupData ItemGroupOID="p"><ItemData ItemOID="jk" Value="0"/>
      <ItemData ItemOID="nama" Value="Siti Aminah"/></ItemGroupData></FormData>
      """
    let data =
      StudySample.subject("7", profile + StudySample.form("432143214"))
      + StudySample.subject("8", StudySample.form("111111111"))
    let file = try read(StudySample(data: data).xml)
    #expect(file.header.format == "cdisc-odm" && file.header.version == "1.3.1")
    #expect(file.header.dialect.map(\.value) == ["UTF-8", "REDCap", "Kuesioner"])
    #expect(file.answers == [texts("432143214"), texts("111111111")])
    #expect(file.forms.map(\.strongID) == ["odm:SKM/7/Form.skm:1", "odm:SKM/8/Form.skm:1"])
    // The profile stands on another form of the same subject; the second subject has none.
    #expect(file.texts(.profile(0)) == ["Perempuan", nil])
    #expect(!file.forms.contains { $0.cells.contains { $0.text?.contains("Siti") ?? false } })
    #expect(file.arguments(.columnPersonal) == [["nama"]])
    #expect(file.arguments(.otherFormsSkipped) == [["1", "Profil (1)"]])
    #expect(file.arguments(.optionsByCode) == [] && file.arguments(.optionsForeign) == [])
    #expect(file.forms[0].cell(.question(1))?.line ?? 0 > 20)
  }

  @Test func `0 is incomplete, 1 counts with a note, 2 and no status count`() throws {
    let data = ["0", "1", "2", nil].enumerated().map { index, status in
      StudySample.subject("\(index)", StudySample.form("444444444", status: status))
    }.joined()
    let file = try read(StudySample(data: data).xml)
    #expect(file.forms.map(\.isIncomplete) == [true, false, false, false])
    #expect(file.arguments(.formsUnverified) == [["1"]])
    #expect(file.arguments(.columnUnmapped) == [])
  }

  @Test func `without REDCap's own name of a form, its status goes by the id of the form`() throws {
    let data = ["0", "1", "2"].enumerated().map { index, status in
      StudySample.subject("\(index)", StudySample.form("444444444", status: status))
    }.joined()
    let xml = StudySample(data: data).xml.replacing(" redcap:FormName=\"skm\"", with: "")
    let file = try read(xml)
    #expect(file.forms.map(\.isIncomplete) == [true, false, false])
    #expect(file.arguments(.formsUnverified) == [["1"]])
    #expect(file.arguments(.columnUnmapped) == [])
    // An item of that name which belongs to no form is an item like any other.
    let other = xml.replacing("skm_complete", with: "lain_complete")
    #expect(try read(other).forms.map(\.isIncomplete) == [false, false, false])
  }

  @Test func `a subject that is called by a telephone number is kept as a digest`() throws {
    let data = StudySample.subject("081234567890", StudySample.form("444444444"))
    let id = try #require(try read(StudySample(data: data).xml).forms[0].strongID)
    #expect(id.wholeMatch(of: /odm:SKM\/sha256:[0-9a-f]{24}\/Form.skm:1/) != nil, "\(id)")
  }

  @Test func `an item that the form asks and that is absent is blank, under a condition it was not asked`()
    throws
  {
    let data = StudySample.subject("1", StudySample.form("4n-44444n"))
    #expect(try read(StudySample(data: data).xml).answers == [texts("4  44444 ")])
    let conditional = StudySample(ninth: " redcap:BranchingLogic=\"[u1]='4'\"", data: data)
    #expect(try read(conditional.xml).answers[0] == texts("4  44444") + ["n"])
    let null = data.replacing("ItemOID=\"u5\" Value=\"4\"", with: "ItemOID=\"u5\" IsNull=\"Yes\"")
    #expect(try read(StudySample(data: null).xml).answers[0][4] == "-")
  }

  @Test func `without metadata items are bound by their ids, and what is absent was not asked`() throws {
    let data =
      StudySample.subject("1", StudySample.form("4321 432n".replacing(" ", with: "-")))
      + StudySample.subject("2", StudySample.form("444444444"))
    let file = try read(StudySample(hasMetadata: false, data: data).xml)
    #expect(file.header.order == .unsettled)
    #expect(file.forms.map { $0.cell(.question(0))?.text } == ["4", "4"])
    // u8 is U8, which question 9 feeds; u9 is U9, which question 8 feeds.
    #expect(file.answers[0] == ["4", "3", "2", "1", "-", "4", "3", "n", "2"])
  }

  @Test func `codes that run the other way are read by their texts`() throws {
    let sample = StudySample(
      codes: ["4", "3", "2", "1"], data: StudySample.subject("1", StudySample.form("123412341")))
    #expect(try read(sample.xml).answers == [texts("432143214")])
  }

  @Test func `every form of every event is one respondent`() throws {
    let events = (1...2).map { event in
      "<StudyEventData StudyEventOID=\"E\(event)\" StudyEventRepeatKey=\"1\">"
        + StudySample.form("\(event)\(event)\(event)\(event)\(event)\(event)\(event)\(event)\(event)")
        + StudySample.form("444444444", repeat: "2") + "</StudyEventData>"
    }.joined()
    let file = try read(StudySample(data: StudySample.subject("1", events)).xml)
    #expect(file.answers == [texts("111111111"), texts("444444444"), texts("222222222"), texts("444444444")])
    #expect(file.forms[3].strongID == "odm:SKM/1/E2:1/Form.skm:2")
  }

  @Test func `questions parted over two forms are joined by subject and event`() throws {
    func part(_ form: String, _ range: ClosedRange<Int>) -> String {
      let items = range.map { "<ItemData ItemOID=\"u\($0)\" Value=\"\($0 % 4 + 1)\"/>" }.joined()
      return
        "<FormData FormOID=\"\(form)\"><ItemGroupData ItemGroupOID=\"x\">\(items)</ItemGroupData></FormData>"
    }
    let data =
      StudySample.subject("1", part("A", 1...5) + part("B", 6...9))
      + StudySample.subject("2", part("A", 1...5))
    let file = try read(StudySample(data: data).xml.replacing("Form.skm", with: "Form.none"))
    #expect(file.answers == [texts("234123412"), texts("23412") + ["n", "n", "n", "n"]])
    #expect(file.forms.map(\.strongID) == ["odm:SKM/1", "odm:SKM/2"])
  }

  @Test func `two values for one item are several marks`() throws {
    let more = "<ItemData ItemOID=\"u3\" Value=\"1\"/>"
    let file = try read(
      StudySample(data: StudySample.subject("1", StudySample.form("444444444", more: more))).xml)
    #expect(file.answers[0][2] == "*")
    #expect(file.answers[0][3] == texts("444444444")[3])
  }

  @Test func `check boxes of REDCap are one answer, two ticks are several marks`() throws {
    func item(_ number: Int, _ code: Int) -> String {
      """
      <ItemDef OID="c\(number)___\(code)" Name="c\(number)___\(code)" DataType="boolean" redcap:Variable="c\(number)" redcap:FieldType="checkbox">
      <Question><TranslatedText>\(questions[number - 1].text)</TranslatedText></Question><CodeListRef CodeListOID="c\(number)___\(code).choices"/></ItemDef>
      """
    }
    let boxes = (1...9).flatMap { number in (1...4).map { item(number, $0) } }.joined()
    let lists = (1...9).map { number in
      let choices = questions[number - 1].options.map { "\($0.value), \($0.text)" }.joined(separator: "|")
      return
        "<CodeList OID=\"c\(number)___1.choices\" Name=\"c\" DataType=\"boolean\" redcap:Variable=\"c\(number)\" redcap:CheckboxChoices=\"\(choices)\">"
        + "<CodeListItem CodedValue=\"1\"><Decode><TranslatedText>Checked</TranslatedText></Decode></CodeListItem></CodeList>"
    }.joined()
    let references = (1...9).map { "<ItemRef ItemOID=\"c\($0)___1\" Mandatory=\"No\"/>" }.joined()
    func ticks(_ number: Int, _ ticked: [Int]) -> String {
      (1...4).map { "<ItemData ItemOID=\"c\(number)___\($0)\" Value=\"\(ticked.contains($0) ? 1 : 0)\"/>" }
        .joined()
    }
    let values = ticks(1, [4]) + ticks(2, []) + ticks(3, [1, 2]) + (5...9).map { ticks($0, [2]) }.joined()
    let xml = """
      <ODM xmlns:redcap="https://projectredcap.org"><Study OID="S"><MetaDataVersion OID="m" Name="m">
      <FormDef OID="F" Name="F" Repeating="No"><ItemGroupRef ItemGroupOID="g"/></FormDef>
      <ItemGroupDef OID="g" Name="g">\(references)</ItemGroupDef>\(boxes)\(lists)</MetaDataVersion></Study>
      <ClinicalData StudyOID="S" MetaDataVersionOID="m"><SubjectData SubjectKey="1"><FormData FormOID="F"><ItemGroupData ItemGroupOID="g">\(values)</ItemGroupData></FormData></SubjectData></ClinicalData></ODM>
      """
    let second = questions.map { $0.options[1].text }
    #expect(try read(xml).answers == [[questions[0].options[3].text, "-", "*", "-"] + second[4...]])
  }

  @Test func `values inside elements, of ODM 2 and of typed items, are read as those in attributes`() throws {
    let whole = StudySample(data: StudySample.subject("1", StudySample.form("4321-3214", status: nil))).xml
    let typed = whole.replacing(/<ItemData ItemOID="(u\d)" Value="(\d?)"\/>/) { match in
      "<ItemDataString ItemOID=\"\(match.1)\">\(match.2)</ItemDataString>"
    }
    #expect(typed.contains("ItemDataString"))
    #expect(try read(typed).answers == [texts("4321 3214")])
    let nested = whole.replacing(/<ItemData ItemOID="(u\d)" Value="(\d?)"\/>/) { match in
      "<ItemData ItemOID=\"\(match.1)\"><Value>\(match.2)</Value></ItemData>"
    }.replacing(
      "<FormData FormOID=\"Form.skm\" FormRepeatKey=\"1\">", with: "<ItemGroupData ItemGroupOID=\"Form.skm\">"
    )
    .replacing("</FormData>", with: "</ItemGroupData>").replacing("FormDef", with: "ItemGroupDef")
    #expect(nested.contains("<Value>"))
    #expect(try read(nested).answers == [texts("4321 3214")])
    let several = nested.replacing("<Value>2</Value>", with: "<Value>2</Value><Value>3</Value>")
    #expect(try read(several).answers[0][2] == "*")
  }

  @Test func `a yes or no, and a number up to ten, are no answers of the scale`() throws {
    let data = StudySample.subject("1", StudySample.form("444444441"))
    let boolean = StudySample(data: data).xml.replacing(
      /Name="q9x" DataType="text">([\s\S]*?)<CodeListRef[^>]*>/
    ) { "Name=\"q9x\" DataType=\"boolean\">\($0.1)" }
    #expect(try read(boolean).answers[0][8] != "1")
    let ten = StudySample(data: data).xml.replacing(/Name="q9x" DataType="text">([\s\S]*?)<CodeListRef[^>]*>/)
    {
      "Name=\"q9x\" DataType=\"integer\">\($0.1)<RangeCheck Comparator=\"GE\"><CheckValue>1</CheckValue></RangeCheck>"
        + "<RangeCheck Comparator=\"LE\"><CheckValue>10</CheckValue></RangeCheck>"
    }
    let file = try read(ten)
    #expect(file.answers[0][8] == "?")
    #expect(file.arguments(.optionsForeign) == [["u9", "1-10"]])
  }
}
