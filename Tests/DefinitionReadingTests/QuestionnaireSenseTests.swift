// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import Testing

@Suite struct QuestionnaireSenseTests {
  private static let small = Breakable(
    text: """
      <questionnaire xmlns="urn:ikm:questionnaire:1" id="mine" rulebook="permenpanrb-14-2017">
        <title>Mine</title>
        <legalBasis>None</legalBasis>
        <elements>
          <element code="U1"><name language="id">Syarat</name><name language="en">Need</name></element>
          <element code="U2"><name language="id">Biaya</name><name language="en">Fee</name></element>
          <element code="U3" asked="false"><name language="id">Waktu</name><name language="en">Time</name></element>
        </elements>
        <questions>
          <question number="1" feeds="U1">
            <text>Pertama?</text>
            <option value="1" letter="a">Buruk</option>
            <option value="2" letter="b">Baik</option>
            <alias>Satu</alias>
          </question>
          <question number="2" feeds="U2">
            <text>Kedua?</text>
            <option value="1" letter="a">Mahal</option>
            <option value="2" letter="b">Murah</option>
          </question>
        </questions>
        <profile>
          <field id="sex" kind="choice">
            <title language="id">Kelamin</title><title language="en">Sex</title>
            <option code="L"><label language="id">Laki-laki</label><label language="en">Male</label></option>
            <option code="P"><label language="id">Perempuan</label><label language="en">Female</label></option>
          </field>
          <field id="age" kind="age">
            <title language="id">Usia</title><title language="en">Age</title>
            <option code="young" from="0" upTo="17"><label language="id">Muda</label><label language="en">Young</label></option>
            <option code="old" from="18" upTo="120"><label language="id">Tua</label><label language="en">Old</label></option>
          </field>
        </profile>
        <columns>
          <column key="date"><alias>Tanggal</alias></column>
          <column key="unit"><alias>Unit</alias></column>
        </columns>
        <personal>
          <alias>Nama</alias>
        </personal>
      </questionnaire>
      """)

  private func error(_ marked: String) throws -> (error: DefinitionReadingError, line: Int) {
    let temporary = try TemporaryDefinitions()
    let (text, line) = try Breakable.unmarked(marked)
    let path = try temporary.write(text, to: "mine.xml")
    return (try definitionError { _ = try temporary.library.readQuestionnaire(file: path) }, line)
  }

  @Test func `a user's own questionnaire works the same way`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(Self.small.text, to: "elsewhere.xml")
    let questionnaire = try temporary.library.readQuestionnaire(file: path)
    #expect(questionnaire.elements.map(\.isAsked) == [true, true, false])
    #expect(questionnaire.tallyShape.elementCodes == ["U1", "U2"])
    #expect(questionnaire.questions[0].aliases == ["Satu"])
    #expect(questionnaire.fieldAliases == [.date: ["Tanggal"], .unit: ["Unit"]])
    #expect(questionnaire.personalAliases == ["Nama"])
  }

  @Test(arguments: [
    // Questions and elements
    ("E420", #"<question number="2""#, #"1️⃣<question number="3""#),
    ("E421", #"<question number="2" feeds="U2""#, #"1️⃣<question number="2" feeds="U7""#),
    ("E423", #"<question number="2" feeds="U2""#, #"1️⃣<question number="2" feeds="U3""#),
    ("E422", #"<element code="U3" asked="false""#, #"1️⃣<element code="U3" asked="true""#),
    ("E422", #"<element code="U3" asked="false""#, #"1️⃣<element code="U3""#),
    ("E427", #"<element code="U2""#, #"1️⃣<element code="U1""#),
    // Options
    ("E424", #"<option value="2" letter="b">Baik"#, #"1️⃣<option value="3" letter="b">Baik"#),
    ("E425", #"<option value="2" letter="b">Baik"#, #"1️⃣<option value="2" letter="a">Baik"#),
    ("E436", #"<option value="2" letter="b">Baik"#, #"1️⃣<option value="2" letter="b">BURUK!"#),
    (
      "E431", #"<question number="2" feeds="U2">"#,
      #"1️⃣<question number="2" feeds="U2"><!-- one option less -->"#
    ),
    // Words that name two things
    ("E426", "<alias>Unit</alias>", "1️⃣<alias>tanggal:</alias>"),
    ("E426", "<alias>Nama</alias>", "1️⃣<alias>Umur</alias>"),
    ("E426", "<alias>Satu</alias>", "1️⃣<alias>U2</alias>"),
    ("E426", "<alias>Satu</alias>", "1️⃣<alias>Biaya</alias>"),
    ("E426", "<alias>Satu</alias>", "1️⃣<alias>P2</alias>"),
    ("E426", "<alias>Satu</alias>", "1️⃣<alias>pertanyaan 2</alias>"),
    ("E435", "<alias>Satu</alias>", "1️⃣<alias>***</alias>"),
    ("E427", #"<column key="unit">"#, #"1️⃣<column key="date">"#),
    // Profile
    ("E427", #"<field id="age""#, #"1️⃣<field id="sex""#),
    ("E427", #"<option code="P">"#, #"1️⃣<option code="L">"#),
    (
      "E430", "<option code=\"P\"><label language=\"id\">Perempuan",
      "1️⃣<option code=\"P\"><label language=\"id\">laki laki"
    ),
    ("E428", #"<option code="old" from="18""#, #"1️⃣<option code="old" from="17""#),
    ("E428", #"<option code="old" from="18""#, #"1️⃣<option code="old" from="19""#),
    ("E428", #"<option code="old" from="18" upTo="120""#, #"1️⃣<option code="old" from="18" upTo="17""#),
    ("E429", #"<option code="old" from="18" upTo="120""#, #"1️⃣<option code="old" from="18""#),
    ("E429", #"<option code="L">"#, #"1️⃣<option code="L" from="1" upTo="2">"#),
    (
      "E437", #"<option code="old" from="18" upTo="120"><label language="id">Tua"#,
      #"1️⃣<option code="old" from="18" upTo="120"><label language="id">17"#
    ),
    ("E413", #"<title language="en">Age"#, #"1️⃣<title language="id">Age"#),
    // Structure: the schema
    (
      "E411", #"<questionnaire xmlns="urn:ikm:questionnaire:1" id="mine""#,
      #"1️⃣<questionnaire xmlns="urn:ikm:questionnaire:1" id="Mine!""#
    ),
    ("E411", #"<column key="unit">"#, #"1️⃣<column key="shoeSize">"#),
    ("E411", #"<option value="2" letter="b">Baik"#, #"1️⃣<option value="two" letter="b">Baik"#),
    (
      "E412", #"<questionnaire xmlns="urn:ikm:questionnaire:1""#,
      #"1️⃣<questionnaire xmlns="urn:ikm:questionnaire:2""#
    ),
  ])
  func `a contradiction is refused with its line`(id: String, old: String, new: String) throws {
    var text = try Self.small.with(old, new)
    if id == "E431" {
      text = text.replacing(#"<option value="2" letter="b">Murah</option>"#, with: "")
    }
    if new.contains("Umur") {
      text = text.replacing(#"<title language="en">Age</title>"#, with: #"<title language="en">Umur</title>"#)
    }
    let (error, line) = try error(text)
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line, "\(error)")
    #expect(error.place?.source == "mine.xml")
  }

  @Test func `an error names both owners of a word`() throws {
    let (error, _) = try error(try Self.small.with("<alias>Unit</alias>", "1️⃣<alias>tanggal:</alias>"))
    #expect(error.message == Message("E426", "tanggal:", "column date", "column unit"))
  }

  @Test func `a word may be given twice for one thing`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(
      try Self.small.with("<alias>Satu</alias>", "<alias>Syarat</alias><alias>syarat.</alias>"),
      to: "mine.xml")
    #expect(try temporary.library.readQuestionnaire(file: path).questions[0].aliases.count == 2)
  }
}
